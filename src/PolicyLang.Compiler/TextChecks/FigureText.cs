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
        QuantityPhrase { Kind: QuantityKind.Money } q => PhraseLiteral.Money(q.Value.AsNumber()),
        QuantityPhrase { Kind: QuantityKind.Rate } q => PhraseLiteral.Rate(q.Value.AsNumber()),
        QuantityPhrase { Kind: QuantityKind.Count } q when instead.Kind is LiteralKind.Count or LiteralKind.Number => ExactText.Plain(q.Value.AsNumber()) + (instead.Classifier ?? ""),
        QuantityPhrase { Kind: QuantityKind.Period } q when instead.Kind == LiteralKind.Span => PhraseLiteral.Period(q.Value.AsSpan(), IsChinese(written)),
        DatePhrase { Month: { } month, Day: { } day } d when instead.Kind == LiteralKind.Date && day <= DateTime.DaysInMonth(d.Year, month) =>
            PhraseLiteral.Date(d.Year, month, day, IsChinese(written)),
        _ => null,
    };

    private static bool IsChinese(string written) => written.Any(c => c is '年' or '月' or '天');
}
