using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>Shows a fix as the lines it changes, before and after.</summary>
public static class FixPreview
{
    private const int MostLines = 6;

    public static string Render(Fix fix, SourceText source, Excerpt excerpt, int margin)
    {
        if (fix.Edits.IsEmpty)
        {
            return "";
        }

        var edits = fix.Edits.OrderBy(e => e.Span.Start).ToArray();
        int firstLine = source.PositionAt(edits[0].Span.Start).Line;
        int lastLine = source.PositionAt(edits.Max(e => e.Span.End)).Line;
        var lines = TextSpan.FromBounds(source.LineSpan(firstLine).Start, source.LineSpan(lastLine).End);
        if (lastLine - firstLine >= MostLines || lines.Length > 4 * ShownLine.LongLine)
        {
            return "";
        }

        string before = source[lines];
        string after = Apply(before, lines.Start, edits);
        int place = source.PositionAt(edits[0].Span.Start).Character;
        return excerpt.RenderChange(firstLine, Unix(before), Unix(after), place, margin);
    }

    private static string Apply(string text, int offset, TextEdit[] edits)
    {
        for (int i = edits.Length - 1; i >= 0; i--)
        {
            var (span, newText) = edits[i];
            text = string.Concat(text.AsSpan(0, span.Start - offset), newText, text.AsSpan(span.End - offset));
        }

        return text;
    }

    private static string Unix(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
