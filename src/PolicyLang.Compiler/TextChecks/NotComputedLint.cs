using PolicyLang.Compiler.Diagnostics;

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
            else if (string.IsNullOrWhiteSpace((syntax.Reason ?? syntax.Awaited)?.Text))
            {
                yield return TextDiagnostics.NotComputedReason(article.At(syntax.Span));
            }
        }
    }
}
