using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// A clause as it is written, of an article or of one of its benefits. A clause that a reading drops belongs to its article too.
/// <paramref name="Guard"/>: its condition on claims, if it has one.
/// </summary>
internal sealed record RuleClause(ClauseSyntax Clause, BenefitSymbol? Benefit, Standing Standing, ExpressionSyntax? Guard)
{
    public static IEnumerable<RuleClause> Of(ArticleSymbol article) =>
    [
        .. article.Written.Items.OfType<ClauseSyntax>().Select(c => Of(c, null, article.Syntax.Items.FirstOrDefault(i => i.Span == c.Span))),
        .. article.Benefits.SelectMany(b => b.Written.Clauses.Select(c => Of(c, b, b.Syntax.Clauses.FirstOrDefault(k => k.Span == c.Span)))),
    ];

    /// <summary>The expressions it is made of, its guard behind them.</summary>
    public ImmutableArray<ExpressionSyntax> Expressions => Guard is null ? ExpressionParts.Of(Clause) : [.. ExpressionParts.Of(Clause), Guard];

    /// <param name="written">The clause.</param>
    /// <param name="benefit">Its benefit.</param>
    /// <param name="kept">What the selection made of it: without its guard, where that is on readings; null where it dropped the clause.</param>
    private static RuleClause Of(ClauseSyntax written, BenefitSymbol? benefit, ItemSyntax? kept)
    {
        var guard = GuardOf(written);
        var ofClaims = kept is ClauseSyntax clause ? GuardOf(clause) : null;
        bool isOfReading = guard is not null && ofClaims is null;
        return new(Stated(written), benefit, isOfReading ? Standing.Always.If(kept is not null) : Standing.Always, ofClaims);
    }

    /// <summary>What an amendment puts instead of a clause, or adds beside it, is what its article says.</summary>
    private static ClauseSyntax Stated(ClauseSyntax clause) => clause switch
    {
        ReplaceClauseSyntax r => Stated(r.Clause),
        AlsoClauseSyntax a => Stated(a.Clause),
        _ => clause,
    };

    private static ExpressionSyntax? GuardOf(ClauseSyntax clause) => clause switch
    {
        ReplaceClauseSyntax r => r.Clause.Guard,
        AlsoClauseSyntax a => a.Clause.Guard,
        _ => clause.Guard,
    };
}
