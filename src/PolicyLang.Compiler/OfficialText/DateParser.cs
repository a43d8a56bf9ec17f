using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// Years, months and days: 2021年起, 2021年12月23日, 二〇二一年, 2021-12-23, 1月份, 每年7月1日至次年6月30日, 1 January 2021, 2021.
/// </summary>
internal static class DateParser
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    /// <summary>A number below 10,000 in Arabic or Han digits.</summary>
    private static readonly TextParser<int> Number = Numerals.Any
        .Where(n => n.Fault is null && n.Power == 0 && n.Value.IsInteger && n.Value < 10_000).Select(n => (int)n.Value.Numerator);

    private static readonly TextParser<int> Digits = Numerals.Arabic.Where(n => n.IsInteger && n < 10_000).Select(n => (int)n.Numerator);

    /// <summary>2021, 二〇二一.</summary>
    private static readonly TextParser<int> Year =
        Digits.Try().Or(Character.Matching(c => HanNumerals.Digit(c) >= 0 && c != '两', "a Han digit").Repeat(4).Select(d => d.Aggregate(0, (sum, c) => (sum * 10) + HanNumerals.Digit(c))))
            .Where(y => y is >= 1900 and <= 2099);

    private static readonly TextParser<int> MonthName = Words.Table(
        (1, "January|Jan"), (2, "February|Feb"), (3, "March|Mar"), (4, "April|Apr"), (5, "May"), (6, "June|Jun"), (7, "July|Jul"), (8, "August|Aug"), (9, "September|Sept|Sep"),
        (10, "October|Oct"), (11, "November|Nov"), (12, "December|Dec"))
        .Then(month => Character.EqualTo('.').OptionalOrDefault().Select(_ => month));

    private static readonly TextParser<int> ChineseMonth = Number.Where(m => m is >= 1 and <= 12).Then(month => Words.Any("月份|月").Select(_ => month));

    private static readonly TextParser<int> ChineseDay = Number.Where(d => d is >= 1 and <= 31).Then(day => Words.Any("日|号").Select(_ => day));

    private static readonly TextParser<bool> Start = Words.Any("之日起|以来|以后|起").Select(_ => true).Try().OptionalOrDefault();

    private static readonly TextParser<Unit> Dash = Words.Blanks.IgnoreThen(Words.Any("—|–|-|－|～|~|至|到")).Then(_ => Words.Blanks);

    /// <summary>12月23日, 12月; the day may be missing.</summary>
    private static readonly TextParser<(int Month, int? Day)> MonthDay =
        from month in ChineseMonth
        from day in ChineseDay.Select(d => (int?)d).Try().OptionalOrDefault()
        select (month, day);

    private static readonly TextParser<OfficialPhrase[]> ChineseDate =
        from start in Position
        from year in Year
        from blanks in Words.Blanks
        from word in Words.Any("年度|年")
        from more in Words.Blanks.IgnoreThen(MonthDay).Select(d => ((int Month, int? Day)?)d).Try().OptionalOrDefault()
        from end in Position
        from begins in Start
        from until in (from dash in Dash
                       from second in Position
                       from next in Words.Any("次年|翌年").Select(_ => 1).Try().OptionalOrDefault()
                       from last in MonthDay
                       from close in Position
                       select new DatePhrase(Place.FromBounds(second, close), year + next, last.Month, last.Day, Starts: false)).AsNullable().Try().OptionalOrDefault()
        let date = new DatePhrase(Place.FromBounds(start, end), year, more?.Month, more?.Day, begins)
        select until is null ? [date] : new OfficialPhrase[] { date, until };

    /// <summary>2022—2024年: both years.</summary>
    private static readonly TextParser<OfficialPhrase[]> Years =
        from start in Position
        from first in Year
        from firstEnd in Position
        from dash in Dash
        from secondStart in Position
        from second in Year
        from word in Words.Any("年度|年")
        from end in Position
        select new OfficialPhrase[]
        {
            new DatePhrase(Place.FromBounds(start, firstEnd), first, null, null, Starts: true),
            new DatePhrase(Place.FromBounds(secondStart, end), second, null, null, Starts: false),
        };

    private static readonly TextParser<int> TwoDigits =
        ArabicDigits.One.AtLeastOnce().Where(d => d.Length <= 2).Select(d => d.Aggregate(0, (sum, digit) => (sum * 10) + digit));

    /// <summary>2021-12-23, 2021/12/23, 2021.12.23.</summary>
    private static readonly TextParser<OfficialPhrase[]> PlainDate =
        from start in Position
        from year in ArabicDigits.One.Repeat(4).Select(d => d.Aggregate(0, (sum, digit) => (sum * 10) + digit)).Where(y => y is >= 1900 and <= 2099)
        from mark in Character.In('-', '/', '.', '－', '／', '．')
        from month in TwoDigits.Where(m => m is >= 1 and <= 12)
        from again in Character.EqualTo(mark)
        from day in TwoDigits.Where(d => d is >= 1 and <= 31)
        from end in Position
        from other in Parse.Not(ArabicDigits.One)
        select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), year, month, day, Starts: false) };

    /// <summary>1月份, 3月底, 7月1日, 1—6月: of every year.</summary>
    private static readonly TextParser<OfficialPhrase[]> EveryYear =
        from start in Position
        from first in (from month in Number.Where(m => m is >= 1 and <= 12) from end in Position from dash in Dash from ahead in Words.Ahead(MonthDay) select (OfficialPhrase?)new MonthPhrase(Place.FromBounds(start, end), month)).Try().OptionalOrDefault()
        from second in Position
        from day in MonthDay
        from close in Position
        let last = new MonthPhrase(Place.FromBounds(second, close), day.Month, day.Day)
        select first is null ? [last] : new OfficialPhrase[] { first, last };

    /// <summary>A number with 年, 月 or a dash behind it, or a word that an English date begins with.</summary>
    public static bool MayStart(string words, int at)
    {
        if (char.IsAsciiLetter(words[at]))
        {
            return "JFMASONDifsoy".Contains(words[at], StringComparison.Ordinal);
        }

        int end = at;
        while (end < words.Length && (ArabicDigits.IsDigit(words[end]) || HanNumerals.IsPart(words[end])))
        {
            end++;
        }

        return end < words.Length && (words[end] is '年' or '月' or '-' or '/' or '.' or '－' or '／' or '．' or '—' or '–' or '～' or '~' or '至' or '到' || words[end] is ' ' or '\u3000' || char.IsAsciiLetter(words[end]));
    }

    public static IEnumerable<char> Starts => HanNumerals.Digits + "零○十";

    public static readonly TextParser<OfficialPhrase[]> Dates = new[] { Years, ChineseDate, PlainDate, EveryYear, EnglishDates.Any(MonthName, Year) }
        .Aggregate((a, b) => a.Try().Or(b.Try())).Try();
}
