using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Text;

/// <summary>A change in one document; the edits of one answer do not overlap.</summary>
public sealed record DocumentEdit(string Path, TextSpan Span, string NewText)
{
    /// <summary>A text after some edits.</summary>
    public static string Apply(string text, IEnumerable<DocumentEdit> edits)
    {
        var edited = new StringBuilder();
        int at = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start))
        {
            edited.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}
