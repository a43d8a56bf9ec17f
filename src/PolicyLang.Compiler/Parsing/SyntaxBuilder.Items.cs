using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Policy header, articles, tables, readings, stackings, transitions.</summary>
internal sealed partial class SyntaxBuilder
{
    private ItemSyntax? Item(ItemContext context) =>
        context.policy() is { } policy ? Policy(policy)
        : context.article() is { } article ? Article(article)
        : context.table() is { } table ? Table(table)
        : context.reading() is { } reading ? Reading(reading)
        : context.stacking() is { } stacking ? Stacking(stacking)
        : context.transition() is { } transition ? Transition(transition)
        : context.test() is { } test ? Test(test)
        : null;

    private PolicySyntax Policy(PolicyContext context)
    {
        var names = context.name();
        return new PolicySyntax(
            SpanOf(context),
            Name(names.ElementAtOrDefault(0), context),
            OptionalLabel(context.label()),
            Has(context.AMENDS()) ? Name(names.ElementAtOrDefault(1), context) : null,
            All(context.header(), Header));
    }

    private ItemSyntax? Header(HeaderContext context) => context switch
    {
        NumberHeaderContext c => new LabelHeaderSyntax(SpanOf(c), HeaderKind.Number, Label(c.label(), c)),
        IssuerHeaderContext c => new LabelHeaderSyntax(SpanOf(c), HeaderKind.Issuer, Label(c.label(), c)),
        SourceHeaderContext c => new LabelHeaderSyntax(SpanOf(c), HeaderKind.Source, Label(c.label(), c)),
        IssuedHeaderContext c => new IssuedHeaderSyntax(SpanOf(c), LiteralOf(c.DATE(), c)),
        EffectiveHeaderContext c => new EffectiveHeaderSyntax(SpanOf(c), Period(c.period(), c)) { Guard = Guard(c.guard()) },
        RepealsHeaderContext c => new RepealsHeaderSyntax(SpanOf(c), Names(c.name(), c)),
        RoundingHeaderContext c => new RoundingHeaderSyntax(SpanOf(c), RoundingMode(c), LiteralOf(c.MONEY(), c)) { Guard = Guard(c.guard()) },
        FactHeaderContext { } c when c.factClause() is { } fact => Fact(fact),
        CapHeaderContext { } c when c.capClause() is { } cap => Cap(cap),
        BudgetHeaderContext { } c when c.budgetClause() is { } budget => Budget(budget),
        AcceptHeaderContext { } c when c.acceptClause() is { } accept => Accept(accept),
        RemoveHeaderContext { } c when c.removeClause() is { } remove => Remove(remove),
        _ => null,
    };

    private Rounding? RoundingMode(RoundingHeaderContext context)
    {
        if (Has(context.HALF_UP()))
        {
            return Rounding.HalfUp;
        }

        if (context.UP_TO() is { } upTo && Has(upTo))
        {
            return UpTo(upTo);
        }

        if (OptionalName(context.name()) is not { } name)
        {
            return null;
        }

        switch (BuiltinNames.Find(BuiltinPlace.Rounding, name.Text)?.English)
        {
            case "up":
                return Rounding.Up;
            case "down":
                return Rounding.Down;
            default:
                diagnostics.Add(ParseDiagnostics.RoundingMode(new Location(source, name.Span)));
                return null;
        }
    }

    /// <summary>`up to` is one token; its Chinese twin 不超过 says nothing about rounding.</summary>
    private Rounding? UpTo(Antlr4.Runtime.Tree.ITerminalNode word)
    {
        if (word.GetText()[0] == 'u')
        {
            return Rounding.Up;
        }

        diagnostics.Add(ParseDiagnostics.RoundingMode(new Location(source, ((Token)word.Symbol).Span)));
        return null;
    }

    private ArticleSyntax Article(ArticleContext context) =>
        new(SpanOf(context), ArticleNumber(context.ARTICLE(), context), OptionalLabel(context.label()), All(context.articleItem(), ArticleItem));

    private ItemSyntax? ArticleItem(ArticleItemContext context) => context switch
    {
        TextItemContext c => new TextSyntax(SpanOf(c), Labels(c.label())),
        DepartmentsItemContext c => new DepartmentsSyntax(SpanOf(c), Labels(c.label())),
        DeclaratoryItemContext c => new DeclaratorySyntax(SpanOf(c)),
        NotComputedItemContext c => new NotComputedSyntax(
            SpanOf(c),
            Label(c.label().ElementAtOrDefault(0), c),
            Has(c.BECAUSE()) ? Label(c.label().ElementAtOrDefault(1), c) : null),
        ExcludeItemContext { } c when c.excludeClause() is { } exclude => Exclude(exclude),
        CapItemContext { } c when c.capClause() is { } cap => Cap(cap),
        BudgetItemContext { } c when c.budgetClause() is { } budget => Budget(budget),
        BenefitItemContext { } c when c.benefit() is { } benefit => Benefit(benefit),
        StackingItemContext { } c when c.stacking() is { } stacking => Stacking(stacking),
        ReadingItemContext { } c when c.reading() is { } reading => Reading(reading),
        TableItemContext { } c when c.table() is { } table => Table(table),
        RemoveItemContext { } c when c.removeClause() is { } remove => Remove(remove),
        ReplaceItemContext { } c when c.replaceClause() is { } replace => Replace(replace),
        AlsoItemContext { } c when c.alsoClause() is { } also => Also(also),
        AcceptItemContext { } c when c.acceptClause() is { } accept => Accept(accept),
        _ => null,
    };

    private BenefitSyntax Benefit(BenefitContext context) =>
        new(SpanOf(context), Name(context.name(), context), OptionalLabel(context.label()), All(context.clause(), Clause));

    private TableSyntax Table(TableContext context)
    {
        var names = context.name();
        bool fromFile = Has(context.FROM());
        return new TableSyntax(
            SpanOf(context),
            Name(names.ElementAtOrDefault(0), context),
            OptionalLabel(context.label().FirstOrDefault(l => !fromFile || l.Start.TokenIndex < context.FROM().Symbol.TokenIndex)),
            Name(names.ElementAtOrDefault(1), context),
            Type(context.type(), context),
            Entries(context.entries()?.entry()),
            fromFile
                ? new TableFileSyntax(
                    TextSpan.FromBounds(context.FROM().Symbol.StartIndex, SpanOf(context).End),
                    Label(context.label().LastOrDefault(l => l.Start.TokenIndex > context.FROM().Symbol.TokenIndex), context),
                    Name(names.ElementAtOrDefault(2), context),
                    Name(names.ElementAtOrDefault(3), context))
                : null);
    }

    private ImmutableArray<EntrySyntax> Entries(EntryContext[]? contexts) => [.. Items(contexts ?? []).Select(Entry)];

    private EntrySyntax Entry(EntryContext context) => new(SpanOf(context), EntryKey(context.entryKey(), context), Expression(context.expr(), context));

    private SyntaxNode? EntryKey(EntryKeyContext? context, EntryContext parent)
    {
        if (context is null)
        {
            return new MissingExpressionSyntax(EndOf(parent));
        }

        if (context.@ref() is { } reference)
        {
            return Reference(reference, context);
        }

        return FirstWord(context) is not { } word ? new MissingExpressionSyntax(EndOf(context)) : word.Type == ELSE ? null : literals.Read(word);
    }

    private ReadingSyntax Reading(ReadingContext context) =>
        new(SpanOf(context), Name(context.name(), context), OptionalLabel(context.label()), Choices(context.choices()));

    private ImmutableArray<ChoiceSyntax> Choices(ChoicesContext? context) =>
        [.. Items(context?.choice() ?? []).Select(c => new ChoiceSyntax(SpanOf(c), Name(c.name(), c), OptionalLabel(c.label())))];

    private StackingSyntax Stacking(StackingContext context) => new(
        SpanOf(context),
        Name(context.name(), context),
        OptionalLabel(context.label()),
        Keys(context.perKey()),
        Stack(context.stack(), EndOf(context))) { Guard = Guard(context.guard()) };

    private StackSyntax Stack(StackContext? context, TextSpan place)
    {
        StackSyntax[] terms = [.. (context?.stackTerm() ?? []).Select(StackTerm)];
        return terms switch
        {
            [] => new StackBenefitSyntax(place, new NameSyntax(place, "")),
            [var one] => one,
            _ => new StackSumSyntax(terms[0].Span.Union(terms[^1].Span), [.. terms]),
        };
    }

    private StackSyntax StackTerm(StackTermContext context) => Has(context.HIGHEST_OF())
        ? new StackHighestSyntax(SpanOf(context), [.. Items(context.branch()).Select(b => Stack(b.stack(), EndOf(b)))])
        : new StackBenefitSyntax(SpanOf(context), Name(context.name(), context));

    private TransitionSyntax Transition(TransitionContext context)
    {
        var items = context.transitionItem();
        return new TransitionSyntax(
            SpanOf(context),
            Label(context.label(), context),
            [.. items.OfType<TransitionEventsContext>().Select(c => Period(c.period(), c))],
            [.. items.OfType<TransitionBenefitsContext>().SelectMany(c => Names(c.name(), c))],
            [.. items.OfType<TransitionFiledContext>().Select(c => Period(c.period(), c))],
            [.. items.OfType<TransitionUnderContext>().Select(c => Name(c.name(), c))]);
    }
}
