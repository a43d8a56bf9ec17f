using PolicyLang.Compiler.Values;
using Superpower;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>30, 1,500, 1.5, ２０．５: ASCII or full-width digits, with groups of thousands.</summary>
internal static class ArabicDigits
{
    private const int Most = 15;

    /// <summary>One digit, as its value.</summary>
    public static readonly TextParser<int> One = Character.Matching(IsDigit, "a digit").Select(c => Plain(c) - '0');

    public static (Exact Found, int Length)? Scan(string text, int start)
    {
        int at = Digits(text, start);
        if (at == start)
        {
            return null;
        }

        // A comma parts groups only behind one to three digits: of 2021,300 it ends a part of the sentence.
        bool isGrouped = at - start <= 3;
        while (isGrouped && at < text.Length && text[at] is ',' or '，' && Digits(text, at + 1) == at + 4)
        {
            at += 4;
        }

        if (at < text.Length && text[at] is '.' or '．' && Digits(text, at + 1) is var end && end > at + 1)
        {
            at = end;
        }

        string digits = string.Concat(text[start..at].Where(c => c is not (',' or '，')).Select(Plain));
        return digits.Length <= Most && ExactText.TryParse(digits, out var value) ? (value, at - start) : null;
    }

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private static int Digits(string text, int at)
    {
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static char Plain(char c) => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c == '．' ? '.' : c;
}
