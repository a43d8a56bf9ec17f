using System.Text.RegularExpressions;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>A number as it stands at the start of a cell: sign, digits, point. What follows it is <see cref="Unit"/>.</summary>
internal readonly record struct NumberScan(bool IsNegative, Int128 Digits, int Decimals, string Unit)
{
    /// <summary>More than any fact may have; what is longer is too large or too fine anyhow.</summary>
    public const int MaxDigits = 24;

    /// <summary>
    /// Splits `-1234.5万元` into -1234.5 and `万元`. Null where the text does not start with a number of at most 24 digits, or its point
    /// has no digits on both sides.
    /// </summary>
    public static NumberScan? Of(string text)
    {
        int at = text.StartsWith('-') ? 1 : 0;
        Int128 digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (char.IsAsciiDigit(c))
            {
                digits = (digits * 10) + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
                if (count > MaxDigits)
                {
                    return null;
                }
            }
            else if (c == '.' && decimals < 0 && count > 0)
            {
                decimals = 0;
            }
            else
            {
                break;
            }
        }

        return count == 0 || decimals == 0 ? null : new NumberScan(text[0] == '-', digits, Math.Max(0, decimals), text[at..]);
    }

    /// <summary>The number times 10^<paramref name="exponent"/> as a whole number of 10^-<paramref name="places"/>; null where it has more decimals.</summary>
    public Int128? Scaled(int exponent, int places)
    {
        int shift = places + exponent - Decimals;
        return shift < 0 ? null : (IsNegative ? -1 : 1) * Digits * Exact.PowerOfTen(shift);
    }
}

/// <summary>Forms that people and spreadsheets write, and that are refused.</summary>
internal static partial class NumberForms
{
    /// <summary>`1,234.5万元` → `1234.5万元`; null where the commas do not part thousands.</summary>
    public static string? WithoutThousands(string text) =>
        Thousands().Match(text) is { Success: true } match ? match.Value.Replace(",", "", StringComparison.Ordinal) + text[match.Length..] : null;

    /// <summary>`1.2E+05`.</summary>
    public static bool IsScientific(string text) => Exponent().IsMatch(text);

    /// <summary>A number of more digits than <see cref="NumberScan"/> takes.</summary>
    public static bool IsTooLong(string text)
    {
        var digits = text.AsSpan().TrimStart('-');
        int end = digits.IndexOfAnyExcept("0123456789.");
        return (end < 0 ? digits : digits[..end]).Length > NumberScan.MaxDigits;
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(?![0-9,])(\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();
}
