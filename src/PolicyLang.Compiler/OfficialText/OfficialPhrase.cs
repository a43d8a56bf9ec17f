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

    /// <summary>The number is written without digits: 三项, three.</summary>
    public bool IsInWords { get; init; }

    /// <summary>万 or million is in it; a bare number of that kind (奖励30万) is an amount without its 元.</summary>
    public bool IsScaled { get; init; }
}

/// <summary>Why a number of official words cannot be relied on.</summary>
public enum UnreadReason
{
    /// <summary>十万百元: these characters make no number.</summary>
    NoNumber,

    /// <summary>两三个, 三五家: more than one number.</summary>
    Several,

    /// <summary>一千五元, 2万5元: said for 1500, written for 1005.</summary>
    UnitLeftOut,

    /// <summary>2 0万元: a blank parts the digits.</summary>
    Parted,

    /// <summary>约20万元, 20余万元, 几十万元.</summary>
    Approximate,

    /// <summary>500万美元: the language has yuan only.</summary>
    ForeignMoney,

    /// <summary>半个月: the language has whole months.</summary>
    HalfMonth,

    /// <summary>20个工作日: the language counts days of the calendar.</summary>
    WorkingDays,
}

/// <summary>A figure that is refused, with the reason. <paramref name="Near"/>: the figure it comes near to, where it is only not exact.</summary>
public sealed record UnreadPhrase(TextSpan Span, UnreadReason Reason, QuantityPhrase? Near) : OfficialPhrase(Span);

/// <summary>A year or a day; <paramref name="Starts"/>: 2021年起.</summary>
public sealed record DatePhrase(TextSpan Span, int Year, int? Month, int? Day, bool Starts) : OfficialPhrase(Span);

/// <summary>A month or a day of every year: 1月份, 7月1日.</summary>
public sealed record MonthPhrase(TextSpan Span, int Month, int? Day = null) : OfficialPhrase(Span);

/// <summary>（含20万元）, 均含本数 behind the words it speaks of; <paramref name="Value"/> is null where it speaks of any number.</summary>
internal sealed record InclusionPhrase(TextSpan Span, bool IsIncluded, bool IsOfAll, QuantityPhrase? Value) : OfficialPhrase(Span);

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

    /// <summary>累计: of more than one claim.</summary>
    Total,
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

    /// <summary>可以叠加.</summary>
    Stacking,

    /// <summary>就高, whichever is higher.</summary>
    Higher,

    /// <summary>不叠加, 不重复.</summary>
    NotTwice,

    /// <summary>评选, 支持 …: somebody chooses.</summary>
    Selection,

    /// <summary>不予, 取消, 追回 …: something is denied or taken back.</summary>
    Denial,

    /// <summary>补助, 奖励 …: money is given.</summary>
    Grant,
}

/// <summary>A word that asks for a rule of its own.</summary>
public sealed record MarkPhrase(TextSpan Span, Mark Mark) : OfficialPhrase(Span)
{
    /// <summary>How benefits stand to each other.</summary>
    public bool IsOfStacking => Mark is Mark.Stacking or Mark.Higher or Mark.NotTwice;
}
