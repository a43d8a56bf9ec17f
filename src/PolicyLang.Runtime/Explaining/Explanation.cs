using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Explaining;

/// <summary>How a step of an explanation came out.</summary>
public enum StepResult
{
    /// <summary>Neither good nor bad: a value, a heading.</summary>
    Neutral,
    Holds,
    Fails,
    Unknown,

    /// <summary>It took something away: a cap, a place.</summary>
    Reduces,
}

/// <summary>
/// One step: what was looked at and what came of it. <paramref name="Stage"/> is the stage's machine name (`route`, `require`, `amount`, `cap` …),
/// <paramref name="Words"/> the official words beside it, <paramref name="Origin"/> the clause.
/// </summary>
public sealed record ExplanationStep(string Stage, Localized Text, StepResult Result, ImmutableArray<ExplanationStep> Steps)
{
    public string? Words { get; init; }

    public Origin? Origin { get; init; }

    /// <summary>What it would take, where it was refused (年度实际交易额 15万元，还差 5万元).</summary>
    public Localized? Needed { get; init; }
}

/// <summary>A decision with all its steps, told by the same evaluation that made it.</summary>
public sealed record Explanation(Decision Decision, ImmutableArray<ExplanationStep> Steps);
