using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>
/// A line of a file made fit to be shown: tabs widened to stops of four, control characters made visible, a long line cut around the place.
/// Knows the cell every UTF-16 column starts in.
/// </summary>
public sealed class ShownLine
{
    /// <summary>Lines of more columns than this are cut.</summary>
    public const int LongLine = 300;

    private const int TabStop = 4;
    private const int Before = 60;
    private const int Kept = 200;

    private readonly int first;
    private readonly int[] cells;

    private ShownLine(string text, int first, int[] cells)
    {
        Text = text;
        this.first = first;
        this.cells = cells;
    }

    public string Text { get; }

    /// <summary>Prepares a line; <paramref name="place"/> is the column (UTF-16, from 0) a cut leaves in sight.</summary>
    public static ShownLine Of(ReadOnlySpan<char> line, int place)
    {
        int start = 0;
        int end = line.Length;
        if (line.Length > LongLine)
        {
            start = Math.Clamp(place - Before, 0, line.Length);
            end = Math.Min(line.Length, start + Kept);
            start -= start > 0 && start < line.Length && char.IsLowSurrogate(line[start]) ? 1 : 0;
            end -= end < line.Length && char.IsLowSurrogate(line[end]) ? 1 : 0;
        }

        var text = new StringBuilder();
        var cells = new int[end - start + 1];
        int cell = 0;
        if (start > 0)
        {
            text.Append('…');
            cell = 1;
        }

        for (int i = start; i < end;)
        {
            var shown = Show(line[i..end], cell, out int taken);
            cells.AsSpan(i - start, taken).Fill(cell);
            text.Append(shown);
            cell += CellWidth.Of(shown);
            i += taken;
        }

        cells[end - start] = cell;
        if (end < line.Length)
        {
            text.Append('…');
        }

        return new ShownLine(text.ToString(), start, cells);
    }

    /// <summary>The cell a column starts in; a column that was cut away stands at the nearer edge.</summary>
    public int CellOf(int column) => cells[Math.Clamp(column - first, 0, cells.Length - 1)];

    private static string Show(ReadOnlySpan<char> rest, int cell, out int taken)
    {
        taken = 1;
        char c = rest[0];
        if (c == '\t')
        {
            return new string(' ', TabStop - (cell % TabStop));
        }

        if (c < 0x20)
        {
            return ((char)(0x2400 + c)).ToString();
        }

        if (c == 0x7F || (c >= 0x80 && c < 0xA0) || c is '\uFEFF' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
        {
            return "\uFFFD";
        }

        return Rune.DecodeFromUtf16(rest, out var rune, out taken) == System.Buffers.OperationStatus.Done ? rune.ToString() : "\uFFFD";
    }
}
