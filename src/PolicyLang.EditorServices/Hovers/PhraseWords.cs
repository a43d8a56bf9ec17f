using System.Globalization;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>Figures of official words as the rules read them: 30万元 is 300,000 yuan, `以上` includes the number.</summary>
internal static class PhraseWords
{
    public static Localized Value(OfficialPhrase phrase) => phrase switch
    {
        QuantityPhrase { Kind: QuantityKind.Money } q => ValueHover.Money(q.Value.AsNumber()),
        QuantityPhrase { Kind: QuantityKind.Number, IsScaled: true } q => ValueHover.Money(q.Value.AsNumber()),

        // 三分之一 has no decimals.
        QuantityPhrase { Kind: QuantityKind.Rate } q when PhraseLiteral.Rate(q.Value.AsNumber()) is null => Localized.Same(ExactText.Plain(q.Value.AsNumber())),
        QuantityPhrase { Kind: QuantityKind.Rate } q => ValueHover.Rate(q.Value.AsNumber()),
        QuantityPhrase { Kind: QuantityKind.Period } q => ValueText.Of(q.Value, PolicyType.Span),
        QuantityPhrase q => ValueHover.Number(q.Value.AsNumber(), q.Classifier),
        DatePhrase { Month: { } month, Day: { } day } d when day <= DateTime.DaysInMonth(d.Year, month) => ValueHover.Day(new DateOnly(d.Year, month, day)),
        DatePhrase { Month: { } month } d => new(
            string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}-{month:00}"), string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{month}月")),
        DatePhrase d => new(string.Create(CultureInfo.InvariantCulture, $"the year {d.Year}"), string.Create(CultureInfo.InvariantCulture, $"{d.Year}年全年")),
        MonthPhrase { Day: { } day } m => new(
            $"{day.ToString(CultureInfo.InvariantCulture)} {MonthName(m.Month)} of every year", string.Create(CultureInfo.InvariantCulture, $"每年{m.Month}月{day}日")),
        MonthPhrase m => new($"{MonthName(m.Month)} of every year", string.Create(CultureInfo.InvariantCulture, $"每年{m.Month}月")),
        _ => Localized.Empty,
    };

    /// <summary>What the words around a quantity make of it; empty where they bound nothing.</summary>
    public static Localized Bound(OfficialPhrase phrase, string words)
    {
        var meant = phrase is QuantityPhrase quantity ? Bound(quantity.Bound) : Localized.Empty;
        return meant.IsEmpty ? meant : new($"`{words}`: {meant.English}", $"`{words}`：{meant.Chinese}");
    }

    private static Localized Bound(QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => new("at least, the number included (`>=`)", "下限，含本数（`>=`）"),
        QuantityBound.MoreThan => new("more than, the number not included (`>`)", "下限，不含本数（`>`）"),
        QuantityBound.AtMost => new("at most, the number included (`<=`)", "上限，含本数（`<=`）"),
        QuantityBound.LessThan => new("less than, the number not included (`<`)", "上限，不含本数（`<`）"),
        QuantityBound.First => new("the first of a ranking (`top`)", "名次在前（`前`）"),
        _ => Localized.Empty,
    };

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
