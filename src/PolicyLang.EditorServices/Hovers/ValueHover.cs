using System.Globalization;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>A literal as it is read: `30万元` is 300,000 yuan, 叁拾万元整.</summary>
internal static class ValueHover
{
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    public static string? Of(DocumentView view, SyntaxToken token, Language language)
    {
        string written = view.Source[token.Span];
        return token.Kind is TokenKind.Money or TokenKind.Rate or TokenKind.Number or TokenKind.Date or TokenKind.Duration
            && LiteralParsing.Parse(written) is { } literal && Say(literal) is { } said
                ? new MarkdownText(language).Say($"**{written}** = {said.English}", $"**{written}** = {said.Chinese}").ToString()
                : null;
    }

    private static Localized? Say(LiteralSyntax literal) => literal.Kind switch
    {
        LiteralKind.Money => Money(literal.Value.AsNumber()),
        LiteralKind.Rate => Rate(literal.Value.AsNumber()),
        LiteralKind.Number or LiteralKind.Count => Number(literal.Value.AsNumber(), literal.Classifier),
        LiteralKind.Date => Day(literal.Value.AsDate()),
        LiteralKind.Span => ValueText.Of(literal.Value, Compiler.Types.PolicyType.Span),
        _ => null,
    };

    public static Localized Money(Exact yuan)
    {
        string digits = ValueText.Money(yuan).English;
        string capitals = ChineseCapitals.Money(yuan) is { } words ? " " + words : "";
        return new(digits + capitals, digits.Replace(" yuan", "元", StringComparison.Ordinal) + capitals);
    }

    public static Localized Rate(Exact rate) => new(
        $"{ExactText.Plain(rate)}, {ExactText.Plain(rate * 100)} of 100",
        $"{ExactText.Plain(rate)}，百分之{ExactText.Plain(rate * 100)}");

    public static Localized Number(Exact number, string? classifier)
    {
        string grouped = ValueText.Money(number).English.Replace(" yuan", "", StringComparison.Ordinal);
        return new(classifier is null ? grouped : $"{grouped} {classifier}", grouped + classifier);
    }

    public static Localized Day(DateOnly day) => new(
        day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日，星期{Weekdays[(int)day.DayOfWeek]}"));
}
