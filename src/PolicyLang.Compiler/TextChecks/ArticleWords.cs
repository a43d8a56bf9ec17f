using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>A sentence of an article: its place in the words, and its parts between commas.</summary>
internal sealed record Sentence(TextSpan Span, ImmutableArray<TextSpan> Parts);

/// <summary>The official words of one article, read. Spans count from the start of <see cref="Text"/>.</summary>
internal sealed class ArticleWords
{
    private readonly ImmutableArray<(LabelSyntax Label, int Start)> paragraphs;

    public ArticleWords(ArticleSymbol article, CheckedPolicy document)
    {
        Article = article;
        var places = ImmutableArray.CreateBuilder<(LabelSyntax, int)>();
        int at = 0;
        foreach (var label in article.Syntax.Items.OfType<TextSyntax>().SelectMany(t => t.Paragraphs))
        {
            places.Add((label, at));
            at += label.Text.Length + 1;
        }

        paragraphs = places.ToImmutable();
        Text = string.Join('\n', paragraphs.Select(p => p.Label.Text));

        // An amendment quotes what it changes: “30万元”改为“50万元”. Elsewhere words in such marks are names.
        Phrases = document.Definitions.Apply(Text, document.WordsRead.Phrases(article.Policy.IsAmendment ? Text.Replace('“', '‘').Replace('”', '’') : Text));
        Sentences = [.. SentenceSplitter.Sentences(Text).Select(s => new Sentence(s, SentenceSplitter.Parts(Text, s)))];
        NotComputed = [.. article.Syntax.Items.OfType<NotComputedSyntax>().Select(n => (n, Find(n.Words.Text)))];
    }

    public ArticleSymbol Article { get; }

    /// <summary>The paragraphs, one a line.</summary>
    public string Text { get; }

    public ImmutableArray<OfficialPhrase> Phrases { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>What is said not to be computed, with its place; null where the words do not occur.</summary>
    public ImmutableArray<(NotComputedSyntax Syntax, TextSpan? Span)> NotComputed { get; }

    public bool IsEmpty => Text.Length == 0;

    /// <summary>The first place of the words, blanks aside.</summary>
    public TextSpan? Find(string words)
    {
        int at = words.Length == 0 ? -1 : Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, words.Length);
    }

    public bool IsNotComputed(TextSpan span) => NotComputed.Any(n => n.Span is { } skipped && skipped.Contains(span));

    public string Words(TextSpan span) => Text.Substring(span.Start, span.Length);

    public Sentence SentenceAt(TextSpan span) => Sentences.First(s => s.Span.Contains(span.Start));

    public TextSpan PartAt(TextSpan span) => SentenceAt(span).Parts.FirstOrDefault(p => p.Contains(span.Start), span);

    public IEnumerable<T> In<T>(TextSpan span)
        where T : OfficialPhrase => Phrases.OfType<T>().Where(p => span.Contains(p.Span.Start));

    /// <summary>The place in the words of an offset of the file; null where it is in none of them.</summary>
    public int? PlaceOf(int offset)
    {
        foreach (var (label, start) in paragraphs)
        {
            int inside = offset - label.Span.Start - Quote(label);
            if (inside >= 0 && inside < label.Text.Length)
            {
                return start + inside;
            }
        }

        return null;
    }

    /// <summary>Where words of the article stand in its file.</summary>
    public Location At(TextSpan span)
    {
        var (label, start) = paragraphs.Last(p => p.Start <= span.Start);
        int inside = span.Start - start + Quote(label);
        return new Location(Article.Tree.Source, new TextSpan(label.Span.Start + inside, Math.Min(span.Length, Math.Max(0, label.Span.End - label.Span.Start - inside))));
    }

    /// <summary>How much of a label stands before its words.</summary>
    private static int Quote(LabelSyntax label) => label.Span.Length > label.Text.Length ? 1 : 0;
}
