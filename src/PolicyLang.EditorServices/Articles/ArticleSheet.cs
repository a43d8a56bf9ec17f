using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Articles;

/// <summary>A finding in a sentence; its start counts from the sentence's own.</summary>
public sealed record SheetMark(int Start, int Length, Diagnostic Finding);

/// <summary>A sentence of the official words beside what became of it. <paramref name="Clauses"/>: the places that carry it out.</summary>
public sealed record SheetSentence(
    string Text, Location At, SentenceStatus Status, string? Reason, ImmutableArray<SheetMark> Marks, ImmutableArray<Location> Clauses);

/// <summary>An article with its sentences. <paramref name="Place"/>: null where the file lacks an article of its official text.</summary>
public sealed record ArticleSheet(string Number, string? Title, TextSpan? Place, ImmutableArray<SheetSentence> Sentences)
{
    /// <summary>The articles of a document that have official words, as `policy coverage --text` has them, with the findings of the text checks.</summary>
    public static ImmutableArray<ArticleSheet> Of(DocumentView view)
    {
        var rulebook = view.Rulebook;
        var document = TextCoverage.Of(rulebook.Compilation, rulebook.OpenData).FirstOrDefault(d => d.File == view.Document.Path);
        if (document is null)
        {
            return [];
        }

        var places = view.Tree.Root.Items.OfType<ArticleSyntax>().GroupBy(a => a.Number.Number).ToDictionary(g => g.Key, g => g.First().Span, StringComparer.Ordinal);
        return
        [
            .. document.Articles.Select(a => new ArticleSheet(
                a.Number,
                a.Title,
                places.TryGetValue(a.Number, out var place) ? place : null,
                [.. a.Sentences.Select(s => new SheetSentence(s.Text, s.At, s.Status, s.Reason, Marks(s.At, rulebook.TextFindings), s.Clauses))])),
        ];
    }

    /// <summary>The findings that are at words of the sentence, or point to them.</summary>
    private static ImmutableArray<SheetMark> Marks(Location sentence, ImmutableArray<Diagnostic> findings) =>
    [
        .. findings.SelectMany(f => f.Labels.Select(l => l.Location).Prepend(f.Location).OfType<Location>().Select(place => Mark(sentence, place, f)))
            .OfType<SheetMark>().DistinctBy(m => (m.Start, m.Length, m.Finding.Rule.Code)).OrderBy(m => m.Start),
    ];

    private static SheetMark? Mark(Location sentence, Location place, Diagnostic finding)
    {
        if (place.Source.Path != sentence.Source.Path)
        {
            return null;
        }

        int start = Math.Max(place.Span.Start, sentence.Span.Start);
        int end = Math.Min(place.Span.End, sentence.Span.End);
        return start < end ? new SheetMark(start - sentence.Span.Start, end - start, finding) : null;
    }
}
