using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Something official words say that a rule can be held against; the span counts from the start of the words read.</summary>
public abstract record OfficialPhrase(TextSpan Span);

public enum QuantityKind
{
    /// <summary>In yuan.</summary>
    Money,

    /// <summary>A share: 30% is 0.3.</summary>
    Rate,

    /// <summary>Things with a classifier: 50件.</summary>
    Count,

    /// <summary>Years and months, or days; the value is a <see cref="CalendarSpan"/>.</summary>
    Period,

    /// <summary>A bare number.</summary>
    Number,
}

/// <summary>How a quantity bounds what it is said of (Civil Code, article 1259).</summary>
public enum QuantityBound
{
    None,

    /// <summary>以上 不低于 达到 满 起: the number is included.</summary>
    AtLeast,

    /// <summary>超过 高于: it is not.</summary>
    MoreThan,

    /// <summary>以下 以内 不超过 最高: the number is included.</summary>
    AtMost,

    /// <summary>低于 不足 不满: it is not.</summary>
    LessThan,

    /// <summary>前3名.</summary>
    First,
}

public enum RangeEnd
{
    None,
    Low,
    High,
}

/// <summary>
/// An amount, a rate, a count or a period. <paramref name="Span"/> covers the number and its unit; <paramref name="Words"/> the bounding
/// words too (20万元（含20万元）以上).
/// </summary>
public sealed record QuantityPhrase(TextSpan Span, QuantityKind Kind, Value Value, string? Classifier, TextSpan Words) : OfficialPhrase(Span)
{
    public QuantityBound Bound { get; init; }

    /// <summary>The words fight: 超过 says without, （含…） says with. <see cref="Bound"/> is what the bracket says.</summary>
    public bool IsContradictory { get; init; }

    /// <summary>Which end of a range it is (2～3个).</summary>
    public RangeEnd End { get; init; }
}

/// <summary>A year or a day; <paramref name="Starts"/>: 2021年起.</summary>
public sealed record DatePhrase(TextSpan Span, int Year, int? Month, int? Day, bool Starts) : OfficialPhrase(Span);

/// <summary>A month of every year: 1月份.</summary>
public sealed record MonthPhrase(TextSpan Span, int Month) : OfficialPhrase(Span);

/// <summary>A place in an order or a name made of a number: 一等奖, 第8条, 〔2018〕70号, 一年期. Nothing a rule computes with.</summary>
public sealed record NamePhrase(TextSpan Span) : OfficialPhrase(Span);

public enum KeyWord
{
    /// <summary>每家企业, 每个单位.</summary>
    Claimant,

    /// <summary>每人, which may be the claimant or somebody a fact names.</summary>
    Person,

    /// <summary>每件, 每个项目.</summary>
    Thing,

    /// <summary>单笔: one claim by itself.</summary>
    Single,

    /// <summary>每年, 年度.</summary>
    Year,
    Quarter,
    Month,
}

/// <summary>每家企业, 每年, 每件 …</summary>
public sealed record KeyPhrase(TextSpan Span, KeyWord Word) : OfficialPhrase(Span);

public enum Mark
{
    /// <summary>一次性.</summary>
    Once,

    /// <summary>首次.</summary>
    First,

    /// <summary>新认定, 新获得.</summary>
    New,

    /// <summary>叠加, 就高, 不重复.</summary>
    Stacking,

    /// <summary>评选, 支持 …: somebody chooses.</summary>
    Selection,

    /// <summary>补助, 奖励 …: money is given.</summary>
    Grant,
}

/// <summary>A word that asks for a rule of its own.</summary>
public sealed record MarkPhrase(TextSpan Span, Mark Mark) : OfficialPhrase(Span);
