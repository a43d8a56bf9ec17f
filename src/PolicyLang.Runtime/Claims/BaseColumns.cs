using System.Collections.Immutable;

namespace PolicyLang.Runtime.Claims;

/// <summary>A column every claim file has, whatever the benefit: its name and its Chinese label.</summary>
public sealed record BaseColumn(string Name, string Label)
{
    public bool Is(string column) => column == Name || column == Label;
}

/// <summary>The base columns (language.md §2): all but the day of filing are needed.</summary>
public static class BaseColumns
{
    public static readonly BaseColumn ClaimId = new("claim_id", "申报编号");
    public static readonly BaseColumn Benefit = new("benefit", "奖补");
    public static readonly BaseColumn Claimant = new("claimant", "申报人");

    /// <summary>The benefit's own word for its event (付款日) is a label of this column too.</summary>
    public static readonly BaseColumn EventDate = new("event_date", "发生日期");

    /// <summary>May be left out.</summary>
    public static readonly BaseColumn FiledDate = new("filed_date", "申报日期");

    public static readonly ImmutableArray<BaseColumn> All = [ClaimId, Benefit, Claimant, EventDate, FiledDate];
}
