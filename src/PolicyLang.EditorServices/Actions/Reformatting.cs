using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Actions;

/// <summary>
/// What an action writes comes out in the one style. A document in that style stays in it as a whole; in another, the lines that changed
/// are set and the others left as they are. A text with mistakes of the parser is left as the edits make it.
/// </summary>
internal static class Reformatting
{
    public static ActionChange Of(DocumentView view, IEnumerable<TextEdit> edits, IEnumerable<NewFile>? newFiles = null) =>
        new([.. Finish(view, [.. edits]).Select(e => new DocumentEdit(view.Document.Path, e.Span, e.NewText))], [.. newFiles ?? []]);

    /// <summary>A text of its own, in a language of keywords; as it is where it cannot be read.</summary>
    public static string InOneStyle(string text, Language language) => PolicyFormatter.Format(PolicyParsing.Parse(new SourceText("", text)), language).Text;

    /// <summary>An empty file has no language of its own yet.</summary>
    private static Language? LanguageOf(DocumentView view) => view.Tree.Root.Items.IsEmpty ? null : PolicyFormatter.LanguageOf(view.Tree);

    private static ImmutableArray<TextEdit> Finish(DocumentView view, ImmutableArray<TextEdit> edits)
    {
        string before = view.Source.Content;
        string edited = EditedText.Apply(before, edits);
        var formatted = PolicyFormatter.Format(PolicyParsing.Parse(new SourceText(view.Source.Path, edited)), LanguageOf(view));
        if (formatted.Outcome != FormatOutcome.Formatted)
        {
            return edits;
        }

        bool isInStyle = PolicyFormatter.Format(view.Tree) is { Outcome: FormatOutcome.Formatted } own && own.Text == before;
        return LineDifference.Between(before, isInStyle ? formatted.Text : Merge(before, edited, formatted.Text));
    }

    /// <summary>The edited text with the formatted lines in place of those that the edits wrote.</summary>
    private static string Merge(string before, string edited, string formatted)
    {
        var written = WrittenIn(before, edited);
        return EditedText.Apply(edited, LineDifference.Between(edited, formatted).Where(e => written.Exists(w => e.Span.Start <= w.End && w.Start <= e.Span.End)));
    }

    /// <summary>The places of an edited text that were not there before.</summary>
    private static List<TextSpan> WrittenIn(string before, string edited)
    {
        var written = new List<TextSpan>();
        int moved = 0;
        foreach (var edit in LineDifference.Between(before, edited))
        {
            written.Add(new TextSpan(edit.Span.Start + moved, edit.NewText.Length));
            moved += edit.NewText.Length - edit.Span.Length;
        }

        return written;
    }
}
