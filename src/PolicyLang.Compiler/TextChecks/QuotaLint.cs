using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>每年评选不超过5个 without `quota`, 前3名 without `rank`.</summary>
internal static class QuotaLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article) =>
        article.Words.Phrases.OfType<QuantityPhrase>()
            .Where(p => p.End != RangeEnd.Low && IsReported(p, article))
            .Select(p => TextDiagnostics.QuotaMissing(article.Words.At(p.Words), article.Words.Words(p.Words), Values.ExactText.Plain(p.Value.AsNumber()), p.Bound == QuantityBound.First));

    /// <summary>The words say how many may be chosen, and the article has no quota and no ranking at all.</summary>
    public static bool IsReported(OfficialPhrase phrase, CheckedArticle article) =>
        phrase is QuantityPhrase { Kind: QuantityKind.Count } count
        && !article.HasNoRules
        && (count.Bound == QuantityBound.First || ((count.Bound == QuantityBound.AtMost || count.End != RangeEnd.None) && IsChosen(count, article)))
        && !article.Words.IsNotComputed(count.Span)
        && !article.Rules.Clauses.Any(c => c.Clause is QuotaClauseSyntax or RankClauseSyntax)
        && !article.Rules.Figures.Any(f => f.IsSaidBy(count));

    private static bool IsChosen(QuantityPhrase count, CheckedArticle article) =>
        article.Words.In<MarkPhrase>(article.Words.PartAt(count.Span)).Any(m => m.Mark == Mark.Selection);
}
