using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>`not computed "…"` names words of the article, and says why.</summary>
internal static class NotComputedLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        foreach (var (syntax, span) in article.Words.NotComputed)
        {
            if (span is null)
            {
                yield return TextDiagnostics.NotComputedWords(article.At(syntax.Words.Span), syntax.Words.Text, article.Article.Name);
            }
            else if ((syntax.Reason ?? syntax.Awaited)?.Text is not { } reason || string.IsNullOrWhiteSpace(reason) || PlaceToFill.Is(reason))
            {
                yield return TextDiagnostics.NotComputedReason(article.At(syntax.Span));
            }
        }
    }
}
