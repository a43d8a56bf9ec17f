using PolicyLang.Compiler.Syntax;
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

    /// <summary>As reports write it: the words tests are written with (<see cref="BuiltinNames"/>), in English without underlines.</summary>
    public static Localized Text(this Outcome outcome)
    {
        var name = BuiltinNames.Find(BuiltinPlace.Outcome, outcome.Word()) ?? throw new ArgumentOutOfRangeException(nameof(outcome));
        return new(name.English.Replace('_', ' '), name.Chinese);
    }
}
