using System.Globalization;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Tests.OfficialText;

/// <summary>Readings of official words as the corpus writes them: `money 200000 >=`, `per claimant`, `once`.</summary>
internal static class PhraseText
{
    internal static string Write(IEnumerable<OfficialPhrase> phrases) =>
        string.Join("; ", phrases.Where(p => p is not MarkPhrase { Mark: Mark.Grant or Mark.Selection or Mark.Denial }).Select(Write));

    private static string Write(OfficialPhrase phrase) => phrase switch
    {
        QuantityPhrase q => string.Join(' ', new[] { Kind(q.Kind), Value(q.Value), q.Classifier ?? "", Bound(q.Bound), q.IsContradictory ? "!" : "" }.Where(w => w.Length > 0)),
        DatePhrase d => "date " + d.Year.ToString(CultureInfo.InvariantCulture)
            + (d.Month is { } m ? "-" + m.ToString("00", CultureInfo.InvariantCulture) : "")
            + (d.Day is { } day ? "-" + day.ToString("00", CultureInfo.InvariantCulture) : "")
            + (d.Starts ? " on" : ""),
        MonthPhrase m => m.Day is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"day {m.Month:00}-{day:00}")
            : "month " + m.Month.ToString(CultureInfo.InvariantCulture),
        UnreadPhrase u => "refused " + u.Reason.ToString().ToLowerInvariant(),
        NamePhrase => "name",
        KeyPhrase k => "per " + k.Word.ToString().ToLowerInvariant(),
        MarkPhrase m => m.Mark.ToString().ToLowerInvariant(),
        _ => "?",
    };

    private static string Kind(QuantityKind kind) => kind.ToString().ToLowerInvariant();

    private static string Value(Value value) => value.Kind != ValueKind.Span
        ? value.ToString()
        : value.AsSpan() is { Months: 0, Days: var days } ? days.ToString(CultureInfo.InvariantCulture) + "d" : value.AsSpan().Months.ToString(CultureInfo.InvariantCulture) + "m";

    private static string Bound(QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => ">=",
        QuantityBound.MoreThan => ">",
        QuantityBound.AtMost => "<=",
        QuantityBound.LessThan => "<",
        QuantityBound.First => "first",
        _ => "",
    };
}
