using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>The boundary words before and behind a number, and the bracket that says whether it is included.</summary>
internal static class BoundWords
{
    private static readonly (QuantityBound, string)[] Leading =
    [
        (QuantityBound.AtLeast, "不低于|不少于|不小于|达到|达|满|至少|最少|最低|at least|no less than|not less than|no fewer than|a minimum of|reaching|reaches|reach|minimum"),
        (QuantityBound.MoreThan, "超过|高于|大于|多于|逾|超出|more than|greater than|over|above|exceeding|exceeds|exceed"),
        (QuantityBound.AtMost, "不超过|不高于|不多于|不大于|不得超过|不得高于|不超出|最高|最多|最长|至多|上限为|封顶|not exceeding|not exceed|not to exceed|not more than|no more than|up to|at most|a maximum of|maximum|within|capped at"),
        (QuantityBound.LessThan, "低于|少于|小于|不足|不满|未满|不到|未达到|未达|less than|fewer than|below|under"),
        (QuantityBound.First, "前|the first|first|top")
    ];

    /// <summary>Before the number: 不超过5个, at least 50.</summary>
    public static readonly TextParser<QuantityBound> Before = Words.Table(Leading);

    public static IEnumerable<char> Starts => Words.Starts(Leading);

    /// <summary>Behind it: 20万元以上, 50 or more.</summary>
    public static readonly TextParser<QuantityBound> Behind =
        Words.Blanks.IgnoreThen(Words.Table(
            (QuantityBound.AtLeast, "以上|及以上|或以上|起|or more|and more|or above|and above|at least|at the least"),
            (QuantityBound.AtMost, "以下|及以下|以内|之内|内|封顶|为限|or less|or fewer|or below|at most"))).Try();

    /// <summary>（含20万元）, （含）, （不含本数）, (inclusive): true where the number is included.</summary>
    public static readonly TextParser<bool> Inclusion =
        from blanks in Words.Blanks
        from open in Character.In('（', '(')
        from included in Words.Table((true, "含|包含|包括|inclusive|including"), (false, "不含|不包含|不包括|exclusive|excluding"))
        from rest in Character.ExceptIn('（', '(', '）', ')', '。', '\n').Many()
        where rest.Length <= 12
        from close in Character.In('）', ')')
        select included;

    /// <summary>The same bound with its number included, or without it.</summary>
    public static QuantityBound With(QuantityBound bound, bool included) => (bound, included) switch
    {
        (QuantityBound.MoreThan or QuantityBound.AtLeast, true) => QuantityBound.AtLeast,
        (QuantityBound.MoreThan or QuantityBound.AtLeast, false) => QuantityBound.MoreThan,
        (QuantityBound.LessThan or QuantityBound.AtMost, true) => QuantityBound.AtMost,
        (QuantityBound.LessThan or QuantityBound.AtMost, false) => QuantityBound.LessThan,
        _ => bound,
    };
}
