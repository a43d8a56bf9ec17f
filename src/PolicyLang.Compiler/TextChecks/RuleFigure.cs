using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// A number of the rules. <paramref name="IsConversion"/>: zero, the whole, or a conversion of units (365 days, 12 months), which no official
/// words need to say.
/// </summary>
internal sealed record RuleFigure(TextSpan Span, LiteralKind Kind, Value Value, string? Classifier, bool IsConversion)
{
    /// <summary>The classifier of a month of every year (`in January of`); it is no number of things.</summary>
    private const string MonthOfYear = "月份";

    /// <summary>The classifier of a day of every year (`year from 07-01`), written 701.</summary>
    private const string DayOfYear = "月日";

    private static readonly long[] Conversions = [0, 1, 12, 30, 100, 360, 365, 366, 1000, 10_000];

    /// <summary>Where it stands; null in a table, and in the header of a document.</summary>
    public ClauseSyntax? Clause { get; init; }

    public BenefitSymbol? Benefit { get; init; }

    /// <summary>The table it stands in, if any.</summary>
    public string? Table { get; init; }

    /// <summary>It multiplies or divides; so it is no number of years, but may be the 3 of 三分之一.</summary>
    public bool IsFactor { get; init; }

    /// <summary>What readings say of the place it stands in.</summary>
    public Standing Standing { get; init; } = Standing.Always;

    /// <summary>No official words need to say it. How many may be chosen is never a conversion of units.</summary>
    public bool IsPlain => IsConversion && Clause is not (QuotaClauseSyntax or RankClauseSyntax);

    public static RuleFigure? Of(LiteralSyntax literal) =>
        literal.Kind is LiteralKind.Money or LiteralKind.Rate or LiteralKind.Number or LiteralKind.Count or LiteralKind.Date or LiteralKind.Span
            ? new(literal.Span, literal.Kind, literal.Value, literal.Classifier, IsPlainNumber(literal))
            : null;

    public static RuleFigure OfMonth(InMonthSyntax lookup) => new(lookup.MonthSpan, LiteralKind.Number, Value.Of(lookup.Month), MonthOfYear, IsConversion: false);

    public static RuleFigure OfDay(MonthDaySyntax day) => new(day.Span, LiteralKind.Number, Value.Of((day.Month * 100) + day.Day), DayOfYear, IsConversion: false);

    /// <summary>Whether words say this figure.</summary>
    public bool IsSaidBy(OfficialPhrase phrase) => (phrase, Kind) switch
    {
        (UnreadPhrase { Near: { } near }, _) => IsSaidBy(near),
        (MonthPhrase { Day: { } day } m, LiteralKind.Date) => Value.AsDate() is var date && (date.Month, date.Day) == (m.Month, day),
        (MonthPhrase { Day: { } day } m, _) => Classifier == DayOfYear && Value.AsNumber() == (m.Month * 100) + day,
        (MonthPhrase m, _) => Classifier == MonthOfYear && Value.AsNumber() == m.Month,
        _ when Classifier is MonthOfYear or DayOfYear => false,
        (QuantityPhrase { Kind: QuantityKind.Number, IsScaled: true } q, LiteralKind.Money) => q.Value == Value,
        (QuantityPhrase { Kind: QuantityKind.Rate } q, LiteralKind.Number) => IsFactor && IsPartOf(q.Value.AsNumber(), Value.AsNumber()),
        (QuantityPhrase { Kind: QuantityKind.Money } q, LiteralKind.Money) => q.Value == Value,
        (QuantityPhrase { Kind: QuantityKind.Rate } q, LiteralKind.Rate) => q.Value == Value,
        (QuantityPhrase { Kind: QuantityKind.Count or QuantityKind.Number } q, LiteralKind.Number or LiteralKind.Count) =>
            q.Value == Value && ClassifiersAgree(q.Classifier, Classifier),
        (QuantityPhrase { Kind: QuantityKind.Period } q, LiteralKind.Span) => q.Value == Value,
        (QuantityPhrase { Kind: QuantityKind.Period } q, LiteralKind.Number) => !IsFactor && Clause is not (QuotaClauseSyntax or RankClauseSyntax or LimitClauseSyntax) && CountsUnits(q.Value.AsSpan(), Value.AsNumber()),
        (DatePhrase d, LiteralKind.Date) => Says(d, Value.AsDate()),
        _ => false,
    };

    /// <summary>What kind of figure of the words could stand for this one.</summary>
    public bool IsOfKind(OfficialPhrase phrase) => (phrase, Kind) switch
    {
        (QuantityPhrase, _) when Classifier is MonthOfYear or DayOfYear => false,
        (QuantityPhrase { Kind: QuantityKind.Money }, LiteralKind.Money) => true,
        (QuantityPhrase { Kind: QuantityKind.Rate }, LiteralKind.Rate) => true,
        (QuantityPhrase { Kind: QuantityKind.Count }, LiteralKind.Count or LiteralKind.Number) => true,
        (QuantityPhrase { Kind: QuantityKind.Period }, LiteralKind.Span) => true,
        (DatePhrase, LiteralKind.Date) => true,
        (MonthPhrase { Day: null }, _) => Classifier == MonthOfYear,
        (MonthPhrase, _) => Classifier == DayOfYear,
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

    /// <summary>三分之一, 一半: written as `/ 3`, `/ 2`.</summary>
    private static bool IsPartOf(Exact share, Exact number)
    {
        var part = share.Reduced();
        return part.Denominator > 1 && part.Denominator <= 10
            && (number == new Exact(part.Denominator, 1) || (part.Numerator > 1 && number == new Exact(part.Numerator, 1)));
    }

    private static bool CountsUnits(CalendarSpan span, Exact number) =>
        !number.IsZero && (number == span.Months || number == span.Days || (span.Months % 12 == 0 && number == span.Months / 12));

    private static bool Says(DatePhrase words, DateOnly day) =>
        words.Year == day.Year
        && (words.Month is { } month ? month == day.Month && (words.Day ?? day.Day) == day.Day : day is { Month: 1, Day: 1 } or { Month: 12, Day: 31 });
}
