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
internal static class ReadingUses
{
    public static IEnumerable<ReadingUse> In(SyntaxTree tree, ReadingScope scope)
    {
        if (scope.Readings.Count == 0)
        {
            return [];
        }

        return
            from item in tree.Root.Items
            from part in Parts(item, null, [])
            from expression in part.Expressions
            from inside in ExpressionParts.AllOf(expression)
            let name = NameOf(inside)
            where name is not null && scope.Readings.ContainsKey(name.Text)
            select new ReadingUse(name.Text, new Location(tree.Source, name.Span), part.Article, part.Benefits);
    }

    /// <summary>The name an expression reads by itself, if any.</summary>
    internal static NameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax n => n.Name,
        ChooseSyntax c => c.Subject,
        _ => null,
    };

    private static IEnumerable<Part> Parts(ItemSyntax item, string? article, ImmutableArray<string> benefits) => item switch
    {
        PolicySyntax p => p.Items.SelectMany(i => Parts(i, null, [])),
        ArticleSyntax a => a.Items.SelectMany(i => Parts(i, a.Number.Number, i is CapClauseSyntax ? BenefitsOf(a) : [])),
        BenefitSyntax b => b.Clauses.SelectMany(c => Parts(c, article, [b.Name.Text])),
        StackingSyntax s => [new Part(Guard(s), article, [.. NamesIn(s.Stack)])],
        CapClauseSyntax { Over: { IsEmpty: false } over } c => [new Part(Of(c), article, [.. over.Select(n => n.Text)])],
        ReplaceClauseSyntax r => Parts(r.Clause, article, benefits),
        AlsoClauseSyntax a => Parts(a.Clause, article, benefits),
        ClauseSyntax c => [new Part(Of(c), article, benefits)],
        GuardedSyntax g => [new Part(Guard(g), article, benefits)],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Of(ClauseSyntax clause) => ExpressionParts.Of(clause).Concat(Guard(clause));

    private static IEnumerable<ExpressionSyntax> Guard(GuardedSyntax syntax) => syntax.Guard is { } guard ? [guard] : [];

    private static ImmutableArray<string> BenefitsOf(ArticleSyntax article) => [.. article.Items.OfType<BenefitSyntax>().Select(b => b.Name.Text)];

    private static IEnumerable<string> NamesIn(StackSyntax stack) => stack switch
    {
        StackBenefitSyntax b => [b.Benefit.Text],
        StackSumSyntax s => s.Terms.SelectMany(NamesIn),
        StackHighestSyntax h => h.Branches.SelectMany(NamesIn),
        _ => [],
    };

    private sealed record Part(IEnumerable<ExpressionSyntax> Expressions, string? Article, ImmutableArray<string> Benefits);
}
