using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Readings;

/// <summary>
/// A place that reads a reading. <paramref name="Article"/>: its number, null in a header. <paramref name="Benefits"/>: the benefits the clause is
/// about; empty: all of the document.
/// </summary>
public sealed record ReadingUse(string Reading, Location Location, string? Article, ImmutableArray<string> Benefits)
{
    internal bool BearsOn(string benefit) => Benefits.IsEmpty || Benefits.Contains(benefit);
}

/// <summary>Finds the uses of readings in a file as it is written.</summary>
internal sealed class ReadingUses
{
    private readonly SyntaxTree tree;
    private readonly ReadingScope scope;
    private readonly ImmutableArray<ReadingUse>.Builder found = ImmutableArray.CreateBuilder<ReadingUse>();
    private readonly List<ExpressionSyntax> inside = [];

    private ReadingUses(SyntaxTree tree, ReadingScope scope)
    {
        this.tree = tree;
        this.scope = scope;
    }

    public static ImmutableArray<ReadingUse> In(SyntaxTree tree, ReadingScope scope)
    {
        if (scope.Readings.Count == 0)
        {
            return [];
        }

        var uses = new ReadingUses(tree, scope);
        foreach (var item in tree.Root.Items)
        {
            uses.Add(item, null, []);
        }

        return uses.found.ToImmutable();
    }

    /// <summary>The name an expression reads by itself, if any.</summary>
    internal static NameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax n => n.Name,
        ChooseSyntax c => c.Subject,
        _ => null,
    };

    private static ImmutableArray<string> BenefitsOf(ArticleSyntax article) => [.. article.Items.OfType<BenefitSyntax>().Select(b => b.Name.Text)];

    private static IEnumerable<string> NamesIn(StackSyntax stack) => stack switch
    {
        StackBenefitSyntax b => [b.Benefit.Text],
        StackSumSyntax s => s.Terms.SelectMany(NamesIn),
        StackHighestSyntax h => h.Branches.SelectMany(NamesIn),
        _ => [],
    };

    private void Add(ItemSyntax item, string? article, ImmutableArray<string> benefits)
    {
        switch (item)
        {
            case PolicySyntax p:
                foreach (var inner in p.Items)
                {
                    Add(inner, null, []);
                }

                break;
            case ArticleSyntax a:
                foreach (var inner in a.Items)
                {
                    Add(inner, a.Number.Number, inner is CapClauseSyntax ? BenefitsOf(a) : []);
                }

                break;
            case BenefitSyntax b:
                ImmutableArray<string> own = [b.Name.Text];
                foreach (var clause in b.Clauses)
                {
                    Add(clause, article, own);
                }

                break;
            case ReplaceClauseSyntax r:
                Add(r.Clause, article, benefits);
                break;
            case AlsoClauseSyntax a:
                Add(a.Clause, article, benefits);
                break;
            case StackingSyntax s:
                Add(s.Guard, article, [.. NamesIn(s.Stack)]);
                break;
            case GuardedSyntax g:
                AddOwn(g, article, g is CapClauseSyntax { Over: { IsEmpty: false } over } ? [.. over.Select(n => n.Text)] : benefits);
                break;
        }
    }

    private void AddOwn(GuardedSyntax guarded, string? article, ImmutableArray<string> benefits)
    {
        if (guarded is ClauseSyntax clause)
        {
            foreach (var expression in ExpressionParts.Of(clause))
            {
                Add(expression, article, benefits);
            }
        }

        Add(guarded.Guard, article, benefits);
    }

    private void Add(ExpressionSyntax? expression, string? article, ImmutableArray<string> benefits)
    {
        if (expression is null)
        {
            return;
        }

        inside.Clear();
        ExpressionParts.AddAll(expression, inside);
        foreach (var part in inside)
        {
            if (NameOf(part) is { } name && scope.Readings.ContainsKey(name.Text))
            {
                found.Add(new ReadingUse(name.Text, new Location(tree.Source, name.Span), article, benefits));
            }
        }
    }
}
