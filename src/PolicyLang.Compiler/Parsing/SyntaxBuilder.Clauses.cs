using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>The lines of a benefit.</summary>
internal sealed partial class SyntaxBuilder
{
    private ClauseSyntax? Clause(ClauseContext context) =>
        context.ruleClause() is { } rule ? Rule(rule)
        : context.removeClause() is { } remove ? Remove(remove)
        : context.replaceClause() is { } replace ? Replace(replace)
        : context.alsoClause() is { } also ? Also(also)
        : context.acceptClause() is { } accept ? Accept(accept)
        : null;

    private ClauseSyntax? Rule(RuleClauseContext context) => (context.ChildCount > 0 ? context.GetChild(0) : null) switch
    {
        FactClauseContext c => Fact(c),
        EventClauseContext c => new EventClauseSyntax(SpanOf(c), Label(c.label(), c)) { Guard = Guard(c.guard()) },
        SameClauseContext c => new SameClauseSyntax(SpanOf(c), Names(c.name(), c)) { Guard = Guard(c.guard()) },
        RequireClauseContext c => Require(c),
        ExcludeClauseContext c => Exclude(c),
        AmountClauseContext c => Amount(c),
        CapClauseContext c => Cap(c),
        OnceClauseContext c => new OnceClauseSyntax(SpanOf(c), Keys(c.perKey())) { Guard = Guard(c.guard()) },
        LimitClauseContext c => new LimitClauseSyntax(SpanOf(c), LiteralOf(c.NUMBER() ?? c.COUNT(), c), Keys(c.perKey()), Keep(c)) { Guard = Guard(c.guard()) },
        QuotaClauseContext c => new QuotaClauseSyntax(
            SpanOf(c),
            LiteralOf(c.NUMBER() ?? c.COUNT(), c),
            Has(c.DIFFERENT()) ? Name(c.name(), c) : null,
            Keys(c.perKey())) { Guard = Guard(c.guard()) },
        RankClauseContext c => Rank(c),
        BudgetClauseContext c => Budget(c),
        ValidClauseContext c => new ValidClauseSyntax(SpanOf(c), Period(c.period(), c)) { Guard = Guard(c.guard()) },
        ExemptClauseContext c => new ExemptClauseSyntax(SpanOf(c), [.. c.ARTICLE().Select(a => ArticleNumber(a, c))]) { Guard = Guard(c.guard()) },
        LetClauseContext c => new LetClauseSyntax(SpanOf(c), Name(c.name(), c), OptionalLabel(c.label()), Expression(c.expr(), c)) { Guard = Guard(c.guard()) },
        _ => null,
    };

    private ExpressionSyntax? Guard(GuardContext? context) => context is null ? null : Expression(context.expr(), context);

    private FactClauseSyntax Fact(FactClauseContext context) => new(
        SpanOf(context),
        Name(context.name(), context),
        OptionalLabel(context.label()),
        Type(context.type(), context),
        Has(context.SIGNED()),
        Has(context.BY_AUTHORITY()),
        context.constant() is { } constant ? Constant(constant) : null) { Guard = Guard(context.guard()) };

    private TypeSyntax Type(TypeContext? context, Antlr4.Runtime.ParserRuleContext parent)
    {
        if (context is null)
        {
            return new NamedTypeSyntax(EndOf(parent), new NameSyntax(EndOf(parent), ""), null);
        }

        if (Has(context.ONE_OF()))
        {
            return new ChoiceTypeSyntax(SpanOf(context), Choices(context.choices()));
        }

        var classifier = Word(context.ID()) is { } word ? new NameSyntax(word.Span, Nfc.Normalize(word.Text)) : null;
        return new NamedTypeSyntax(SpanOf(context), Name(context.name(), context), classifier);
    }

    private RequireClauseSyntax Require(RequireClauseContext context)
    {
        var label = OptionalLabel(context.label());
        if (label is null && context.exception is null && context.expr()?.Stop is Token last)
        {
            late.Add(ParseDiagnostics.LabelMissing(new Location(source, last.Span.After)));
        }

        return new(SpanOf(context), Expression(context.expr(), context), label) { Guard = Guard(context.guard()) };
    }

    private ExcludeClauseSyntax Exclude(ExcludeClauseContext context) =>
        new(SpanOf(context), Expression(context.expr(), context), OptionalLabel(context.label())) { Guard = Guard(context.guard()) };

    private AmountClauseSyntax Amount(AmountClauseContext context)
    {
        bool isDecided = Has(context.DECIDED());
        var expression = isDecided && !Has(context.UP_TO()) ? null : Expression(context.expr(), context);
        return new(SpanOf(context), isDecided, expression) { Guard = Guard(context.guard()) };
    }

    private CapClauseSyntax Cap(CapClauseContext context) =>
        new(SpanOf(context), MoneyBound(context.expr(), context), Keys(context.perKey()), Over(context.over())) { Guard = Guard(context.guard()) };

    private BudgetClauseSyntax Budget(BudgetClauseContext context) => new(
        SpanOf(context),
        MoneyBound(context.expr(), context),
        Keys(context.perKey()),
        Over(context.over()),
        Has(context.PRO_RATA()),
        context.inOrder() is { } order ? Name(order.name(), order) : null) { Guard = Guard(context.guard()) };

    private ExpressionSyntax MoneyBound(ExprContext? context, Antlr4.Runtime.ParserRuleContext parent)
    {
        var bound = Expression(context, parent);
        if (bound is LiteralSyntax { Kind: LiteralKind.Number or LiteralKind.Count } number)
        {
            late.Add(ParseDiagnostics.UnitMissing(new Location(source, number.Span), number.Text, number.Text + "元"));
            bound = LiteralReader.Malformed(number.Span, number.Text);
        }

        return bound;
    }

    private ImmutableArray<NameSyntax> Over(OverContext? context) => context is null ? [] : Names(context.name(), context);

    private static KeepSyntaxKind Keep(LimitClauseContext context) =>
        Has(context.KEEP_FIRST()) ? KeepSyntaxKind.First : Has(context.KEEP_HIGHEST()) ? KeepSyntaxKind.Highest : KeepSyntaxKind.None;

    private RankClauseSyntax Rank(RankClauseContext context)
    {
        int top = Word(context.TOP())?.TokenIndex ?? int.MaxValue;
        return new(
            SpanOf(context),
            Expression(context.expr(), context),
            Keys(context.perKey().Where(k => k.Start.TokenIndex < top)),
            LiteralOf(context.NUMBER() ?? context.COUNT(), context),
            Keys(context.perKey().Where(k => k.Start.TokenIndex > top))) { Guard = Guard(context.guard()) };
    }

    private RemoveClauseSyntax Remove(RemoveClauseContext context) => Has(context.ARTICLE())
        ? new(SpanOf(context), ArticleNumber(context.ARTICLE(), context), null)
        : new(SpanOf(context), null, Target(context, context.name(), context.label(), context.perKey(), context.over()));

    private TargetSyntax Target(Antlr4.Runtime.ParserRuleContext context, NameContext[] names, LabelContext? label, PerKeyContext[] keys, OverContext? over) => new(
        names.Length > 0 ? TextSpan.FromBounds(SpanOf(names[0]).Start, SpanOf(context).End) : SpanOf(context).After,
        Name(names.ElementAtOrDefault(0), context),
        OptionalName(names.ElementAtOrDefault(1)),
        OptionalLabel(label),
        Keys(keys),
        Over(over));

    private ReplaceClauseSyntax? Replace(ReplaceClauseContext context)
    {
        var target = context.removed() is { } removed ? Target(removed, removed.name(), removed.label(), removed.perKey(), removed.over()) : null;
        return context.ruleClause() is { } rule && Rule(rule) is { } clause ? new(SpanOf(context), target, clause) : null;
    }

    private AlsoClauseSyntax? Also(AlsoClauseContext context) =>
        context.ruleClause() is { } rule && Rule(rule) is { } clause ? new(SpanOf(context), clause) : null;

    private AcceptClauseSyntax Accept(AcceptClauseContext context) => new(SpanOf(context), Name(context.name(), context), Label(context.label(), context));
}
