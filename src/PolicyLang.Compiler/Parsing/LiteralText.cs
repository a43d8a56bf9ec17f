using System.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Readers of the parts of a literal. They know nothing of limits or messages.</summary>
internal static class LiteralText
{
    internal const string Multipliers = "十百千万亿";

    /// <summary>ASCII digits and marks for full-width ones, without blanks.</summary>
    internal static string Normalize(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Characters.IsBlank(c))
            {
                continue;
            }

            builder.Append(c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '．' => '.',
                '％' => '%',
                '－' => '-',
                '／' => '/',
                _ => c,
            });
        }

        return builder.ToString();
    }

    /// <summary>Splits a normalised literal into its digits and what stands behind them.</summary>
    internal static (string Digits, string Unit) Split(string text)
    {
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return (text[..end], text[end..]);
    }

    /// <summary>10 to the power the multipliers make: 万 4, 百万 6; null beyond 亿亿.</summary>
    internal static int? Power(string multipliers)
    {
        int power = multipliers.Sum(c => c switch
        {
            '十' => 1,
            '百' => 2,
            '千' => 3,
            '万' => 4,
            _ => 8,
        });
        return power <= 16 ? power : null;
    }

    /// <summary>`digits × 10^power`, without trailing zeros behind the point; null where it has too many digits to hold.</summary>
    internal static Exact? Number(string digits, int power)
    {
        if (digits.Length > 24 || !ExactText.TryParse(digits, out var value))
        {
            return null;
        }

        return Shortest(value * new Exact(Exact.PowerOfTen(power), 1));
    }

    /// <summary>The same number with as few decimals as it needs, so that equal literals are written the same inside.</summary>
    internal static Exact Shortest(Exact value)
    {
        var reduced = value.Reduced();
        int decimals = Math.Max(0, ExactText.FiniteDecimals(reduced.Denominator));
        return Exact.Decimal(reduced.Numerator * (Exact.PowerOfTen(decimals) / reduced.Denominator), decimals);
    }

    /// <summary>How many decimals the number needs.</summary>
    internal static int Decimals(Exact value) => Math.Max(0, ExactText.FiniteDecimals(value.Reduced().Denominator));

    /// <summary>The numbers in a text, in order: 2021年2月3日 → 2021, 2, 3.</summary>
    internal static int[] Integers(string text)
    {
        var numbers = new List<int>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool digit = i < text.Length && char.IsAsciiDigit(text[i]);
            if (digit && start < 0)
            {
                start = i;
            }
            else if (!digit && start >= 0)
            {
                numbers.Add(i - start <= 8 ? int.Parse(text.AsSpan(start, i - start), System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue);
                start = -1;
            }
        }

        return [.. numbers];
    }

    /// <summary>二十九 → 29, 一百零二 → 102, 二〇 → 20; null where it is none.</summary>
    internal static int? ChineseNumber(string text)
    {
        const string Digits = "〇一二三四五六七八九";
        bool positional = text.All(c => c == '零' || Digits.Contains(c, StringComparison.Ordinal));
        int total = 0;
        int digit = 0;
        foreach (char c in text.Replace('零', '〇'))
        {
            int value = Digits.IndexOf(c, StringComparison.Ordinal);
            if (value >= 0)
            {
                digit = positional ? (digit * 10) + value : value;
            }
            else
            {
                int unit = c == '百' ? 100 : c == '十' ? 10 : 0;
                if (unit == 0)
                {
                    return null;
                }

                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            }

            if (total + digit > 100_000)
            {
                return null;
            }
        }

        return text.Length == 0 ? null : total + digit;
    }
}
