using System.Buffers;

namespace PolicyLang.Runtime.Output;

/// <summary>Cells of a CSV file (RFC 4180).</summary>
public static class CsvText
{
    /// <summary>RFC 4180 ends a record so.</summary>
    public const string NewLine = "\r\n";

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Quoted where it must be.</summary>
    public static string Cell(string? text) =>
        text is null ? ""
        : text.AsSpan().ContainsAny(Special) || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;

    /// <summary>
    /// Text that came from outside, safe to open in a spreadsheet: `=1+1`, `+1`, `-1` and `@x` would be run as formulas there, so an
    /// apostrophe goes before them.
    /// </summary>
    public static string GuardedCell(string? text) =>
        Cell(text is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'), ..] ? "'" + text : text);
}
