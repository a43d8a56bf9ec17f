using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Decisions;

/// <summary>Outcomes as files write them and as people read them.</summary>
public static class OutcomeWords
{
    /// <summary>The word of policies, claim files and tests: `not_selected`.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Paid => "paid",
        Outcome.Nothing => "nothing",
        Outcome.Exhausted => "exhausted",
        Outcome.Outstacked => "outstacked",
        Outcome.Duplicate => "duplicate",
        Outcome.NotSelected => "not_selected",
        Outcome.Undecided => "undecided",
        Outcome.Incomplete => "incomplete",
        Outcome.Ineligible => "ineligible",
        Outcome.Excluded => "excluded",
        Outcome.Outside => "outside",
        Outcome.Invalid => "invalid",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static Localized Text(this Outcome outcome) => outcome switch
    {
        Outcome.Paid => new("paid", "兑现"),
        Outcome.Nothing => new("nothing", "无金额"),
        Outcome.Exhausted => new("exhausted", "额度用尽"),
        Outcome.Outstacked => new("outstacked", "就高未取"),
        Outcome.Duplicate => new("duplicate", "重复"),
        Outcome.NotSelected => new("not selected", "未入选"),
        Outcome.Undecided => new("undecided", "待认定"),
        Outcome.Incomplete => new("incomplete", "待补充"),
        Outcome.Ineligible => new("ineligible", "不符合条件"),
        Outcome.Excluded => new("excluded", "排除"),
        Outcome.Outside => new("outside", "不在有效期"),
        Outcome.Invalid => new("invalid", "无效"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
