namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>Whole numbers in Chinese words, everyday (三十万) or formal (叁拾万), to say what a cell should hold.</summary>
internal static class ChineseNumeral
{
    /// <summary>
    /// The number; null where the text is something else or leaves a doubt: 三万五 is 35,000 to some and a slip to others.
    /// </summary>
    public static long? Read(string text)
    {
        if (text.Length is 0 or > 30)
        {
            return null;
        }

        long total = 0;
        string rest = text;
        foreach (var (unit, factor) in ((char, long)[])[('亿', 100_000_000), ('万', 10_000)])
        {
            int at = rest.IndexOf(unit, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            if (Section(rest[..at], total > 0) is not { } section || section == 0)
            {
                return null;
            }

            total += section * factor;
            rest = rest[(at + 1)..];
        }

        return rest.Length == 0 && total > 0 ? total : Section(rest, total > 0) is { } last ? total + last : null;
    }

    /// <summary>A number under 10,000. <paramref name="follows"/>: something larger came before, so a lone digit needs a 零 before it.</summary>
    private static long? Section(string text, bool follows)
    {
        long total = 0;
        long lastFactor = 10_000;
        int digit = -1;
        bool zero = false;
        foreach (char c in text)
        {
            long factor = c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, _ => 0 };
            if (factor > 0)
            {
                bool bareTen = digit < 0 && factor == 10 && total == 0;
                if (factor >= lastFactor || (digit <= 0 && !bareTen))
                {
                    return null;
                }

                total += (bareTen ? 1 : digit) * factor;
                lastFactor = factor;
                digit = -1;
                zero = false;
            }
            else if (DigitOf(c) is { } value && digit <= 0)
            {
                zero |= digit == 0 || value == 0;
                digit = value;
            }
            else
            {
                return null;
            }
        }

        bool certain = digit <= 0 || zero || lastFactor == 10 || (total == 0 && !follows);
        return text.Length > 0 && certain ? total + Math.Max(0, digit) : null;
    }

    private static int? DigitOf(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '两' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => null,
    };
}
