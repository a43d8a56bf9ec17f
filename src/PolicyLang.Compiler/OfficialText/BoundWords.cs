using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>The boundary words before and behind a number, and the bracket that says whether it is included (Civil Code, article 1259).</summary>
internal static class BoundWords
{
    /// <summary>Words that a negation turns round: 不超过, 不得低于, 未达到, not exceeding.</summary>
    private static readonly (QuantityBound Bound, string Words)[] Negatable =
    [
        (QuantityBound.AtLeast, "达到|达|满|足|到|greater than or equal to|equal to or greater than"),
        (QuantityBound.MoreThan, "超过|高于|大于|多于|逾|超出|长于|more than|greater than|higher than|over|above|exceeding|exceed|in excess of|longer than"),
        (QuantityBound.LessThan, "低于|少于|小于|短于|less than|fewer than|lower than|below|under|smaller than|shorter than"),
    ];

    /// <summary>足, 到: bounds behind a negation only.</summary>
    private const string OnlyNegated = "足|到";

    private const string Negations = "不得|不应|不能|不可|不宜|不准|不|未能|未|没有|没|no|not be|not to be|not to|not";

    private static readonly (QuantityBound, string)[] Leading =
    [
        .. Negatable.Select(n => (n.Bound, string.Join('|', n.Words.Split('|').Except(OnlyNegated.Split('|'))))),
        .. Negatable.Select(n => (Opposite(n.Bound), string.Join('|', n.Words.Split('|').SelectMany(w => Negations.Split('|').Where(not => IsHan(not) == IsHan(w)).Select(not => IsHan(w) ? not + w : $"{not} {w}"))))),
        (QuantityBound.AtLeast, "大于等于|大于或等于|大于或者等于|不小于|达到或超过|达到或者超过|高于或等于|至少|最少|最低|下限为|下限|起点为|门槛为|≥|＞＝|>=|at least|at the least|a minimum of|minimum of|minimum|reaching|reaches|reach|amounting to|equal to or more than|more than or equal to"),
        (QuantityBound.MoreThan, "高出|突破|＞|>|exceeds|exceeded"),
        (QuantityBound.AtMost, "小于等于|小于或等于|小于或者等于|低于或等于|最高|最多|最长|至多|上限为|上限|封顶|限额为|限额|限|≤|＜＝|<=|up to and including|up to|at most|a maximum of|maximum of|maximum|a cap of|a ceiling of|a limit of|limited to|within|capped at|less than or equal to|equal to or less than"),
        (QuantityBound.LessThan, "＜|<"),
        (QuantityBound.First, "前|the first|first|the top|top"),
    ];

    /// <summary>Characters that make another word of a boundary word behind them: 之前, 期限, 满意 is seen by its digits.</summary>
    private static readonly Dictionary<char, string> OtherWords = new()
    {
        ['前'] = "之以目此提先事月日底", ['限'] = "年期时有无权界局", ['达'] = "到发下表传送直抵转", ['满'] = "圆美充丰饱",
        ['上'] = "以及之", ['约'] = "节签预合履公条契违特邀解续", ['近'] = "附最临邻靠远接将", ['半'] = "上下前后大过多小", ['数'] = "人件总个次倍天系指代参户多少半分亩台家年月日额篇项名",
    };

    /// <summary>Before the number: 不超过5个, at least 50.</summary>
    public static readonly TextParser<QuantityBound> Before = Words.Table(Leading);

    public static IEnumerable<char> Starts => Words.Starts(Leading);

    /// <summary>Behind it: 20万元以上, 50 or more.</summary>
    public static readonly TextParser<QuantityBound> Behind =
        Words.Blanks.IgnoreThen(Words.Table(
            (QuantityBound.AtLeast, "及其以上|以上|及以上|或以上|为下限|为起点|为门槛|起|or more|and more|or above|and above|or over|and over|or higher|and higher|or greater|at least|at the least"),
            (QuantityBound.MoreThan, "以外"),
            (QuantityBound.AtMost, "及其以下|以下|及以下|以内|之内|封顶|为限|为上限|or less|or fewer|or below|or lower|and below|at most"))
            .Or(from inside in Words.Any("内") from other in Parse.Not(Words.Any("资|部|容|外|地|销|贸|设|控|生|向|循|涵")) select QuantityBound.AtMost)).Try();

    /// <summary>含, 不包括, inclusive.</summary>
    public static readonly TextParser<bool> Included =
        Words.Table((true, "均含|都含|含|均包含|包含|均包括|包括|inclusive|including"), (false, "均不含|不含|不包含|均不包括|不包括|exclusive|excluding"));

    /// <summary>（含20万元）, （含）, （不含本数）, (inclusive): true where the number is included.</summary>
    public static readonly TextParser<bool> Inclusion = input =>
    {
        const int Longest = 16;
        var open = Words.Blanks(input).Remainder;
        if (open.IsAtEnd || open.ConsumeChar() is not { Value: '（' or '(' } bracket || Included(bracket.Remainder) is not { HasValue: true } included)
        {
            return Result.Empty<bool>(input);
        }

        string words = input.Source ?? "";
        int from = included.Remainder.Position.Absolute;
        int close = words.AsSpan(from, Math.Min(Longest, included.Remainder.Length)).IndexOfAny("（(）)。\n");
        return close >= 0 && words[from + close] is '）' or ')'
            ? Result.Value(included.Value, input, included.Remainder.Skip(close + 1))
            : Result.Empty<bool>(input);
    };

    /// <summary>Whether the character before a boundary word makes another word of the two.</summary>
    public static bool IsOtherWord(string words, int at) =>
        at > 0 && OtherWords.TryGetValue(words[at], out string? before) && before.Contains(words[at - 1], StringComparison.Ordinal);

    /// <summary>The same bound with its number included, or without it.</summary>
    public static QuantityBound With(QuantityBound bound, bool included) => (bound, included) switch
    {
        (QuantityBound.MoreThan or QuantityBound.AtLeast, true) => QuantityBound.AtLeast,
        (QuantityBound.MoreThan or QuantityBound.AtLeast, false) => QuantityBound.MoreThan,
        (QuantityBound.LessThan or QuantityBound.AtMost, true) => QuantityBound.AtMost,
        (QuantityBound.LessThan or QuantityBound.AtMost, false) => QuantityBound.LessThan,
        _ => bound,
    };

    /// <summary>Whether both bound from the same side.</summary>
    public static bool IsSameSide(QuantityBound a, QuantityBound b) => With(a, true) == With(b, true) && a is not (QuantityBound.None or QuantityBound.First);

    private static QuantityBound Opposite(QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => QuantityBound.LessThan,
        QuantityBound.MoreThan => QuantityBound.AtMost,
        _ => QuantityBound.AtLeast,
    };

    private static bool IsHan(string word) => word[0] >= '\u4E00';
}
