using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// Numbers as official texts write them: 30, 1,500, ２０, 1.2亿, 二十, 五千, 两, three. Whether it is written in words matters to what may follow;
/// <paramref name="IsNameOfTwo"/>: 二 alone.
/// </summary>
internal sealed record Numeral(Exact Value, bool InWords, bool IsNameOfTwo = false);

/// <summary>The parsers of <see cref="Numeral"/>.</summary>
internal static class Numerals
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const string Multipliers = "十百千万亿";

    /// <summary>What a number in Han begins with.</summary>
    public static IEnumerable<char> Starts => ChineseDigits + Multipliers + "零两";

    private static readonly TextParser<char> Digit =
        Character.Matching(c => c is (>= '0' and <= '9') or (>= '０' and <= '９'), "a digit").Select(c => c >= '０' ? (char)(c - '０' + '0') : c);

    private static readonly TextParser<string> Group =
        from comma in Character.EqualTo(',')
        from digits in Digit.Repeat(3)
        from end in Parse.Not(Digit)
        select new string(digits);

    private static readonly TextParser<string> Decimals =
        from point in Character.In('.', '．')
        from digits in Digit.AtLeastOnce()
        select "." + new string(digits);

    /// <summary>Digits alone, with groups of thousands and decimals.</summary>
    public static readonly TextParser<Numeral> Arabic =
        from whole in Digit.AtLeastOnce()
        from groups in Group.Try().Many()
        from decimals in Decimals.Try().OptionalOrDefault("")
        let digits = new string(whole) + string.Concat(groups) + decimals
        where digits.Length <= 15
        let value = ExactText.TryParse(digits, out var parsed) ? parsed : Exact.Zero
        select new Numeral(value, InWords: false);

    private static readonly TextParser<int> ChineseScale =
        Character.Matching(c => Multipliers.Contains(c, StringComparison.Ordinal), "a multiplier").Many().Select(c => LiteralText.Power(new string(c)) ?? 0);

    private static readonly TextParser<int> EnglishScale = Words.Table((3, "thousand"), (6, "million"), (9, "billion"));

    /// <summary>万 of 30万, million of 3 million; as the power of ten.</summary>
    public static readonly TextParser<int> Scale =
        (from blanks in Words.Blanks
         from power in EnglishScale
         select power).Try()
        .Or((from blanks in Words.Blanks from power in ChineseScale where power > 0 select power).Try())
        .OptionalOrDefault();

    private static readonly TextParser<Numeral> Chinese =
        Character.Matching(c => c is '两' or '零' || ChineseDigits.Contains(c, StringComparison.Ordinal) || Multipliers.Contains(c, StringComparison.Ordinal), "a Chinese digit")
            .AtLeastOnce()
            .Select(c => (Text: new string(c), Value: ReadChinese(new string(c))))
            .Where(n => n.Value is not null)
            .Select(n => new Numeral(n.Value ?? Exact.Zero, InWords: true, n.Text == "二"));

    private static readonly TextParser<Numeral> English = Words.Table<long>(
        (1, "one"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"), (8, "eight"), (9, "nine"), (10, "ten"), (12, "twelve"),
        (15, "fifteen"), (18, "eighteen"), (20, "twenty"), (24, "twenty-four"), (30, "thirty"), (50, "fifty"), (60, "sixty"), (90, "ninety"), (100, "hundred"))
        .Select(v => new Numeral(v, InWords: true));

    /// <summary>A number in words: 二十, five.</summary>
    public static readonly TextParser<Numeral> Written = Chinese.Try().Or(English);

    public static Exact Scaled(Exact value, int power) => LiteralText.Shortest(value * new Exact(Exact.PowerOfTen(power), 1));

    /// <summary>二十 → 20, 一千五百 → 1500, 两亿三千万 → 230000000, 二〇二一 → 2021; null where the characters make no number (十万百).</summary>
    private static Exact? ReadChinese(string text)
    {
        if (text.Length > 20)
        {
            return null;
        }

        string plain = text.Replace('零', '〇').Replace('两', '二');
        if (plain.All(c => ChineseDigits.Contains(c, StringComparison.Ordinal)) && plain.Length > 1)
        {
            return ExactText.TryParse(string.Concat(plain.Select(c => (char)('0' + ChineseDigits.IndexOf(c, StringComparison.Ordinal)))), out var positional) ? positional : null;
        }

        long total = 0;
        long section = 0;
        long digit = -1;
        foreach (char c in plain)
        {
            int value = ChineseDigits.IndexOf(c, StringComparison.Ordinal);
            if (value >= 0)
            {
                if (digit > 0)
                {
                    return null;
                }

                digit = value;
            }
            else if (c is '万' or '亿')
            {
                long all = total + section + Math.Max(digit, 0);
                long unit = c == '万' ? 10_000 : 100_000_000;
                if (section + Math.Max(digit, 0) == 0 || all > 1_000_000_000_000)
                {
                    return null;
                }

                total = c == '亿' ? all * unit : total + ((section + Math.Max(digit, 0)) * unit);
                (section, digit) = (0, -1);
            }
            else
            {
                int unit = c switch { '十' => 10, '百' => 100, _ => 1000 };
                if (digit == 0 || (digit < 0 && unit != 10))
                {
                    return null;
                }

                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
        }

        return total + section + Math.Max(digit, 0);
    }
}
