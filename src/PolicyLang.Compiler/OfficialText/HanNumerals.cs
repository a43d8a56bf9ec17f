using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// Runs of Han and Arabic digits with 十百千万亿 between them: 二十, 三百二十万零五百, 1.2亿, 2万5千, 贰拾万, 二十五点五万. A run that makes no
/// number has the reason.
/// </summary>
internal static class HanNumerals
{
    public const string Digits = "〇一二三四五六七八九";
    public const string Multipliers = "十百千万亿";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string FormalMultipliers = "拾佰仟萬億";

    /// <summary>千瓦, 百分点: these belong to the unit behind.</summary>
    private const string OfUnits = "千瓦 千克 千米 千卡 千伏 千赫 千分 百分 万分";

    /// <summary>A digit or number (<see cref="Power"/> 0), or a multiplier.</summary>
    private readonly record struct Piece(Exact Value, int Power, bool IsArabic, bool IsZero, int Length);

    public static (Numeral Found, int Length)? Scan(string text, int start)
    {
        var pieces = new List<Piece>();
        bool isVague = false;
        int at = start;
        if (at + 1 < text.Length && IsVagueStart(text[at]) && Power(text, at + 1) > 0)
        {
            isVague = true;
            at++;
        }

        for (bool isOpen = true; isOpen && at < text.Length;)
        {
            isOpen = Next(text, ref at, pieces) || (pieces.Count > 0 && IsVagueWithin(text, at) && (isVague = true) && at++ >= 0);
        }

        if (pieces.Count == 0 || (pieces.Count == 1 && pieces[0].Power > 1 && !isVague))
        {
            return null;
        }

        var numeral = Evaluate(pieces);
        numeral = numeral with
        {
            IsNameOfTwo = at == start + 1 && text[start] == '二',
            Fault = numeral.Fault ?? (isVague ? UnreadReason.Approximate : null),
        };
        return (numeral, at - start);
    }

    /// <summary>A Han digit, formal or plain; -1 for none.</summary>
    public static int Digit(char c) => c switch
    {
        '两' => 2,
        '○' => 0,
        _ => Math.Max(Digits.IndexOf(c, StringComparison.Ordinal), FormalDigits.IndexOf(c, StringComparison.Ordinal)),
    };

    /// <summary>A digit or a multiplier.</summary>
    public static bool IsPart(char c) => Digit(c) >= 0 || c is '廿' or '卅' || Multipliers.Contains(c, StringComparison.Ordinal) || FormalMultipliers.Contains(c, StringComparison.Ordinal);

    private static bool Next(string text, ref int at, List<Piece> pieces)
    {
        char c = text[at];
        if (ArabicDigits.IsDigit(c) && (pieces.Count == 0 || pieces[^1].Power > 0) && ArabicDigits.Scan(text, at) is var (value, length))
        {
            pieces.Add(new(value, 0, IsArabic: true, IsZero: false, length));
            at += length;
            return true;
        }

        if (c is '廿' or '卅')
        {
            pieces.Add(new(c == '廿' ? 2 : 3, 0, IsArabic: false, IsZero: false, 1));
            pieces.Add(new(default, 1, IsArabic: false, IsZero: false, 1));
            at++;
            return true;
        }

        if (Digit(c) is >= 0 and var digit && !(pieces.Count > 0 && pieces[^1].IsArabic))
        {
            pieces.Add(new(digit, 0, IsArabic: false, digit == 0, 1));
            at++;
            return true;
        }

        if (c == '点' && pieces.Count > 0 && !pieces.Any(p => p.IsArabic) && Decimals(text, at + 1) is { Length: > 0 } decimals)
        {
            var whole = Evaluate(pieces);
            pieces.Clear();
            var fraction = decimals.Aggregate((Value: Exact.Zero, Unit: Exact.One), (sum, d) => (sum.Value + (Digit(d) * (sum.Unit / 10)), sum.Unit / 10)).Value;
            pieces.Add(new(Numerals.Scaled(whole.Total + fraction, 0), 0, IsArabic: false, IsZero: false, decimals.Length));
            at += 1 + decimals.Length;
            return true;
        }

        // 20 万元: a blank before 万 is of the page, not of the number.
        int blanks = pieces.Count > 0 && pieces[^1].IsArabic ? text.AsSpan(at).IndexOfAnyExcept(" \u3000\u00A0\t") : 0;
        if (blanks >= 0 && Power(text, at + blanks) is > 0 and var power)
        {
            pieces.Add(new(default, power, IsArabic: false, IsZero: false, 1));
            at += blanks + 1;
            return true;
        }

        return false;
    }

    private static string Decimals(string text, int at) => string.Concat(text.Skip(at).TakeWhile(c => Digit(c) >= 0));

    /// <summary>The power of ten of a multiplier that is not the first half of a unit; 0 for none.</summary>
    private static int Power(string text, int at)
    {
        if (at >= text.Length || (at + 1 < text.Length && OfUnits.Contains(text.Substring(at, 2), StringComparison.Ordinal)))
        {
            return 0;
        }

        int place = Math.Max(Multipliers.IndexOf(text[at], StringComparison.Ordinal), FormalMultipliers.IndexOf(text[at], StringComparison.Ordinal));
        return place < 0 ? 0 : place == 4 ? 8 : place + 1;
    }

    /// <summary>几十, 数百, 上千.</summary>
    private static bool IsVagueStart(char c) => c is '几' or '数' or '上';

    /// <summary>20余万元, 三十多家, 十几名.</summary>
    private static bool IsVagueWithin(string text, int at) => text[at] is '余' or '多' or '几' && at + 1 < text.Length && text[at + 1] is not ('额' or '渠' or '层' or '元' or '种');

    private static Numeral Evaluate(List<Piece> pieces)
    {
        bool inWords = !pieces.Any(p => p.IsArabic);
        bool isScaled = pieces.Any(p => p.Power > 1);
        if (!inWords && pieces[0].Power == 0 && pieces.Skip(1).All(p => p.Power > 0) && pieces.Sum(p => p.Power) <= 16)
        {
            return new(pieces[0].Value, pieces.Sum(p => p.Power), InWords: false) { IsScaled = isScaled };
        }

        var sum = new HanSum();
        foreach (var piece in pieces)
        {
            sum.Add(piece.Value, piece.Power, piece.IsZero, piece.IsArabic ? piece.Length : 1);
        }

        int lent = inWords && pieces[^1].Power >= 4 && pieces.Count(p => p.Power >= 4) == 1 ? pieces[^1].Power : 0;
        var total = sum.Total;
        return new(lent > 0 ? Numerals.Scaled(total / new Exact(Exact.PowerOfTen(lent), 1), 0) : total, lent, inWords) { IsScaled = isScaled, Fault = sum.Fault };
    }
}
