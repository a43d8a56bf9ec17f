using System.Globalization;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Figures of official words as literals of the language, in the language of the literal they are to replace.</summary>
internal static class FigureText
{
    /// <summary>30万元, 10%, 50件, 3 years, 2021-12-23; null where the language has no such literal, or the words leave a part of it open.</summary>
    public static string? Literal(OfficialPhrase words, RuleFigure instead, string written) => words switch
    {
        QuantityPhrase { Kind: QuantityKind.Money } q => Money(q.Value.AsNumber()),
        QuantityPhrase { Kind: QuantityKind.Rate } q => Rate(q.Value.AsNumber()),
        QuantityPhrase { Kind: QuantityKind.Count } q when instead.Kind is LiteralKind.Count or LiteralKind.Number => ExactText.Plain(q.Value.AsNumber()) + (instead.Classifier ?? ""),
        QuantityPhrase { Kind: QuantityKind.Period } q when instead.Kind == LiteralKind.Span => Period(q.Value.AsSpan(), IsChinese(written)),
        DatePhrase { Month: { } month, Day: { } day } d when instead.Kind == LiteralKind.Date && day <= DateTime.DaysInMonth(d.Year, month) =>
            IsChinese(written)
                ? string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}年{month}月{day}日")
                : string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}-{month:00}-{day:00}"),
        _ => null,
    };

    private static string Money(Exact yuan)
    {
        var myriads = yuan / 10_000;
        return yuan >= 10_000 && ExactText.FiniteDecimals(myriads.Reduced().Denominator) is >= 0 and <= 2 ? ExactText.Plain(myriads) + "万元" : ExactText.Plain(yuan) + "元";
    }

    /// <summary>A third has no literal.</summary>
    private static string? Rate(Exact rate) => ExactText.FiniteDecimals(rate.Reduced().Denominator) is >= 0 and <= 6 ? ExactText.Plain(rate * 100) + "%" : null;

    private static string? Period(CalendarSpan span, bool isChinese)
    {
        var parts = new (int Number, string English, string Chinese)[] { (span.Months / 12, "year", "年"), (span.Months % 12, "month", "个月"), (span.Days, "day", "天") }
            .Where(p => p.Number > 0)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Number}") + (isChinese ? p.Chinese : $" {p.English}{(p.Number == 1 ? "" : "s")}"))
            .ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private static bool IsChinese(string written) => written.Any(c => c is '年' or '月' or '天');
}
