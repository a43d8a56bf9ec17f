using PolicyLang.Compiler.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>A number before its unit is known; the unit may be that of a later number of the list (50、40、30万元).</summary>
internal sealed record Amount(Place Span, Numeral Number, UnitWord? Unit)
{
    public UnreadReason? Fault { get; init; }
}

/// <summary>One number with its unit: 20万元, RMB 300,000, 百分之十二点五, 三分之一, 七成, 一年半, 约20万元.</summary>
internal static class AmountParser
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    private static readonly TextParser<int> HanDigit = Character.Matching(c => HanNumerals.Digit(c) > 0, "a Han digit").Select(HanNumerals.Digit);

    private static readonly TextParser<Unit> AtEnd = input => input.IsAtEnd ? Result.Value(Unit.Value, input, input) : Result.Empty<Unit>(input);

    private static readonly TextParser<bool> About =
        Words.Any("大约|约为|约|接近|将近|近|about|around|approximately|nearly|almost|roughly").Then(_ => Words.Blanks).Select(_ => true).Try().OptionalOrDefault();

    /// <summary>20万元左右. 余 of 余额 is none.</summary>
    private static readonly TextParser<bool> Roughly =
        Words.Any("左右|上下|余").Then(_ => Parse.Not(Words.Any("额|下|款|浮|游"))).Select(_ => true).Try().OptionalOrDefault();

    /// <summary>2 0万元: further digits behind a blank, up to the unit.</summary>
    private static readonly TextParser<Amount> Parted =
        from start in Position
        from first in Numerals.Arabic
        from more in (from blank in Character.EqualTo(' ') from digits in Numerals.Arabic select digits).Try().AtLeastOnce()
        from power in Words.Blanks.IgnoreThen(Words.Any("万|亿|千|百").Many())
        from unit in Units.Any
        from end in Position
        where first < 1000 && unit.Kind is QuantityKind.Money or QuantityKind.Rate
        select new Amount(Place.FromBounds(start, end), new Numeral(first, 0, InWords: false), unit) { Fault = UnreadReason.Parted };

    private static readonly TextParser<Amount> Plain =
        from start in Position
        from about in About
        from money in Units.Before.AsNullable().Try().OptionalOrDefault()
        from number in Numerals.Any
        from unit in Units.Any.AsNullable().OptionalOrDefault()
        from roughly in Roughly
        from end in Position
        where !about || unit is { Kind: not QuantityKind.Period } || money is not null
        let seen = money ?? unit
        select new Amount(Place.FromBounds(start, end), number, seen)
        {
            Fault = number.Fault ?? (seen?.Fault ?? (about || roughly ? UnreadReason.Approximate : null)),
        };

    private static readonly TextParser<Exact?> MonthsOf =
        (from years in Numerals.Any from word in Words.Any("年半") select (Exact?)((years.Total * 12) + 6)).Try()
        .Or((from years in Numerals.Any
             from word in Words.Blanks.IgnoreThen(Words.Any("年零|年又|年|years and|year and|years|year")).Then(_ => Words.Blanks)
             from months in Numerals.Any
             from month in Words.Blanks.IgnoreThen(Words.Any("个月|months|month"))
             select (Exact?)((years.Total * 12) + months.Total)).Try())
        .Or(Words.Any("半年|half a year").Select(_ => (Exact?)6).Try())
        .Or(from number in Numerals.Any.AsNullable().Try().OptionalOrDefault() from word in Words.Any("个半月|半个月|半月") select (Exact?)null).Try();

    /// <summary>1年6个月, 一年半, 半年; 半个月 has no literal.</summary>
    private static readonly TextParser<Amount> Period =
        from start in Position
        from months in MonthsOf
        from end in Position
        select new Amount(Place.FromBounds(start, end), new Numeral(months ?? 0, 0, InWords: true), Units.Month) { Fault = months is null ? UnreadReason.HalfMonth : null };

    private static readonly TextParser<UnitWord> PartsOf =
        Words.Table((Units.Percent, "百分之"), (Units.Permille, "千分之"), (Units.Percent with { Factor = Exact.Decimal(1, 4) }, "万分之"));

    /// <summary>百分之十, 千分之三, 万分之五.</summary>
    private static readonly TextParser<Amount> WrittenRate =
        from start in Position
        from unit in PartsOf
        from blanks in Words.Blanks
        from number in Numerals.Any
        from end in Position
        select new Amount(Place.FromBounds(start, end), number, unit) { Fault = number.Fault };

    /// <summary>七成五: a share in tenths, where what follows shows that it is one.</summary>
    private static readonly TextParser<Amount> Tenths =
        from start in Position
        from tens in HanDigit
        from word in Character.EqualTo('成')
        from rest in HanDigit.Or(Character.EqualTo('半').Select(_ => 5)).OptionalOrDefault()
        from end in Position
        from behind in Words.Ahead(Words.Any("以|的|给|补|奖|按|为|至|及|或|、|，|。|；|）|左|封").Or(AtEnd))
        select new Amount(Place.FromBounds(start, end), new Numeral((tens * 10) + rest, 0, InWords: true), Units.Percent);

    private static readonly TextParser<char> Slash = Character.In('/', '／');

    private static readonly TextParser<Unit> NoMoreDigits = Parse.Not(Character.In('/', '／', '.', '-').Or(Character.Matching(ArabicDigits.IsDigit, "a digit")));

    private static readonly TextParser<Exact> Part =
        (from whole in HanDigit
         from word in Words.Any("分之")
         from many in HanDigit
         where whole > 1
         select new Exact(many, whole)).Try()
        .Or((from many in ArabicDigits.One
             from slash in Slash
             from whole in ArabicDigits.One
             from end in NoMoreDigits
             where many > 0 && many < whole
             select new Exact(many, whole)).Try())
        .Or(Words.Table(
            (new Exact(1, 3), "one third of|a third of|one-third of"),
            (new Exact(2, 3), "two thirds of|two-thirds of"),
            (new Exact(1, 4), "one quarter of|a quarter of|one-quarter of"),
            (new Exact(3, 4), "three quarters of|three-quarters of")));

    /// <summary>三分之一, 1/3, one third of; a quarter of the year is none.</summary>
    private static readonly TextParser<Amount> Fraction =
        from start in Position
        from part in Part
        from end in Position
        from year in Parse.Not(Words.Any(" the year| a year| year"))
        select new Amount(Place.FromBounds(start, end), new Numeral(part * 100, 0, InWords: true), Units.Percent);

    /// <summary>一半, 减半, half of the fee; the first half of the year is none.</summary>
    private static readonly TextParser<Amount> Half =
        from start in Position
        from words in Words.Any("一半|减半|折半|半数|one half of|half of|half the")
        from end in Position
        from year in Parse.Not(Words.Any(" the year| a year| year|年"))
        select new Amount(Place.FromBounds(start, end), new Numeral(50, 0, InWords: true), Units.Percent);

    /// <summary>What a number can begin with that is no digit.</summary>
    public static IEnumerable<char> Starts => "百千万半减折约近大接将";

    /// <summary>What begins like half or one third; each says so by its first two characters, and most numbers are none of them.</summary>
    private static readonly TextParser<Amount> EnglishPart = Half.Try().Or(Fraction.Try()).Or(Period).Try();

    private static readonly TextParser<Amount> HalfOf = Period.Try().Or(Half).Try();

    public static readonly TextParser<Amount> One = input =>
    {
        if (input.IsAtEnd)
        {
            return Result.Empty<Amount>(input);
        }

        if (Special(input) is { } special && special(input) is { HasValue: true } found)
        {
            return found;
        }

        var plain = Plain(input);
        if (!plain.HasValue || plain.Remainder.IsAtEnd)
        {
            return plain;
        }

        // 一年半, 1年6个月, 3个半月, 1 year and 6 months; 2 0万元.
        char next = Next(plain.Remainder, 0);
        var more = plain.Value.Unit switch
        {
            { Kind: QuantityKind.Period } when next is '半' or ' ' or '零' or '又' || ArabicDigits.IsDigit(next) || HanNumerals.Digit(next) >= 0 => Period(input),
            { Classifier: "个" } when next == '半' => Period(input),
            null when next == ' ' && ArabicDigits.IsDigit(Next(plain.Remainder, 1)) => Parted(input),
            _ => Result.Empty<Amount>(input),
        };
        return more.HasValue ? more : plain;
    };

    private static TextParser<Amount>? Special(Superpower.Model.TextSpan input)
    {
        char first = Next(input, 0);
        return (first, Next(input, 1)) switch
        {
            ('百' or '千' or '万', '分') => WrittenRate,
            (_, '分' or '/' or '／') => Fraction,
            (_, '成') => Tenths,
            ('半', _) or ('一' or '减' or '折', '半') => HalfOf,
            ('o' or 'O' or 't' or 'T' or 'h' or 'H' or 'a' or 'A', _) => EnglishPart,
            _ => null,
        };
    }

    private static char Next(Superpower.Model.TextSpan input, int ahead) =>
        ahead < input.Length ? (input.Source ?? "")[input.Position.Absolute + ahead] : '\0';
}
