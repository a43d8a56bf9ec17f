using System.Collections.Immutable;
using PolicyLang.Compiler.Values;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>From the numbers of a list or a range, and the words around them, to phrases.</summary>
internal static class QuantityReading
{
    public static OfficialPhrase[] OfRange(Amount low, bool? lowIncluded, Amount high, Tail tail, int start)
    {
        var unit = high.Unit ?? Units.Yuan;
        var words = Place.FromBounds(start, tail.End);
        var first = low.Unit is null && low.Number.Power == 0 ? low with { Number = low.Number with { Power = high.Number.Power } } : low;
        return
        [
            Of(first, low.Unit ?? unit, words, q => q with { End = RangeEnd.Low, Bound = BoundWords.With(QuantityBound.AtLeast, lowIncluded ?? true) }),
            Of(high, unit, words, q => q with { End = RangeEnd.High, Bound = BoundWords.With(QuantityBound.AtMost, tail.Included ?? true) }),
        ];
    }

    public static OfficialPhrase[] OfList(Amount[] list, Lead? lead, Tail tail, int start, bool isName)
    {
        var last = list[^1];
        if (isName)
        {
            return [new NamePhrase(Place.FromBounds(start, tail.End))];
        }

        var words = Place.FromBounds(lead?.Start ?? start, tail.End);
        var phrases = new List<OfficialPhrase>();
        foreach (var amount in list)
        {
            // 50、40、30万元: the last one says what all of them are. 超过 before the first is said of those of its kind, 以上 behind the last of those of its.
            bool isShared = amount.Unit is null && amount != last;
            var unit = amount.Unit ?? (isShared ? last.Unit : null);
            var (bound, fights) = Bound(
                unit?.Kind == (list[0].Unit ?? last.Unit)?.Kind ? lead : null,
                unit?.Kind == last.Unit?.Kind ? tail : tail with { Bounds = [], Included = null });
            if (unit is not null && !IsVague(amount, unit, bound.Said != QuantityBound.None))
            {
                var whole = isShared && amount.Number.Power == 0 ? amount with { Number = amount.Number with { Power = last.Number.Power } } : amount;
                phrases.Add(Of(whole, unit, words, q => q with { Bound = bound.Settled, IsContradictory = fights }));
            }
            else if (unit is null && IsBareNumber(amount, list, bound.Said))
            {
                phrases.Add(Of(amount, new UnitWord(bound.Said == QuantityBound.First ? QuantityKind.Count : QuantityKind.Number, 1, false, null), words, q => q with { Bound = bound.Settled }));
            }
        }

        return [.. phrases];
    }

    /// <summary>What the words around say, what holds in the end, and whether the two fight: 超过5名（含5名）, 超过20万元以上.</summary>
    private static ((QuantityBound Said, QuantityBound Settled) Bound, bool Fights) Bound(Lead? lead, Tail tail)
    {
        var said = lead?.Bound ?? (tail.Bounds.IsEmpty ? QuantityBound.None : tail.Bounds[0]);
        bool fights = lead is not null && !tail.Bounds.IsEmpty && tail.Bounds[0] != said && BoundWords.IsSameSide(said, tail.Bounds[0]);
        var settled = tail.Included is { } included ? BoundWords.With(said, included) : said;
        return ((said, settled), fights || settled != said);
    }

    /// <summary>前三, fewer than five, 30万; in words a number without a unit is one beside a boundary word only.</summary>
    private static bool IsBareNumber(Amount amount, Amount[] list, QuantityBound bound) =>
        list.Length == 1 && amount.Fault is null && (!amount.Number.InWords || (bound != QuantityBound.None && amount.Number.Total > Exact.One));

    /// <summary>一个, 一家, one project: an article rather than a number. 二次 is a name, as two of a thing are 两.</summary>
    private static bool IsVague(Amount amount, UnitWord unit, bool isBounded) =>
        amount.Number.InWords && amount.Fault is null && unit.Kind == QuantityKind.Count
        && (amount.Number.IsNameOfTwo || (!isBounded && (amount.Number.Total == Exact.One || (unit.Classifier is [>= 'a' and <= 'z', ..] && amount.Number.Total <= 2))));

    private static OfficialPhrase Of(Amount amount, UnitWord unit, Place words, Func<QuantityPhrase, QuantityPhrase> bounded)
    {
        var phrase = bounded(new(amount.Span, unit.Kind, Units.ValueOf(amount.Number.Total, unit), unit.Classifier, words)
        {
            IsInWords = amount.Number.InWords,
            IsScaled = amount.Number.IsScaled,
        });
        var fault = amount.Fault ?? unit.Fault;
        if (fault == UnreadReason.NoNumber && unit.Kind == QuantityKind.Count)
        {
            return new NamePhrase(amount.Span); // 百千万人才
        }

        return fault is { } reason ? new UnreadPhrase(amount.Span, reason, reason == UnreadReason.Approximate ? phrase : null) : phrase;
    }
}
