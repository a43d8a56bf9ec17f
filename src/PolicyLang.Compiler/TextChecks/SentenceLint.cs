using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Sentences that grant something and have no rule; an article that has none at all is reported once.</summary>
internal static class SentenceLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        var words = article.Words;
        if (article.Rules.IsDeclaratory)
        {
            return words.Phrases.OfType<QuantityPhrase>()
                .Where(q => q.Kind is QuantityKind.Money or QuantityKind.Rate && !words.IsNotComputed(q.Span) && article.HasNoRules)
                .Take(1)
                .Select(q => TextDiagnostics.DeclaratoryWithFigures(words.At(q.Span), article.Article.Name, words.Words(q.Span)));
        }

        var open = article.Links.Where(l => l.Status == SentenceStatus.Unaccounted).ToList();
        if (article.HasNoRules)
        {
            return open.Take(1).Select(l => TextDiagnostics.WordsWithoutRules(article.Article.Location, article.Article.Name, words.At(l.Sentence.Span), open.Count));
        }

        // What other checks report of a sentence, its figures and its words of stacking, is not said twice.
        return open.Where(l => !words.In<OfficialPhrase>(l.Sentence.Span).Any(p => article.IsWithoutRule(p) || p is MarkPhrase { IsOfStacking: true }))
            .Select(l => TextDiagnostics.SentenceUnaccounted(words.At(l.Sentence.Span)));
    }
}
