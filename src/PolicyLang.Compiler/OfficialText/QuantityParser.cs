using System.Collections.Immutable;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>The boundary words before a number, and where the words between them and the number stand.</summary>
internal sealed record Lead(int Start, QuantityBound Bound, Place Between);

/// <summary>The boundary words and the bracket behind a number.</summary>
internal sealed record Tail(ImmutableArray<QuantityBound> Bounds, bool? Included, int End);

/// <summary>
/// Numbers with their units and boundary words: 20万元（含20万元）以上, 2～3个, 50、40、30万元, 不超过5名, at least 200,000 yuan.
/// </summary>
internal static class QuantityParser
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    private static readonly TextParser<Unit> Dash = Words.Blanks.IgnoreThen(Words.Any("～|~|〜|—|–|-|－|‐|‑|―|至|到|to")).Then(_ => Words.Blanks);

    private static readonly TextParser<Unit> Comma = Words.Blanks.IgnoreThen(Words.Any("、|和|及|与|或")).Then(_ => Words.Blanks);

    /// <summary>50,000, 30,000 and 20,000 yuan: only behind a number that waits for its unit.</summary>
    private static readonly TextParser<Unit> EnglishComma = Words.Any(", and|, | and").Then(_ => Words.Blanks);

    /// <summary>A few words may stand between 最高 and its number: 最高补助30万元, 最高给予每家企业30万元.</summary>
    private static readonly TextParser<Unit> BetweenAtMost =
        Character.Matching(c => IsHan(c) && !"一二两三四五六七八九十百千万亿前满第".Contains(c, StringComparison.Ordinal), "a word").Many().Where(w => w.Length <= 10).Select(_ => Unit.Value);

    /// <summary>And between 超过, 不低于 and a share of something: 不低于实际投入的50%. 超过部分按5% is no bound.</summary>
    private static readonly TextParser<Unit> BetweenOf =
        Character.Matching(c => IsHan(c) && !"一二两三四五六七八九十百千万亿前每满第按给补奖后时则部以".Contains(c, StringComparison.Ordinal), "a word").Many()
            .Where(w => w.Length == 0 || (w.Length is > 2 and <= 12)).Select(_ => Unit.Value);

    private static readonly TextParser<Lead> Leading =
        from start in Position
        from bounds in (from bound in BoundWords.Before from blanks in Words.Blanks select bound).AtLeastOnce()
        from open in Position
        from between in open - start == 1 || bounds[^1] == QuantityBound.First ? Words.Blanks : bounds[^1] == QuantityBound.AtMost ? BetweenAtMost : BetweenOf
        from close in Position
        from blanks in Words.Blanks
        select new Lead(start, bounds[^1], Place.FromBounds(open, close));

    private static readonly TextParser<Tail> Trailing = input =>
    {
        var early = BoundWords.Inclusion(input);
        var rest = early.HasValue ? early.Remainder : input;
        var bounds = ImmutableArray<QuantityBound>.Empty;
        while (BoundWords.Behind(rest) is { HasValue: true } bound)
        {
            bounds = bounds.Add(bound.Value);
            rest = bound.Remainder;
        }

        var late = BoundWords.Inclusion(rest);
        rest = late.HasValue ? late.Remainder : rest;
        return Result.Value(new Tail(bounds, early.HasValue ? early.Value : late.HasValue ? late.Value : null, rest.Position.Absolute), input, rest);
    };

    /// <summary>5 or more attorneys: the thing counted stands behind the bound.</summary>
    private static readonly TextParser<UnitWord> Counted = Units.Any.Where(u => u.Kind == QuantityKind.Count && u.Classifier is [>= 'a' and <= 'z', ..]);

    private static readonly TextParser<bool?> Inclusion = BoundWords.Inclusion.Select(i => (bool?)i).OptionalOrDefault();

    private sealed record High(bool? LowIncluded, Amount Number, Tail Tail);

    /// <summary>～3个 of 2～3个.</summary>
    private static readonly TextParser<High?> PerhapsHigh =
        (from lowIncluded in Inclusion
         from dash in Dash
         from high in AmountParser.One
         where high.Unit is not null
         from tail in Trailing
         select new High(lowIncluded, high, tail)).AsNullable().Try().OptionalOrDefault();

    private static readonly TextParser<bool> Opening = Words.Table((false, "介于|between"), (true, "在")).Then(closed => Words.Blanks.Select(_ => closed));

    private static readonly TextParser<Unit> And = Words.Blanks.IgnoreThen(Words.Any("和|与|至|到|、|and")).Then(_ => Words.Blanks);

    /// <summary>介于10万元和20万元之间, between 5 and 10 projects.</summary>
    private static readonly TextParser<OfficialPhrase[]> Between =
        from start in Position
        from isClosed in Opening
        from low in AmountParser.One
        from and in And
        from high in AmountParser.One
        where high.Unit is not null
        from end in isClosed ? Words.Any("之间") : Words.Any("之间").OptionalOrDefault()
        from tail in Trailing
        select QuantityReading.OfRange(low, null, high, tail, start);

    private static readonly TextParser<bool> Name = Units.NameBehind.Select(_ => true).Try().OptionalOrDefault();

    /// <summary>一个年度每个权利人: a key, no period.</summary>
    private static readonly TextParser<Unit> OneYear = Words.Any("一个年度|一个自然年度|一个会计年度|1个年度");

    /// <summary>One number, a list or a range, with the words around.</summary>
    private static readonly TextParser<OfficialPhrase[]> Other = input =>
    {
        var lead = Leading(input);
        var start = lead.HasValue ? lead.Remainder : input;
        var first = AmountParser.One(start);
        if (!first.HasValue)
        {
            return Result.Empty<OfficialPhrase[]>(input);
        }

        int from = start.Position.Absolute;
        if (PerhapsHigh(first.Remainder) is { Value: { } high } range)
        {
            return Result.Value(QuantityReading.OfRange(first.Value, high.LowIncluded, high.Number, high.Tail, lead.HasValue ? lead.Value.Start : from), input, range.Remainder);
        }

        var list = new List<Amount> { first.Value };
        var behind = first.Remainder;
        while (Next(behind, list[^1].Unit is null) is { HasValue: true } next)
        {
            list.Add(next.Value);
            behind = next.Remainder;
        }

        var name = Name(behind);
        var tail = Trailing(name.Remainder);
        var end = tail.Remainder;
        if (list[^1].Unit is null && !tail.Value.Bounds.IsEmpty && Counted(end) is { HasValue: true } counted)
        {
            list[^1] = list[^1] with { Unit = counted.Value };
            end = counted.Remainder;
        }

        var read = QuantityReading.OfList([.. list], lead.HasValue ? lead.Value : null, tail.Value, from, name.Value);
        return read.Length > 0 ? Result.Value(read, input, end) : Result.Empty<OfficialPhrase[]>(input);
    };

    /// <summary>The next number of a list.</summary>
    private static Result<Amount> Next(Superpower.Model.TextSpan input, bool waitsForUnit)
    {
        var comma = Comma(input);
        comma = !comma.HasValue && waitsForUnit ? EnglishComma(input) : comma;
        return comma.HasValue ? AmountParser.One(comma.Remainder) : Result.Empty<Amount>(input);
    }

    public static IEnumerable<char> Starts => BoundWords.Starts.Concat(AmountParser.Starts).Concat(Numerals.Starts).Concat(Units.Starts).Append('介').Append('在');

    public static readonly TextParser<OfficialPhrase[]> Quantities =
        input => OneYear(input).HasValue ? Result.Empty<OfficialPhrase[]>(input) : Between(input) is { HasValue: true } between ? between : Other(input);

    /// <summary>
    /// Whether anything can be there: a number, or a boundary word with a number not far behind it. Most characters that begin a boundary word
    /// (不, 上, 在) do not begin one, and the parsers above are slow to say so.
    /// </summary>
    public static bool MayStart(string words, int at)
    {
        char c = words[at];
        if (ArabicDigits.IsDigit(c) || HanNumerals.IsPart(c))
        {
            return true;
        }

        const int Furthest = 24;
        for (int i = at + 1; i < words.Length && i <= at + Furthest && words[i] is not ('。' or '；' or '，' or '\n'); i++)
        {
            if (ArabicDigits.IsDigit(words[i]) || HanNumerals.IsPart(words[i]) || char.IsAsciiLetter(words[i]) || words[i] is '半' or '¥' or '￥' or '$')
            {
                return true;
            }
        }

        return c is '半' or '减' or '折';
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
