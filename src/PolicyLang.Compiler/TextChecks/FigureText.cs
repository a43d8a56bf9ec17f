using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Quantities of official words as literals of the language.</summary>
internal static class FigureText
{
    /// <summary>30万元, 10%, 50件; null where the language has no such literal.</summary>
    public static string? Literal(QuantityPhrase words, RuleFigure instead) => words.Kind switch
    {
        QuantityKind.Money => Money(words.Value.AsNumber()),
        QuantityKind.Rate => ExactText.Plain(words.Value.AsNumber() * 100) + "%",
        QuantityKind.Count => ExactText.Plain(words.Value.AsNumber()) + (instead.Classifier ?? ""),
        _ => null,
    };

    private static string Money(Exact yuan)
    {
        var myriads = yuan / 10_000;
        return yuan >= 10_000 && ExactText.FiniteDecimals(myriads.Reduced().Denominator) is >= 0 and <= 2 ? ExactText.Plain(myriads) + "万元" : ExactText.Plain(yuan) + "元";
    }
}
