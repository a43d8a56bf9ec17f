using System.Text;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>What parts the columns of a CSV text, by its header.</summary>
internal static class CsvDelimiter
{
    /// <summary>Every claim has an id, a benefit, a claimant and an event date: with as many columns the delimiter is right.</summary>
    private const int LeastColumns = 4;

    private static readonly string[] Wrong = ["，", "；", "|", "｜", "、"];

    /// <summary>The one of `,`, `;` and tab that occurs most in a header line, outside quotes; the comma where they are equal.</summary>
    public static byte Of(ReadOnlySpan<byte> header)
    {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        bool quoted = false;
        foreach (byte b in header)
        {
            quoted ^= b == '"';
            commas += !quoted && b == ',' ? 1 : 0;
            semicolons += !quoted && b == ';' ? 1 : 0;
            tabs += !quoted && b == '\t' ? 1 : 0;
        }

        return tabs > Math.Max(commas, semicolons) ? (byte)'\t' : semicolons > commas ? (byte)';' : (byte)',';
    }

    /// <summary>Another mark that seems to part the names of a header: `，`, `|`. Null where all is well.</summary>
    public static string? WrongIn(ReadOnlySpan<byte> header, int columns)
    {
        if (columns >= LeastColumns)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(header[..Math.Min(header.Length, 4096)]);
        return Wrong.FirstOrDefault(mark => text.Split(mark).Length > columns);
    }
}
