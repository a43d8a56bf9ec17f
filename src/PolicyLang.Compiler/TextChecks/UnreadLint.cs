using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Figures of the words that no rule can be held against: 约20万元, 一千五元, 500万美元.</summary>
internal static class UnreadLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        var words = article.Words;
        return article.Rules.IsDeclaratory
            ? []
            : words.Phrases.OfType<UnreadPhrase>()
                .Where(u => !words.IsNotComputed(u.Span) && (u.Near is not { Kind: QuantityKind.Count } || SentenceLink.IsOperative(words.SentenceAt(u.Span), words)))
                .Select(u => TextDiagnostics.FigureUnread(words.At(u.Span), words.Words(u.Span), u.Reason));
    }
}
