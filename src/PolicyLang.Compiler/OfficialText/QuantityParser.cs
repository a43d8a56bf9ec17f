using System.Collections.Immutable;
using PolicyLang.Compiler.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// Numbers with their units and boundary words: 20万元（含20万元）以上, 2～3个, 50、40、30万元, 不超过5名, at least 200,000 yuan.
/// </summary>
internal static class QuantityParser
{
    /// <summary>A number before its unit is known; the unit may be that of a later number of the list.</summary>
    private sealed record Amount(Place Span, Numeral Number, int Power, UnitWord? Unit);

    private sealed record Lead(int Start, QuantityBound Bound);

    private sealed record Tail(ImmutableArray<QuantityBound> Bounds, bool? Included, int End);

    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    private static readonly TextParser<Numeral> Number = Numerals.Arabic.Try().Or(Numerals.Written);

    private static readonly TextParser<Amount> Plain =
        from start in Position
        from money in Units.MoneyBefore.Select(_ => true).Try().OptionalOrDefault()
        from number in Number
        from power in Numerals.Scale
        from unit in Units.Any.AsNullable().OptionalOrDefault()
        from end in Position
        select new Amount(Place.FromBounds(start, end), number, power, money ? Units.Yuan : unit);

    /// <summary>百分之十, 百分之2.5.</summary>
    private static readonly TextParser<Amount> WrittenRate =
        from start in Position
        from words in Words.Any("百分之")
        from number in Number
        from end in Position
        select new Amount(Place.FromBounds(start, end), number, 0, Units.Percent);

    /// <summary>一半, half of the fee; the first half of the year is none.</summary>
    private static readonly TextParser<Amount> Half =
        from start in Position
        from words in Words.Any("一半|half of|half the")
        from end in Position
        from year in Parse.Not(Words.Any(" the year| a year| year|年"))
        select new Amount(Place.FromBounds(start, end), new Numeral(50, InWords: true), 0, Units.Percent);

    private static readonly TextParser<Amount> One = WrittenRate.Try().Or(Half.Try()).Or(Plain);

    private static readonly TextParser<Unit> Dash = Words.Blanks.IgnoreThen(Words.Any("～|~|〜|—|–|-|至|到|to")).Then(_ => Words.Blanks);

    private static readonly TextParser<Unit> Comma = Words.Blanks.IgnoreThen(Words.Any("、|和|及|与")).Then(_ => Words.Blanks);

    private static readonly TextParser<Amount[]> List =
        from first in One
        from rest in Comma.IgnoreThen(One).Try().Many()
        select new[] { first }.Concat(rest).ToArray();

    /// <summary>A few words may stand between 最高 and its number: 最高补助30万元, 不超过实际费用的50%.</summary>
    private static readonly TextParser<Unit> Between =
        Character.Matching(c => c is >= '\u4E00' and <= '\u9FFF' && !"一二两三四五六七八九十百千万亿前每满第".Contains(c, StringComparison.Ordinal), "a word").Many().Where(w => w.Length <= 8).Select(_ => Unit.Value);

    private static readonly TextParser<Lead> Leading =
        from start in Position
        from bounds in (from bound in BoundWords.Before from blanks in Words.Blanks select bound).AtLeastOnce()
        from between in bounds[^1] == QuantityBound.AtMost ? Between : Words.Blanks
        from blanks in Words.Blanks
        select new Lead(start, bounds[^1]);

    private static readonly TextParser<Tail> Trailing =
        from early in BoundWords.Inclusion.Select(i => (bool?)i).Try().OptionalOrDefault()
        from bounds in BoundWords.Behind.Many()
        from late in BoundWords.Inclusion.Select(i => (bool?)i).Try().OptionalOrDefault()
        from end in Position
        select new Tail([.. bounds], early ?? late, end);

    private static readonly TextParser<OfficialPhrase[]> Range =
        from lead in Leading.AsNullable().Try().OptionalOrDefault()
        from start in Position
        from low in One
        from lowTail in BoundWords.Inclusion.Select(i => (bool?)i).Try().OptionalOrDefault()
        from dash in Dash
        from high in One
        where high.Unit is not null
        from tail in Trailing
        select Ends(low, lowTail, high, tail, lead?.Start ?? start);

    private static readonly TextParser<OfficialPhrase[]> Single =
        from lead in Leading.AsNullable().Try().OptionalOrDefault()
        from start in Position
        from list in List
        from name in Units.NameBehind.Select(_ => true).Try().OptionalOrDefault()
        from tail in Trailing
        let read = Read(list, lead, tail, start, name)
        where read.Length > 0
        select read;

    public static readonly TextParser<OfficialPhrase[]> Quantities = Range.Try().Or(Single);

    private static OfficialPhrase[] Ends(Amount low, bool? lowIncluded, Amount high, Tail tail, int start)
    {
        var unit = high.Unit ?? Units.Yuan;
        var words = Place.FromBounds(start, tail.End);
        int power = low.Unit is null && low.Power == 0 ? high.Power : low.Power;
        return
        [
            Phrase(low, low.Unit ?? unit, power, words) with { End = RangeEnd.Low, Bound = BoundWords.With(QuantityBound.AtLeast, lowIncluded ?? true) },
            Phrase(high, unit, high.Power, words) with { End = RangeEnd.High, Bound = BoundWords.With(QuantityBound.AtMost, tail.Included ?? true) },
        ];
    }

    private static OfficialPhrase[] Read(Amount[] list, Lead? lead, Tail tail, int start, bool isName)
    {
        var last = list[^1];
        if (isName)
        {
            return [new NamePhrase(Place.FromBounds(start, tail.End))];
        }

        // 50、40、30万元: the last one says what all of them are.
        if (list.Length > 1 && last.Unit is null)
        {
            return [];
        }

        var bound = lead?.Bound ?? (tail.Bounds.IsEmpty ? QuantityBound.None : tail.Bounds[0]);
        var settled = tail.Included is { } included ? BoundWords.With(bound, included) : bound;
        var phrases = new List<OfficialPhrase>();
        foreach (var amount in list)
        {
            bool isShared = amount.Unit is null && amount != last;
            if ((amount.Unit ?? (isShared ? last.Unit : null)) is { } unit)
            {
                bool isBounded = bound != QuantityBound.None;
                if (!IsVague(amount, unit, isBounded))
                {
                    phrases.Add(Phrase(amount, unit, isShared && amount.Power == 0 ? last.Power : amount.Power, Place.FromBounds(lead?.Start ?? start, tail.End)) with
                    {
                        Bound = settled,
                        IsContradictory = settled != bound,
                    });
                }
            }
            else if (!amount.Number.InWords && list.Length == 1)
            {
                phrases.Add(new QuantityPhrase(amount.Span, QuantityKind.Number, Value.Of(Numerals.Scaled(amount.Number.Value, amount.Power)), null, amount.Span)
                {
                    Bound = bound,
                });
            }
        }

        return [.. phrases];
    }

    /// <summary>一个, 一家, one project: an article rather than a number. 二次 is a name, as two of a thing are 两.</summary>
    private static bool IsVague(Amount amount, UnitWord unit, bool isBounded) =>
        amount.Number.InWords && unit.Kind == QuantityKind.Count
        && (amount.Number.IsNameOfTwo || (!isBounded && (amount.Number.Value == Exact.One || (unit.Classifier is [>= 'a' and <= 'z', ..] && amount.Number.Value <= 2))));

    private static QuantityPhrase Phrase(Amount amount, UnitWord unit, int power, Place words) =>
        new(amount.Span, unit.Kind, Units.ValueOf(Numerals.Scaled(amount.Number.Value, power), unit), unit.Classifier, words);
}
