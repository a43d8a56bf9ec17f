using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// A number as official texts write it: 30, 1,500, ２０, 1.2亿, 2万5千, 二十, 两, three hundred. It is <paramref name="Value"/> × 10^<paramref name="Power"/>,
/// as 50、40、30万元 lends its 万 to the numbers before it.
/// </summary>
/// <param name="Value">Without the last 万 or million.</param>
/// <param name="Power">The power of ten of the last 万 or million, where it can be lent.</param>
/// <param name="InWords">No digit is in it; what may follow it differs.</param>
internal sealed record Numeral(Exact Value, int Power, bool InWords)
{
    /// <summary>二 alone: a name, as two of a thing are 两.</summary>
    public bool IsNameOfTwo { get; init; }

    /// <summary>万, 亿 or million is in it.</summary>
    public bool IsScaled { get; init; }

    /// <summary>Why it cannot be relied on, if so.</summary>
    public UnreadReason? Fault { get; init; }

    public Exact Total => Numerals.Scaled(Value, Power);
}

/// <summary>The parsers of <see cref="Numeral"/>.</summary>
internal static class Numerals
{
    /// <summary>What a number in Han begins with.</summary>
    public static IEnumerable<char> Starts => HanNumerals.Digits + HanNumerals.Multipliers + "零两壹贰叁肆伍陆柒捌玖拾佰仟廿卅几数上";

    private static readonly TextParser<int> EnglishScale = Words.Blanks.IgnoreThen(
        Words.Table((3, "thousand"), (6, "million|mn"), (9, "billion|bn"))
            .Or(from letter in Words.Table((3, "k"), (6, "m")) from money in Words.Ahead(Words.Blanks.IgnoreThen(Words.Any("yuan|RMB|CNY"))) select letter));

    /// <summary>Digits alone, with groups of thousands and decimals.</summary>
    public static readonly TextParser<Exact> Arabic = Scanned(ArabicDigits.Scan);

    /// <summary>Any number.</summary>
    public static readonly TextParser<Numeral> Any =
        (from number in Scanned(HanNumerals.Scan)
         from power in EnglishScale.Try().OptionalOrDefault()
         select power == 0 ? number : number with { Power = number.Power + power, IsScaled = true }).Try()
        .Or(Scanned(EnglishNumerals.Scan));

    /// <summary>With as few decimals as it needs; a third stays a fraction.</summary>
    public static Exact Scaled(Exact value, int power)
    {
        var scaled = (value * new Exact(Exact.PowerOfTen(power), 1)).Reduced();
        return ExactText.FiniteDecimals(scaled.Denominator) < 0 ? scaled : LiteralText.Shortest(scaled);
    }

    private static TextParser<T> Scanned<T>(Func<string, int, (T Found, int Length)?> scan) => input =>
        scan(input.Source ?? "", input.Position.Absolute) is var (found, length) && length <= input.Length
            ? Result.Value(found, input, input.Skip(length))
            : Result.Empty<T>(input);
}
