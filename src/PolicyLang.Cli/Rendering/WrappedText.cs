using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>Breaks text into lines of so many cells: Latin at blanks, Han anywhere but before the punctuation that closes.</summary>
public static class WrappedText
{
    private const string NoLineStart = "，。；：、！？）】》〉」』”’)]},.;:!?%％";

    private const string NoLineEnd = "（〔【《〈「『“‘([";

    /// <summary>A <paramref name="width"/> of null breaks only where the text itself does.</summary>
    public static IEnumerable<string> Lines(string text, int? width)
    {
        foreach (string line in text.Split('\n'))
        {
            string rest = line;
            while (width is { } cells && CellWidth.Of(rest) > cells)
            {
                int at = Break(rest, Math.Max(2, cells));
                yield return rest[..at].TrimEnd();
                rest = rest[at..].TrimStart();
            }

            yield return rest;
        }
    }

    /// <summary>Where to break: the last fit place within the width, else the width itself; at least one character is taken.</summary>
    private static int Break(string text, int cells)
    {
        int width = 0;
        int index = 0;
        int best = 0;
        Rune before = default;
        foreach (var rune in text.EnumerateRunes())
        {
            if (index > 0 && MayBreak(before, rune))
            {
                best = index;
            }

            width += CellWidth.Of(rune);
            if (width > cells)
            {
                break;
            }

            index += rune.Utf16SequenceLength;
            before = rune;
        }

        return best > 0 ? best : Math.Max(index, 1);
    }

    private static bool MayBreak(Rune before, Rune next)
    {
        bool isBetweenWords = Rune.IsWhiteSpace(before) || Rune.IsWhiteSpace(next) || CellWidth.Of(before) == 2 || CellWidth.Of(next) == 2;
        return isBetweenWords
            && !NoLineStart.Contains(next.ToString(), StringComparison.Ordinal)
            && !NoLineEnd.Contains(before.ToString(), StringComparison.Ordinal);
    }
}
