using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// A number of the rules. <paramref name="IsPlain"/>: zero, the whole, or a conversion of units (365 days, 12 months), which no official
/// words need to say.
/// </summary>
internal sealed record RuleFigure(TextSpan Span, LiteralKind Kind, Value Value, string? Classifier, ClauseSyntax? Clause, BenefitSymbol? Benefit, bool IsPlain)
{
    /// <summary>What readings say of the place it stands in.</summary>
    public Standing Standing { get; init; } = Standing.Always;

    /// <summary>The classifier of a month of every year (`in January of`); it is no number of things.</summary>
    public const string MonthOfYear = "月份";

    private static readonly long[] Conversions = [0, 1, 12, 30, 100, 360, 365, 366, 1000, 10_000];

    public static RuleFigure? Of(LiteralSyntax literal, ClauseSyntax? clause, BenefitSymbol? benefit)
    {
        if (literal.Kind is not (LiteralKind.Money or LiteralKind.Rate or LiteralKind.Number or LiteralKind.Count or LiteralKind.Date or LiteralKind.Span))
        {
            return null;
        }

        return new RuleFigure(literal.Span, literal.Kind, literal.Value, literal.Classifier, clause, benefit, IsPlainNumber(literal));
    }

    /// <summary>Whether words say this figure.</summary>
    public bool IsSaidBy(OfficialPhrase phrase) => (phrase, Kind) switch
    {
        (MonthPhrase m, _) => Classifier == MonthOfYear && Value.AsNumber() == m.Month,
        _ when Classifier == MonthOfYear => false,
        (QuantityPhrase { Kind: QuantityKind.Money } q, LiteralKind.Money) => q.Value == Value,
        (QuantityPhrase { Kind: QuantityKind.Rate } q, LiteralKind.Rate) => q.Value == Value,
        (QuantityPhrase { Kind: QuantityKind.Count or QuantityKind.Number } q, LiteralKind.Number or LiteralKind.Count) =>
            q.Value == Value && ClassifiersAgree(q.Classifier, Classifier),
        (QuantityPhrase { Kind: QuantityKind.Period } q, LiteralKind.Span) => q.Value == Value,
        (QuantityPhrase { Kind: QuantityKind.Period } q, LiteralKind.Number) => CountsUnits(q.Value.AsSpan(), Value.AsNumber()),
        (DatePhrase d, LiteralKind.Date) => Says(d, Value.AsDate()),
        _ => false,
    };

    /// <summary>What kind of figure of the words could stand for this one.</summary>
    public bool IsOfKind(OfficialPhrase phrase) => (phrase, Kind) switch
    {
        (QuantityPhrase { Kind: QuantityKind.Money }, LiteralKind.Money) => true,
        (QuantityPhrase { Kind: QuantityKind.Rate }, LiteralKind.Rate) => true,
        (QuantityPhrase { Kind: QuantityKind.Count }, LiteralKind.Count or LiteralKind.Number) => true,
        (QuantityPhrase { Kind: QuantityKind.Period }, LiteralKind.Span) => true,
        (DatePhrase, LiteralKind.Date) => true,
        _ => false,
    };

    private static bool IsPlainNumber(LiteralSyntax literal) => literal.Kind switch
    {
        LiteralKind.Money => literal.Value.Kind != ValueKind.Number || literal.Value.AsNumber().IsZero,
        LiteralKind.Rate => literal.Value.Kind != ValueKind.Number || literal.Value.AsNumber() == Exact.One || literal.Value.AsNumber().IsZero,
        LiteralKind.Number => literal.Value.Kind != ValueKind.Number || Conversions.Any(c => literal.Value.AsNumber() == c),
        _ => literal.Value.IsUnknown,
    };

    /// <summary>件 against 个 differ; a word of another language, or none, does not.</summary>
    private static bool ClassifiersAgree(string? words, string? rules) =>
        words is null || rules is null || words == rules || char.IsAsciiLetter(words[0]) || char.IsAsciiLetter(rules[0]);

    private static bool CountsUnits(CalendarSpan span, Exact number) =>
        !number.IsZero && (number == span.Months || number == span.Days || (span.Months % 12 == 0 && number == span.Months / 12));

    private static bool Says(DatePhrase words, DateOnly day) =>
        words.Year == day.Year
        && (words.Month is { } month ? month == day.Month && (words.Day ?? day.Day) == day.Day : day is { Month: 1, Day: 1 } or { Month: 12, Day: 31 });
}
