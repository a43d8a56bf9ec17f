using System.Collections.Immutable;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Formatting;

/// <summary>The edits that bring a document into the one style, or why it is left as it is.</summary>
public sealed record FormattingResult(ImmutableArray<DocumentEdit> Edits, Localized? Refusal)
{
    internal static FormattingResult Refused(string english, string chinese) => new([], new Localized(english, chinese));
}

/// <summary>
/// Formats as the command does: the text says the same afterwards, or it is left alone. The edits are small, so that cursors stay.
/// </summary>
public static class DocumentFormatting
{
    /// <param name="view">The document.</param>
    /// <param name="keywords">The language its words are to be in; null: the one most of them are in.</param>
    public static FormattingResult Of(DocumentView view, Language? keywords)
    {
        var result = PolicyFormatter.Format(view.Tree, keywords);
        return result.Outcome switch
        {
            FormatOutcome.HasErrors => FormattingResult.Refused(
                $"not formatted: a line cannot be read ({PlaceOfFirst(view)}); mend it first",
                $"未整理：有读不懂的行（{PlaceOfFirst(view)}），请先改正"),
            FormatOutcome.Unfaithful => FormattingResult.Refused(
                "not formatted: the text would not say the same, a fault of the formatter",
                "未整理：整理后含义会改变，属整理程序自身的故障"),
            _ => new([.. TextDifference.Of(view.Source.Content, result.Text).Select(r => new DocumentEdit(view.Document.Path, r.Span, r.NewText))], null),
        };
    }

    /// <summary>
    /// Of the edits for the whole document those in the lines of a range, where they can be made alone: what is moved from a line inside to
    /// one outside cannot.
    /// </summary>
    public static FormattingResult In(DocumentView view, TextSpan range, Language? keywords)
    {
        var all = Of(view, keywords);
        var (lines, hasEnd) = LinesOf(view.Source, range);
        ImmutableArray<DocumentEdit> inside = [.. all.Edits.Where(e => lines.Contains(e.Span) && (hasEnd || e.Span.Start < lines.End))];
        return inside.Length < all.Edits.Length && !SaysTheSame(view, inside)
            ? FormattingResult.Refused("not formatted: these lines cannot be formatted without those around them", "未整理：所选各行须与相邻行一并整理")
            : all with { Edits = inside };
    }

    private static bool SaysTheSame(DocumentView view, ImmutableArray<DocumentEdit> edits) =>
        Faithfulness.Holds(view.Tree, PolicyParsing.Parse(new SourceText(view.Source.Path, DocumentEdit.Apply(view.Source.Content, edits))));

    /// <summary>Whole lines, with their breaks; a range that ends where a line begins does not mean that line.</summary>
    private static (TextSpan Lines, bool HasEnd) LinesOf(SourceText source, TextSpan range)
    {
        int first = source.PositionAt(range.Start).Line;
        var end = source.PositionAt(range.End);
        int last = end.Character == 0 && end.Line > first ? end.Line - 1 : end.Line;
        bool hasEnd = last + 1 == source.LineCount;
        return (TextSpan.FromBounds(source.LineSpan(first).Start, hasEnd ? source.Length : source.LineSpan(last + 1).Start), hasEnd);
    }

    private static string PlaceOfFirst(DocumentView view) =>
        view.Tree.Diagnostics.FirstOrDefault(d => d is { IsError: true, Location: not null })?.Location is { } at ? ShortPlace.Of(at) : ShortPlace.FileOf(new Location(view.Source, default));
}
