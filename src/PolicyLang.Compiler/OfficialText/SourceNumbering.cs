using PolicyLang.Compiler.Parsing;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>How the articles of an official text are numbered: 第八条 or Article 8; 1.; 一、; （一）. What a text has of these decides, in this order.</summary>
internal static class SourceNumbering
{
    private const string English = "Article ";
    private const int LongestNumeral = 5;

    /// <summary>What reads the number an article begins with, and how long it is written, in a text of these lines.</summary>
    public static Func<string, (int Number, int Length)?> Of(IReadOnlyList<string> lines)
    {
        return lines.Any(l => Article(l) is not null) ? Article
            : IsNumberedThrough(lines) ? Digits
            : lines.Any(l => Han(l) is not null) ? Han
            : lines.Any(l => Bracket(l) is not null) ? Bracket
            : Digits;
    }

    /// <summary>
    /// 1., 2. number the articles where they run on through 一、 and 二、. Where they begin anew below another 一、, or stand below one of several only and
    /// are no more than these, they number the items of an article.
    /// </summary>
    private static bool IsNumberedThrough(IReadOnlyList<string> lines)
    {
        int last = -1;
        int digits = 0;
        int parts = 0;
        var numbered = new HashSet<int>();
        foreach (string line in lines)
        {
            if (Han(line) is not null)
            {
                parts++;
            }
            else if (Digits(line) is var (number, _))
            {
                if (number == 1 && last >= 1 && parts > 0)
                {
                    return false;
                }

                last = Math.Max(last, number);
                digits++;
                numbered.Add(parts);
            }
        }

        return digits > 0 && (parts == 0 || numbered.Count > 1 || digits > parts);
    }

    private static (int Number, int Length)? Article(string line)
    {
        if (line[0] == '第' && line.IndexOf('条', StringComparison.Ordinal) is > 1 and <= 8 and var end && Numeral(line[1..end]) is { } article)
        {
            return (article, end + 1);
        }

        if (line.StartsWith(English, StringComparison.OrdinalIgnoreCase) && LiteralText.Integers(line[..Math.Min(line.Length, 12)]) is [var number])
        {
            int length = English.Length + line[English.Length..].TakeWhile(char.IsAsciiDigit).Count();
            return length > English.Length ? (number, length + line[length..].TakeWhile(c => c is '.' or ':').Count()) : null;
        }

        return null;
    }

    /// <summary>A decimal (`3.5万`) is none.</summary>
    private static (int Number, int Length)? Digits(string line)
    {
        int digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= 3 && line.Length > digits + 1 && line[digits] is '.' or '．' or '、' && !char.IsAsciiDigit(line[digits + 1])
            ? (LiteralText.Integers(line[..digits])[0], digits + 1)
            : null;
    }

    /// <summary>一、</summary>
    private static (int Number, int Length)? Han(string line) =>
        line.IndexOf('、', StringComparison.Ordinal) is > 0 and <= LongestNumeral and var end && end + 1 < line.Length && !char.IsAsciiDigit(line[0])
        && LiteralText.ChineseNumber(line[..end]) is { } number
            ? (number, end + 1)
            : null;

    /// <summary>（一）</summary>
    private static (int Number, int Length)? Bracket(string line) =>
        line[0] is '（' or '(' && line.IndexOfAny(['）', ')']) is > 1 and <= LongestNumeral + 1 and var end && end + 1 < line.Length
        && LiteralText.ChineseNumber(line[1..end]) is { } number
            ? (number, end + 1)
            : null;

    private static int? Numeral(string text) =>
        text.All(char.IsAsciiDigit) ? LiteralText.Integers(text)[0] : LiteralText.ChineseNumber(text);
}
