using System.Text.Json;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>Claims from JSON Lines: one object a line. A line that is no JSON is one invalid claim; the others are read.</summary>
internal static class JsonLineClaims
{
    public static ClaimFile Read(ReadOnlySpan<byte> utf8, string path)
    {
        var rows = new JsonRows(path);
        int line = 0;
        for (int at = 0; at < utf8.Length;)
        {
            var rest = utf8[at..];
            int end = LineBreaks.EndOfLine(rest);
            line++;
            at += end + LineBreaks.LengthAt(rest, end);
            if (rest[..end].IndexOfAnyExcept(" \t"u8) >= 0)
            {
                ReadLine(rest[..end], line, rows);
            }
        }

        return rows.ToFile();
    }

    private static void ReadLine(ReadOnlySpan<byte> text, int line, JsonRows rows)
    {
        try
        {
            // The whole line first: a row is added only when its line holds nothing else.
            var check = new Utf8JsonReader(text, JsonRows.Options);
            while (check.Read())
            {
            }

            var reader = new Utf8JsonReader(text, JsonRows.Options);
            reader.Read();
            rows.Read(ref reader, line);
        }
        catch (JsonException e)
        {
            var (_, column, found) = JsonPlace.Of(text, e);
            rows.Add(line, RowProblems.BrokenLine(column, found));
        }
    }
}
