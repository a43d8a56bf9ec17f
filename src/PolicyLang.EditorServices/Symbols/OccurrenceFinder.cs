using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>A tree → the names in it with what they stand for. This file has files, headers and articles; the others clauses, expressions, tests.</summary>
internal sealed partial class OccurrenceFinder
{
    private readonly SyntaxTree tree;
    private readonly RulebookScope rulebook;
    private readonly PolicyScope? policy;
    private readonly List<Occurrence> found = [];
    private ArticleSyntax? around;

    private OccurrenceFinder(SyntaxTree tree, RulebookScope rulebook)
    {
        this.tree = tree;
        this.rulebook = rulebook;
        policy = rulebook.PolicyOf(tree);
        scope = new NameScope(rulebook, policy, null);
    }

    /// <summary>Those of one item of a file, in order of their places; <paramref name="declared"/>: what it declares.</summary>
    public static ImmutableArray<Occurrence> Find(SyntaxTree tree, RulebookScope rulebook, ItemSyntax item, IEnumerable<SymbolDeclaration> declared)
    {
        var finder = new OccurrenceFinder(tree, rulebook);
        foreach (var declaration in declared.Where(d => d.Syntax is not AmountClauseSyntax))
        {
            finder.found.Add(new Occurrence(declaration.Name, declaration.Symbol, OccurrenceRole.Declaration, declaration.Syntax is EventClauseSyntax));
        }

        finder.VisitItem(item);
        return [.. finder.found.OrderBy(o => o.Span.Start)];
    }

    private void VisitItem(ItemSyntax item)
    {
        if (item is GuardedSyntax { Guard: { } guard } and not (ClauseSyntax or StackingSyntax))
        {
            VisitExpression(guard);
        }

        switch (item)
        {
            case PolicySyntax header:
                VisitPolicyName(header.Amends);
                VisitAll(header.Items);
                break;
            case RepealsHeaderSyntax repeals:
                foreach (var name in repeals.Policies)
                {
                    VisitPolicyName(name);
                }

                break;
            case ArticleSyntax article:
                around = article;
                VisitAll(article.Items);
                around = null;
                break;
            case BenefitSyntax benefit:
                VisitBenefit(benefit);
                break;
            case TableSyntax table:
                VisitTable(table);
                break;
            case StackingSyntax stacking:
                VisitStacking(stacking);
                break;
            case TransitionSyntax transition:
                foreach (var name in transition.Benefits)
                {
                    VisitBenefitName(name);
                }

                foreach (var name in transition.Under)
                {
                    VisitPolicyName(name);
                }

                break;
            case TestSyntax test:
                VisitTest(test);
                break;
            case MoneyClauseSyntax shared when scope.Benefit is null:
                VisitShared(shared);
                break;
            case ClauseSyntax clause:
                VisitClause(clause);
                break;
        }
    }

    private void VisitAll(IEnumerable<ItemSyntax> items)
    {
        foreach (var item in items)
        {
            VisitItem(item);
        }
    }

    private void VisitBenefit(BenefitSyntax syntax)
    {
        In(policy?.Benefits.FirstOrDefault(b => ReferenceEquals(b.Syntax, syntax)), () => VisitAll(syntax.Clauses));
    }

    /// <summary>A cap or budget over several benefits: its names are those of each of them; here, of the first.</summary>
    private void VisitShared(MoneyClauseSyntax clause)
    {
        var first = clause.Over.IsEmpty
            ? policy?.Benefits.FirstOrDefault(b => around is null || around.Items.Any(i => ReferenceEquals(i, b.Syntax)))
            : First(clause.Over);
        In(first, () => VisitClause(clause));
    }

    private void VisitStacking(StackingSyntax stacking)
    {
        var names = stacking.Stack.Benefits().ToList();
        In(First(names), () => Keys(stacking.Keys));
        VisitExpression(stacking.Guard);
        foreach (var name in names)
        {
            VisitBenefitName(name);
        }
    }

    /// <summary>The first benefit of these that is there.</summary>
    private BenefitScope? First(IEnumerable<NameSyntax> names) =>
        names.Select(n => policy?.Benefits.FirstOrDefault(b => b.Key.Name == n.Text)).FirstOrDefault(b => b is not null);

    /// <summary>Visits what is written in the names of a benefit.</summary>
    private void In(BenefitScope? benefit, Action visit)
    {
        var outer = scope;
        scope = new NameScope(rulebook, policy, benefit);
        visit();
        scope = outer;
    }

    private void VisitTable(TableSyntax syntax)
    {
        Builtin(BuiltinPlace.Type, (syntax.Type as NamedTypeSyntax)?.Name);
        if (scope.Tables.FirstOrDefault(t => ReferenceEquals(t.Syntax, syntax)) is not { } table)
        {
            return;
        }

        var choices = scope.KeysOf(table);
        if (BuiltinNames.Find(BuiltinPlace.Type, syntax.By.Text) is { } type)
        {
            Add(syntax.By.Span, SymbolKey.Of(type));
        }
        else if (choices is not null)
        {
            Add(syntax.By.Span, choices.Owner);
        }

        foreach (var entry in syntax.Entries)
        {
            Choice(entry.Key as ReferenceSyntax, choices);
        }
    }

    private void VisitPolicyName(NameSyntax? name)
    {
        if (name is { IsMissing: false } && rulebook.FindPolicy(name.Text) is { } named)
        {
            Add(name.Span, named.Key);
        }
    }

    private void VisitBenefitName(NameSyntax name)
    {
        if (rulebook.FindBenefit(name.Text) is [{ } named, ..])
        {
            Add(name.Span, named.Key);
        }
    }

    private void VisitArticleNumber(ArticleNumberSyntax? number)
    {
        if (number is { Number.Length: > 0 } && policy is not null
            && rulebook.WithAmended(policy).FirstOrDefault(p => p.Articles.Contains(number.Number)) is { } owner)
        {
            Add(number.Span, new SymbolKey(SymbolKind.Article, owner.Key.Name, number.Number));
        }
    }

    private void Builtin(BuiltinPlace place, NameSyntax? name)
    {
        if (name is not null && BuiltinNames.Find(place, name.Text) is { } builtin)
        {
            Add(name.Span, SymbolKey.Of(builtin));
        }
    }

    private void Choice(ReferenceSyntax? reference, ChoiceSet? choices)
    {
        if (reference is { Text.Length: > 0 } && choices?.Find(reference.Text) is { } choice)
        {
            Add(reference.Span, choices.KeyOf(choice), isLabel: reference.IsLabel);
        }
    }

    private void Add(TextSpan span, SymbolKey symbol, OccurrenceRole role = OccurrenceRole.Reference, bool isLabel = false) =>
        found.Add(new Occurrence(new Location(tree.Source, span), symbol, role, isLabel));
}
