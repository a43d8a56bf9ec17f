using System.Text;
using System.Text.Json;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>A place in a JSON text as people count it.</summary>
internal static class JsonPlace
{
    private const int MaxFound = 20;

    /// <summary>Line and column, from 1 (characters, not bytes), and what stands there: null at the end of the text.</summary>
    public static (int Line, int Column, string? Found) Of(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        int start = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        int at = Math.Min(start + (int)(exception.BytePositionInLine ?? 0), utf8.Length);
        while (at > start && at < utf8.Length && (utf8[at] & 0xC0) == 0x80)
        {
            at--;
        }

        int column = Encoding.UTF8.GetCharCount(utf8[start..at]) + 1;
        var rest = utf8[at..];
        if (rest.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return ((int)(exception.LineNumber ?? 0) + 1, column, null);
        }

        string found = Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, MaxFound * 4)]);
        int end = found.AsSpan(1).IndexOfAny("\r\n ,:{}[]\"");
        found = end < 0 ? found : found[..(end + 1)];
        return ((int)(exception.LineNumber ?? 0) + 1, column, found.Length > MaxFound ? found[..MaxFound] : found);
    }
}
