using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Dates of English texts: 1 January 2021, January 1, 2021, in January of, since 2021.</summary>
internal static class EnglishDates
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    /// <summary>1, 1st, 22nd.</summary>
    private static readonly TextParser<int> Day =
        from day in Numerals.Arabic.Where(d => d.IsInteger && d >= 1 && d <= 31).Select(d => (int)d.Numerator)
        from suffix in Words.Any("st|nd|rd|th").OptionalOrDefault()
        select day;

    public static TextParser<OfficialPhrase[]> Any(TextParser<int> monthName, TextParser<int> year)
    {
        var dayMonth =
            from start in Position
            from day in Day
            from of in Words.Any(" of ").Or(Words.Any(" "))
            from month in monthName
            from blank in Words.Any(", ").Or(Words.Any(" "))
            from y in year
            from end in Position
            select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), y, month, day, Starts: false) };
        var monthDay =
            from start in Position
            from month in monthName
            from blank in Character.EqualTo(' ')
            from day in Day
            from comma in Words.Any(", ").Or(Words.Any(" "))
            from y in year
            from end in Position
            select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), y, month, day, Starts: false) };
        var monthOf =
            from start in Position
            from month in monthName
            from end in Position
            from word in Words.Any(" of")
            from close in Position
            select new OfficialPhrase[] { new MonthPhrase(Place.FromBounds(start, end), month) };
        return dayMonth.Try().Or(monthDay.Try()).Or(monthOf.Try()).Or(Bare(year).Try());
    }

    /// <summary>A bare year; 2,000 and 2000 yuan are none.</summary>
    private static TextParser<OfficialPhrase[]> Bare(TextParser<int> year) =>
        from word in Words.Any("in|from|since|of|year").Then(_ => Character.EqualTo(' '))
        from start in Position
        from y in year
        from end in Position
        from rest in Parse.Not(Words.Blanks.IgnoreThen(Units.Any))
        select new OfficialPhrase[] { new DatePhrase(Place.FromBounds(start, end), y, null, null, Starts: false) };
}
