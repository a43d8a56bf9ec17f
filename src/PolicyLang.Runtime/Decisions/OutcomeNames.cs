namespace PolicyLang.Runtime.Decisions;

/// <summary>Outcomes by the word the language and every output use: `paid`, `not_selected`.</summary>
public static class OutcomeNames
{
    public static string Of(Outcome outcome) => outcome switch
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
}
