using PolicyLang.Compiler.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>What a number counts. <paramref name="Factor"/>: yuan per unit, months or days per unit, the share of one unit of a rate.</summary>
internal sealed record UnitWord(QuantityKind Kind, Exact Factor, bool InDays, string? Classifier);

/// <summary>The units behind a number.</summary>
internal static class Units
{
    public static readonly UnitWord Yuan = new(QuantityKind.Money, 1, false, null);
    public static readonly UnitWord Percent = new(QuantityKind.Rate, Exact.Decimal(1, 2), false, null);

    /// <summary>元, %, 年, 个月; a number of these is always one to compute with.</summary>
    private static readonly TextParser<UnitWord> Measures = Words.Table(
        (Yuan, "元人民币|元|圆|人民币|yuan|RMB|CNY"),
        (Percent, "%|％|个百分点|percent|per cent"),
        (Percent with { Factor = Exact.Decimal(1, 3) }, "‰"),
        (Period(12), "年|周年|years|year"),
        (Period(3), "个季度|quarters"),
        (Period(1), "个月|months|month"),
        (Period(1) with { InDays = true }, "天|个工作日|个自然日|days|day"));

    /// <summary>30日内 is a period, 30日 a day of a month.</summary>
    private static readonly TextParser<UnitWord> DaysWithin =
        from day in Character.EqualTo('日')
        from within in Words.Ahead(Words.Any("内|以内|之内"))
        select Period(1) with { InDays = true };

    /// <summary>Classifiers of things: 50件.</summary>
    private static readonly TextParser<UnitWord> Classifiers = OneCharacterOf("个件名人家次项户笔篇台套辆种份位所级届支亩吨倍")
        .Select(c => new UnitWord(QuantityKind.Count, 1, false, c.ToString()));

    private static readonly TextParser<UnitWord> EnglishNoun =
        from blank in Character.EqualTo(' ').AtLeastOnce()
        from word in Character.Matching(char.IsAsciiLetterLower, "a noun").AtLeastOnce().Select(c => new string(c))
        where word.Length > 2 && word is not ("and" or "the" or "are" or "per" or "for" or "from" or "until" or "with" or "may" or "shall")
        select new UnitWord(QuantityKind.Count, 1, false, word);

    public static readonly TextParser<UnitWord> Any =
        Words.Blanks.IgnoreThen(Measures.Or(DaysWithin.Try()).Or(Classifiers)).Try().Or(EnglishNoun.Try());

    /// <summary>RMB 300,000: the unit stands before the number.</summary>
    public static readonly TextParser<Unit> MoneyBefore = Words.Any("RMB|CNY|¥|￥|人民币").Then(_ => Words.Blanks);

    /// <summary>What makes a name of the number and its unit: 一年期, 2年级, 5年制; not 3年期间.</summary>
    public static readonly TextParser<Unit> NameBehind = Words.Any("期|级|制|代").Then(_ => Parse.Not(Words.Any("限|间|内|满|末")));

    /// <summary>What a number can begin with that is no digit.</summary>
    public static IEnumerable<char> Starts => "¥￥人";

    public static Value ValueOf(Exact number, UnitWord unit)
    {
        var value = number * unit.Factor;
        return unit.Kind != QuantityKind.Period
            ? Value.Of(Numerals.Scaled(value, 0))
            : unit.InDays ? Value.Of(new CalendarSpan(0, Whole(value))) : Value.Of(new CalendarSpan(Whole(value), 0));
    }

    private static int Whole(Exact value)
    {
        var whole = value.Numerator / value.Denominator;
        return whole > 100_000 ? 100_000 : (int)whole;
    }

    private static UnitWord Period(int months) => new(QuantityKind.Period, months, false, null);

    private static TextParser<char> OneCharacterOf(string characters) =>
        Character.Matching(c => characters.Contains(c, StringComparison.Ordinal), "a classifier");
}
