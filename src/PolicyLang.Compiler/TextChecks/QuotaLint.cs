using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>每年评选不超过5个 without `quota`, 前3名 without `rank`; and the keys of both, and of limits.</summary>
internal static class QuotaLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article) =>
        article.Words.Phrases.OfType<QuantityPhrase>()
            .Where(p => p.End != RangeEnd.Low && IsReported(p, article))
            .Select(p => TextDiagnostics.QuotaMissing(article.Words.At(p.Words), article.Words.Words(p.Words), Values.ExactText.Plain(p.Value.AsNumber()), p.Bound == QuantityBound.First))
            .Concat(article.Rules.Clauses.Where(c => c.Clause is QuotaClauseSyntax or RankClauseSyntax or LimitClauseSyntax && c.Standing.IsInForce).Select(c => CheckKeys(article, c.Clause)).OfType<Diagnostic>());

    /// <summary>
    /// The words say how many may be chosen, and the article has no quota and no ranking for them: none at all, or, as 前3名 is no quota, none
    /// of the right kind.
    /// </summary>
    public static bool IsReported(OfficialPhrase phrase, CheckedArticle article) =>
        phrase is QuantityPhrase { Kind: QuantityKind.Count } count
        && !article.HasNoRules
        && (count.Bound == QuantityBound.First || ((count.Bound == QuantityBound.AtMost || count.End != RangeEnd.None) && IsChosen(count, article)))
        && !article.Words.IsNotComputed(count.Span)
        && !article.Rules.Clauses.Any(c => count.Bound == QuantityBound.First ? c.Clause is RankClauseSyntax : c.Clause is QuotaClauseSyntax or RankClauseSyntax)
        && !article.Rules.Figures.Any(f => f.IsSaidBy(count));

    private static bool IsChosen(QuantityPhrase count, CheckedArticle article) =>
        article.Words.In<MarkPhrase>(article.Words.PartAt(count.Span)).Any(m => m.Mark == Mark.Selection);

    /// <summary>每年评选不超过5个 is a number of the year: `quota 5 per year`; 每家企业每年不超过2项 one of each claimant too: `limit 2 per claimant per year`.</summary>
    private static Diagnostic? CheckKeys(CheckedArticle article, ClauseSyntax clause)
    {
        var keys = KeySet.Of(RuleCollector.KeysOf(clause));
        KeyPhrase? lacking = null;
        foreach (var saying in article.FiguresOf(clause).SelectMany(f => article.SayingOf(f)))
        {
            var wanted = article.Words.In<KeyPhrase>(article.Words.PartAt(saying.Span));
            lacking = keys.Lacks(wanted.Where(k => k.Word is KeyWord.Year or KeyWord.Quarter or KeyWord.Month || (clause is LimitClauseSyntax && k.Word == KeyWord.Claimant))).FirstOrDefault();
            if (lacking is null)
            {
                return null;
            }
        }

        return lacking is null ? null : KeyLint.Missing(article, clause, [lacking]);
    }
}
