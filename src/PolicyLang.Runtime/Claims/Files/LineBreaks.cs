namespace PolicyLang.Runtime.Claims.Files;

/// <summary>Line breaks: LF, CR LF, or a CR alone.</summary>
internal static class LineBreaks
{
    /// <summary>How many line breaks there are.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        int count = text.Count((byte)'\n');
        for (int at = text.IndexOf((byte)'\r'); at >= 0;)
        {
            count += at + 1 < text.Length && text[at + 1] == '\n' ? 0 : 1;
            int next = text[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }

    /// <summary>Where the line that starts at 0 ends, its break not counted.</summary>
    public static int EndOfLine(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : text.Length;

    /// <summary>How long the break at a place is: 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int at) =>
        at >= text.Length ? 0
        : text[at] == '\n' ? 1
        : text[at] != '\r' ? 0
        : at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
}
