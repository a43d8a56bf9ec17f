using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// What `exempt from article 29` means where several files have articles: an article of the clause's own file, or of the document before it.
/// Later files number their articles anew.
/// </summary>
internal static class Exemptions
{
    /// <summary>Whether the words of one file may mean an article of another.</summary>
    public static bool MayMean(PlacedClause clause, ArticleNumberSyntax number, ArticleSymbol article) =>
        article.Name == number.Number && clause.Article.Policy.Lineage.Contains(article.Policy);

    public static bool IsExempt(BenefitSymbol benefit, ArticleSymbol article) =>
        benefit.Clauses.Any(c => c.Syntax is ExemptClauseSyntax exempt && exempt.Articles.Any(n => MayMean(c, n, article)));
}
