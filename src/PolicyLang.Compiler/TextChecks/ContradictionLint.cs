using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Official words that fight with themselves: 超过5名（含5名）.</summary>
internal static class ContradictionLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article) =>
        article.Words.Phrases.OfType<QuantityPhrase>()
            .Where(p => p.IsContradictory)
            .DistinctBy(p => p.Words)
            .Select(p => TextDiagnostics.WordsContradict(
                article.Words.At(p.Words), article.Words.Words(p.Words), p.Bound is QuantityBound.AtLeast or QuantityBound.AtMost));
}
