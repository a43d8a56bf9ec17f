using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>以上 以下 超过 不足 … against the comparisons made of them (Civil Code, article 1259).</summary>
internal static class BoundaryLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        foreach (var comparison in article.Rules.Comparisons.Where(c => !c.Figure.IsPlain || c.Figure.Kind == Syntax.LiteralKind.Number))
        {
            var sayings = article.SayingOf(comparison.Figure).Where(p => p.Bound is not (QuantityBound.None or QuantityBound.First)).ToList();
            if (sayings.Count == 0 || sayings.Any(p => comparison.Agrees(p.Bound)))
            {
                continue;
            }

            var words = sayings[0];
            string right = Comparison.Sign(comparison.InFile(words.Bound));
            yield return TextDiagnostics.BoundaryDiffers(
                article.At(comparison.OperatorSpan),
                article.At(comparison.OperatorSpan).Text,
                right,
                article.Words.At(words.Words),
                article.Words.Words(words.Words));
        }
    }
}
