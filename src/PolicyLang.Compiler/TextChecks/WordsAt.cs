using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>How the rules account for a figure of the official words.</summary>
public enum FigureAccount
{
    /// <summary>Rules have it.</summary>
    Ruled,

    /// <summary>A rule that this amendment replaces or takes away has it.</summary>
    Replaced,

    /// <summary>It needs a rule and has none.</summary>
    Open,

    /// <summary>The file says that its words are not computed.</summary>
    NotComputed,

    /// <summary>The article, or the way it is said (三项制度, a bare number), needs no rule of it.</summary>
    NeedsNone,
}

/// <summary>A figure of the official words with the figures of the rules that it says. <paramref name="Words"/>: with its boundary words.</summary>
public sealed record FigureCoverage(OfficialPhrase Phrase, Location At, Location Words, FigureAccount Account, ImmutableArray<Location> Rules);

/// <summary>
/// What the checks of the text know of one place of the official words: its sentence and, where a number stands there, the number. Reads the
/// article of the place and no other.
/// </summary>
public sealed record WordsAt(SentenceCoverage Sentence, FigureCoverage? Figure)
{
    /// <param name="declarations">The documents.</param>
    /// <param name="file">The file asked about.</param>
    /// <param name="offset">A place in it.</param>
    /// <param name="words">Official words that were read before.</param>
    /// <returns>Null outside of official words, and between two sentences.</returns>
    public static WordsAt? Of(Declarations declarations, SourceText file, int offset, WordsRead words)
    {
        var policy = declarations.Policies.FirstOrDefault(p => p.Tree.Source.Path == file.Path);
        if (policy?.Articles.Find(a => a.Syntax.Span.Contains(offset)) is not { } symbol)
        {
            return null;
        }

        var article = new CheckedPolicy(policy, words, CancellationToken.None).Read(symbol);
        return article.Words.PlaceOf(offset) is { } place && article.Links.FirstOrDefault(l => l.Sentence.Span.Contains(place)) is { } link
            ? new(TextCoverage.OfSentence(link, article), FigureAt(place, article) is { } phrase ? Cover(phrase, link, article) : null)
            : null;
    }

    private static OfficialPhrase? FigureAt(int place, CheckedArticle article) =>
        article.Words.Phrases.FirstOrDefault(p => p is QuantityPhrase or DatePhrase or MonthPhrase or UnreadPhrase && p.Span.Contains(place));

    private static FigureCoverage Cover(OfficialPhrase phrase, SentenceLink link, CheckedArticle article)
    {
        var figures = article.FiguresOf(phrase).ToList();

        // Another benefit may have the same figure; where those of the sentence have it, it is theirs.
        var own = figures.Where(f => f.Benefit is not { } benefit || link.Benefits.Contains(benefit)).ToList();
        var account = article.Words.IsNotComputed(phrase.Span) ? FigureAccount.NotComputed
            : figures.Count > 0 ? FigureAccount.Ruled
            : article.IsOfReplaced(phrase) ? FigureAccount.Replaced
            : article.IsWithoutRule(phrase) && !article.Rules.IsDeclaratory ? FigureAccount.Open
            : FigureAccount.NeedsNone;
        return new(
            phrase,
            article.Words.At(phrase.Span),
            article.Words.At(phrase is QuantityPhrase quantity ? quantity.Words : phrase.Span),
            account,
            [.. (own.Count > 0 ? own : figures).Select(f => article.At(f.Span))]);
    }
}
