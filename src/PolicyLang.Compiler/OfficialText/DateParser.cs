using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Years, days and months: 2021年起, 2021年12月23日, 1月份, 1 January 2021, 2021.</summary>
internal static class DateParser
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    private static readonly TextParser<int> Number = Numerals.Arabic.Where(n => n.Value.IsInteger && n.Value < 10_000).Select(n => (int)n.Value.Numerator);

    private static readonly TextParser<int> Year = Number.Where(y => y is >= 1900 and <= 2099);

    private static readonly TextParser<int> MonthName = Words.Table(
        (1, "January"), (2, "February"), (3, "March"), (4, "April"), (5, "May"), (6, "June"), (7, "July"), (8, "August"), (9, "September"), (10, "October"),
        (11, "November"), (12, "December"));

    private static readonly TextParser<int?> ChineseMonth =
        (from blanks in Words.Blanks
         from month in Number.Where(m => m is >= 1 and <= 12)
         from word in Character.EqualTo('月')
         select (int?)month).Try().OptionalOrDefault();

    private static readonly TextParser<int?> ChineseDay =
        (from day in Number.Where(d => d is >= 1 and <= 31)
         from word in Character.EqualTo('日')
         select (int?)day).Try().OptionalOrDefault();

    private static readonly TextParser<bool> Start = Words.Any("之日起|以来|以后|起").Select(_ => true).Try().OptionalOrDefault();

    private static readonly TextParser<OfficialPhrase[]> ChineseDate =
        from start in Position
        from year in Year
        from blanks in Words.Blanks
        from word in Words.Any("年度|年")
        from month in ChineseMonth
        from day in ChineseDay
        from end in Position
        from begins in Start
        select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), year, month, day, begins) };

    /// <summary>2022—2024年: both years.</summary>
    private static readonly TextParser<OfficialPhrase[]> Years =
        from start in Position
        from first in Year
        from firstEnd in Position
        from dash in Words.Any("—|–|-|～|至")
        from secondStart in Position
        from second in Year
        from word in Words.Any("年度|年")
        from end in Position
        select new OfficialPhrase[]
        {
            new DatePhrase(Place.FromBounds(start, firstEnd), first, null, null, Starts: true),
            new DatePhrase(Place.FromBounds(secondStart, end), second, null, null, Starts: false),
        };

    private static readonly TextParser<OfficialPhrase[]> Month =
        from start in Position
        from month in Number.Where(m => m is >= 1 and <= 12)
        from word in Words.Any("月份")
        from end in Position
        select new OfficialPhrase[] { new MonthPhrase(Place.FromBounds(start, end), month) };

    private static readonly TextParser<OfficialPhrase[]> DayMonth =
        from start in Position
        from day in Number.Where(d => d is >= 1 and <= 31)
        from blanks in Character.EqualTo(' ')
        from month in MonthName
        from space in Character.EqualTo(' ')
        from year in Year
        from end in Position
        select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), year, month, day, Starts: false) };

    private static readonly TextParser<OfficialPhrase[]> MonthDay =
        from start in Position
        from month in MonthName
        from blanks in Character.EqualTo(' ')
        from day in Number.Where(d => d is >= 1 and <= 31)
        from comma in Words.Any(", ")
        from year in Year
        from end in Position
        select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), year, month, day, Starts: false) };

    private static readonly TextParser<OfficialPhrase[]> MonthOf =
        from start in Position
        from month in MonthName
        from word in Words.Any(" of")
        from end in Position
        select new OfficialPhrase[] { new MonthPhrase(Place.FromBounds(start, start + 3), month) };

    /// <summary>A bare year of an English text; 2,000 and 2000 yuan are none.</summary>
    private static readonly TextParser<OfficialPhrase[]> EnglishYear =
        from word in Words.Any("in|from|since|of|year").Then(_ => Character.EqualTo(' '))
        from start in Position
        from year in Year
        from end in Position
        from rest in Parse.Not(Words.Blanks.IgnoreThen(Units.Any))
        select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), year, null, null, Starts: false) };

    public static readonly TextParser<OfficialPhrase[]> Dates = new[] { Years, ChineseDate, Month, DayMonth, MonthDay, MonthOf, EnglishYear }
        .Aggregate((a, b) => a.Try().Or(b.Try()));
}
