using System.Globalization;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Figures of official words as literals of the language: 30万元, 10%, 50件, 3 years, 2021-12-23.</summary>
public static class PhraseLiteral
{
    public static string Money(Exact yuan)
    {
        var myriads = yuan / 10_000;
        return yuan >= 10_000 && ExactText.FiniteDecimals(myriads.Reduced().Denominator) is >= 0 and <= 2 ? ExactText.Plain(myriads) + "万元" : ExactText.Plain(yuan) + "元";
    }

    /// <summary>Null for a share such as a third, which has no literal.</summary>
    public static string? Rate(Exact rate) => ExactText.FiniteDecimals(rate.Reduced().Denominator) is >= 0 and <= 6 ? ExactText.Plain(rate * 100) + "%" : null;

    /// <summary>Null where nothing is left of it.</summary>
    public static string? Period(CalendarSpan span, bool isChinese)
    {
        var parts = new (int Number, string English, string Chinese)[] { (span.Months / 12, "year", "年"), (span.Months % 12, "month", "个月"), (span.Days, "day", "天") }
            .Where(p => p.Number > 0)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Number}") + (isChinese ? p.Chinese : $" {p.English}{(p.Number == 1 ? "" : "s")}"))
            .ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    public static string Date(int year, int month, int day, bool isChinese) => isChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}年{month}月{day}日")
        : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
}
