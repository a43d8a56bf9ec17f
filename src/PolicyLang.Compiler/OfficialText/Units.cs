using PolicyLang.Compiler.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>What a number counts. <paramref name="Factor"/>: yuan per unit, months or days per unit, the share of one unit of a rate.</summary>
internal sealed record UnitWord(QuantityKind Kind, Exact Factor, bool InDays, string? Classifier)
{
    /// <summary>Why the language cannot say it: money that is not yuan, days that are not those of the calendar.</summary>
    public UnreadReason? Fault { get; init; }
}

/// <summary>The units behind a number.</summary>
internal static class Units
{
    public static readonly UnitWord Yuan = new(QuantityKind.Money, 1, false, null);
    public static readonly UnitWord Foreign = Yuan with { Fault = UnreadReason.ForeignMoney };
    public static readonly UnitWord Percent = new(QuantityKind.Rate, Exact.Decimal(1, 2), false, null);
    public static readonly UnitWord Permille = Percent with { Factor = Exact.Decimal(1, 3) };
    public static readonly UnitWord Month = Period(1);
    public static readonly UnitWord Year = Period(12);
    public static readonly UnitWord Day = Period(1) with { InDays = true };

    /// <summary>元, %, 年, 个月; a number of these is always one to compute with.</summary>
    private static readonly TextParser<UnitWord> Measures = Words.Table(
        (Yuan, "元人民币|元整|元|圆|人民币|yuan|RMB|CNY"),
        (Foreign, "美元|美金|港元|港币|欧元|日元|英镑|澳元|加元|新台币|台币|US dollars|dollars|dollar|euros|euro|pounds|USD|EUR|HKD|GBP"),
        (Percent, "%|％|个百分点|百分点|percentage points|percentage point|percent|per cent"),
        (Permille, "‰|个千分点|千分点"),
        (Year, "周年|个年度|个自然年度|个会计年度|个纳税年度|年|years|year"),
        (Period(3), "个季度|quarters|quarter"),
        (Month, "个自然月|个月|months|month"),
        (Day with { Factor = 7 }, "个星期|星期|周|weeks|week"),
        (Day with { Fault = UnreadReason.WorkingDays }, "个工作日|工作日|working days|working day|business days|business day"),
        (Day, "个自然日|个日历日|天|days|day"),
        (new UnitWord(QuantityKind.Count, 1, false, "周岁"), "周岁"));

    /// <summary>30日内 is a period, 30日 a day of a month.</summary>
    private static readonly TextParser<UnitWord> DaysWithin =
        from day in Character.EqualTo('日')
        from within in Words.Ahead(Words.Any("内|以内|之内|以上|以下"))
        select Day;

    /// <summary>Classifiers of things, and measures of things that the language counts: 50件, 100平方米.</summary>
    private static readonly TextParser<UnitWord> Classifiers = Words.Names(
        "平方公里|平方千米|平方米|立方米|公里|千米|千瓦时|千瓦|兆瓦|千克|公斤|公顷|小时|课时|学时|人次|场次|个标准箱|标准箱|"
        + string.Join('|', "个件名人家次项户笔篇台套辆种份位所级届支亩吨倍只条座栋架艘场批部起例株枚颗间层岁度米".Select(c => c.ToString())))
        .Select(word => new UnitWord(QuantityKind.Count, 1, false, word));

    /// <summary>Words that name no thing counted.</summary>
    private static readonly HashSet<string> NoNouns = new(StringComparer.Ordinal)
    {
        "and", "the", "are", "per", "for", "from", "until", "with", "may", "shall", "will", "more", "less", "fewer", "above", "below", "over", "higher", "lower", "greater",
        "inclusive", "exclusive", "highest", "once", "each", "that", "which",
    };

    private static readonly TextParser<UnitWord> EnglishNoun =
        from blank in Character.EqualTo(' ').AtLeastOnce()
        from word in Character.Matching(char.IsAsciiLetterLower, "a noun").AtLeastOnce().Select(c => new string(c))
        where word.Length > 2 && !NoNouns.Contains(word)
        select new UnitWord(QuantityKind.Count, 1, false, word);

    public static readonly TextParser<UnitWord> Any =
        Words.Blanks.IgnoreThen(Measures.Or(DaysWithin.Try()).Or(Classifiers)).Try().Or(EnglishNoun.Try());

    /// <summary>RMB 300,000, $5,000: the unit stands before the number.</summary>
    public static readonly TextParser<UnitWord> Before =
        Words.Table((Yuan, "RMB|CNY|¥|￥|人民币"), (Foreign, "US$|HK$|$|€|£|USD|EUR|HKD|GBP")).Then(unit => Words.Blanks.Select(_ => unit));

    /// <summary>What makes a name of the number and its unit: 一年期, 2年级, 5年制; not 3年期间.</summary>
    public static readonly TextParser<Unit> NameBehind = Words.Any("期|级|制|代").Then(_ => Parse.Not(Words.Any("限|间|内|满|末")));

    /// <summary>What a number can begin with that is no digit.</summary>
    public static IEnumerable<char> Starts => "¥￥人$€£";

    /// <summary>The letters that stand before an amount and are no code (RMB300,000).</summary>
    public static bool IsMoney(string letters) => letters is "RMB" or "CNY" or "USD" or "EUR" or "HKD" or "GBP";

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
}
