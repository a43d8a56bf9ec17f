using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>A sentence of an official text: its words and place, the benefits that carry it out, the file's reason where it is not computed, or the document it awaits.</summary>
public sealed record SentenceCoverage(string Text, Location At, SentenceStatus Status, ImmutableArray<string> Benefits, string? Reason)
{
    /// <summary>Where it is carried out.</summary>
    public ImmutableArray<Location> Clauses { get; init; } = [];
}

public sealed record ArticleCoverage(string Number, string? Title, ImmutableArray<SentenceCoverage> Sentences)
{
    /// <summary>How many sentences have a status; the heading is no sentence of its own.</summary>
    public int Count(SentenceStatus status) => Sentences.Count(s => s.Status == status);

    public int Total => Sentences.Count(s => s.Status != SentenceStatus.Title);

    /// <summary>The share of sentences accounted for, in whole percent, rounded down; 100 only where all are.</summary>
    public int Percent => Total == 0 ? 100 : (Total - Count(SentenceStatus.Unaccounted)) * 100 / Total;
}

/// <summary>One document. <paramref name="Source"/> is null where the file names no official text, and its own words are all there is.</summary>
/// <param name="OutsideArticles">Paragraphs of the text that stand in no article: address, aims, headings, departments, signature.</param>
public sealed record DocumentCoverage(string Policy, string? Title, string File, string? Source, ImmutableArray<ArticleCoverage> Articles, int OutsideArticles);

/// <summary>Maps every sentence of the official texts to what became of it.</summary>
public static class TextCoverage
{
    /// <summary>The documents of a compilation that have official words, in order of their files.</summary>
    public static ImmutableArray<DocumentCoverage> Of(Compilation compilation, DataFiles files)
    {
        var words = new WordsRead();
        return [.. compilation.Model.Declarations.Policies
            .Select(p => Of(new CheckedPolicy(p, words, CancellationToken.None), TextChecker.SourceOf(p, files))).Where(d => !d.Articles.IsEmpty)];
    }

    private static DocumentCoverage Of(CheckedPolicy document, SourceDocument? source)
    {
        var policy = document.Policy;
        var own = document.Articles.Where(a => !a.Words.IsEmpty).ToList();
        var articles = own.Select(OfFile).ToList();
        if (source is not null)
        {
            articles.AddRange(source.Articles.Where(o => own.All(a => a.Article.Name != o.Number)).Select(o => OfSource(o, source)));
            var order = source.Articles.Select((o, i) => (o.Number, i)).ToDictionary(p => p.Number, p => p.i);
            articles = [.. articles.OrderBy(a => order.GetValueOrDefault(a.Number, int.MaxValue))];
        }

        return new DocumentCoverage(policy.Name, policy.Label, policy.Tree.Source.Path, source?.Source.Path, [.. articles], source?.Others.Length ?? 0);
    }

    private static ArticleCoverage OfFile(CheckedArticle article) =>
        new(article.Article.Name, article.Article.Label, [.. article.Links.Select(l => OfSentence(l, article))]);

    internal static SentenceCoverage OfSentence(SentenceLink link, CheckedArticle article) => new(
        article.Words.Words(link.Sentence.Span), article.Words.At(link.Sentence.Span), link.Status, [.. link.Benefits.Select(b => b.Name)], link.Reason)
    {
        Clauses = link.ClausesIn(article),
    };

    /// <summary>An article that the file does not have.</summary>
    private static ArticleCoverage OfSource(SourceArticle article, SourceDocument source) =>
        new(article.Number, null, [.. article.Paragraphs.SelectMany(p => SentenceSplitter.Sentences(source.Source[p])
            .Select(s => new SentenceCoverage(
                source.Source[p].Substring(s.Start, s.Length),
                new Location(source.Source, new TextSpan(p.Start + s.Start, s.Length)),
                SentenceStatus.Unaccounted,
                [],
                null)))]);
}
