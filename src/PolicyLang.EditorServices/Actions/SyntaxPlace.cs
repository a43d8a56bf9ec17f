using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Actions;

/// <summary>What a span stands in, from the outside in; null where it stands in none of that kind.</summary>
internal sealed record SyntaxPlace(
    PolicySyntax? Policy, ArticleSyntax? Article, BenefitSyntax? Benefit, ClauseSyntax? Clause, TestSyntax? Test, TestClaimSyntax? Claim, ImmutableArray<ExpressionSyntax> Expressions)
{
    /// <summary>The narrowest expression that holds the span.</summary>
    public ExpressionSyntax? Expression => Expressions.IsEmpty ? null : Expressions[^1];

    public static SyntaxPlace Of(SyntaxTree tree, TextSpan span)
    {
        var item = tree.Root.Items.FirstOrDefault(i => Holds(i.Span, span));
        var article = item as ArticleSyntax;
        var policy = item as PolicySyntax;
        var test = item as TestSyntax;
        var benefit = article?.Items.OfType<BenefitSyntax>().FirstOrDefault(b => Holds(b.Span, span));
        var clause = (benefit?.Clauses ?? article?.Items.OfType<ClauseSyntax>() ?? policy?.Items.OfType<ClauseSyntax>() ?? []).FirstOrDefault(c => Holds(c.Span, span));
        var expressions = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        for (var at = clause is null ? null : ExpressionsOf(clause).FirstOrDefault(e => Holds(e.Span, span)); at is not null; at = ExpressionParts.Of(at).FirstOrDefault(e => Holds(e.Span, span)))
        {
            expressions.Add(at);
        }

        return new SyntaxPlace(policy, article, benefit, clause, test, test?.Items.OfType<TestClaimSyntax>().FirstOrDefault(c => Holds(c.Span, span)), expressions.ToImmutable());
    }

    /// <summary>The expressions of a clause, its guard too.</summary>
    public static IEnumerable<ExpressionSyntax> ExpressionsOf(ClauseSyntax clause) =>
        ExpressionParts.Of(clause).Concat(new[] { clause.Guard }.OfType<ExpressionSyntax>());

    private static bool Holds(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End && outer.Length > 0;
}
