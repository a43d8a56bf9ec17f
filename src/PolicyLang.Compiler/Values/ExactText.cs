using System.Globalization;
using System.Numerics;

namespace PolicyLang.Compiler.Values;

/// <summary>Numbers as text, and back.</summary>
public static class ExactText
{
    /// <summary>Plain digits without trailing zeros, or `a/b` where no finite decimal form exists.</summary>
    public static string Plain(Exact value)
    {
        if (value.Denominator == 1)
        {
            return value.Numerator.ToString(CultureInfo.InvariantCulture);
        }

        var reduced = value.Reduced();
        int decimals = FiniteDecimals(reduced.Denominator);
        return decimals < 0
            ? string.Create(CultureInfo.InvariantCulture, $"{reduced.Numerator}/{reduced.Denominator}")
            : Fixed(reduced, decimals);
    }

    /// <summary>Digits with exactly <paramref name="decimals"/> decimals; a number that needs more is rounded half up (for show only).</summary>
    public static string Fixed(Exact value, int decimals)
    {
        var unit = Exact.Decimal(1, decimals);
        var rounded = value.Round(unit, Rounding.HalfUp);
        BigInteger scaled = (BigInteger)rounded.Numerator * (unit.Denominator / rounded.Denominator);
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return scaled.Sign < 0 ? "-" + text : text;
    }

    /// <summary>Reads `123`, `-0.5`: ASCII digits with at most one point. No more than 30 digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Exact value)
    {
        value = default;
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative)
        {
            text = text[1..];
        }

        Int128 digits = 0;
        int count = 0;
        int decimals = -1;
        foreach (char c in text)
        {
            if (c == '.' && decimals < 0 && count > 0)
            {
                decimals = 0;
            }
            else if (c is >= '0' and <= '9' && count < 30)
            {
                digits = (digits * 10) + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else
            {
                return false;
            }
        }

        if (count == 0 || decimals == 0)
        {
            return false;
        }

        value = Exact.Decimal(negative ? -digits : digits, Math.Max(0, decimals));
        return true;
    }

    /// <summary>How many decimals write 1/<paramref name="denominator"/> exactly; -1 where none do.</summary>
    public static int FiniteDecimals(Int128 denominator)
    {
        int twos = 0;
        int fives = 0;
        for (; denominator % 2 == 0; denominator /= 2)
        {
            twos++;
        }

        for (; denominator % 5 == 0; denominator /= 5)
        {
            fives++;
        }

        return denominator == 1 ? Math.Max(twos, fives) : -1;
    }
}
