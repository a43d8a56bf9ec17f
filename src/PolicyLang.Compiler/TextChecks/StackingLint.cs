using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>叠加, 就高, 不重复 in an article without `stacking`, `exclude when` or `limit`.</summary>
internal static class StackingLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        if (article.HasNoRules || article.Rules.HasStacking || article.Rules.Clauses.Any(c => c.Clause is ExcludeClauseSyntax or LimitClauseSyntax))
        {
            return [];
        }

        return article.Words.Phrases.OfType<MarkPhrase>()
            .Where(m => m.Mark == Mark.Stacking && !article.Words.IsNotComputed(m.Span))
            .Take(1)
            .Select(m => TextDiagnostics.StackingMissing(article.Words.At(m.Span), article.Words.Words(m.Span)));
    }
}
