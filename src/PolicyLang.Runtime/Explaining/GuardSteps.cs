using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Guards as people are told of them: whether a clause is there for the claim, and by what.</summary>
internal static class GuardSteps
{
    public static bool Fails(PlanGuard? guard, Evaluator trace) => guard is not null && trace.At(guard.Condition) is { Value.IsFalse: true };

    /// <summary>None where there is no guard.</summary>
    public static IEnumerable<ExplanationStep> Of(PlanGuard? guard, Evaluator trace)
    {
        if (guard is null || trace.At(guard.Condition) is not { } seen)
        {
            yield break;
        }

        string source = ExpressionText.Source(guard.Condition.Location);
        var (text, result) = seen.IsUnknown ? (new Localized($"whether {source} is not known", $"是否{source}未知"), StepResult.Unknown)
            : seen.Value.IsTrue ? (new($"holds where {source}: so here", $"适用于{source}：属此情形"), StepResult.Neutral)
            : (new Localized($"holds where {source}: not here", $"适用于{source}：不属此情形"), StepResult.Neutral);
        yield return new ExplanationStep("guard", text, result, ExpressionSteps.Inside(guard.Condition, trace));
    }

    /// <summary>A clause of places or money that does not touch the claim.</summary>
    public static ExplanationStep NotThere(PlanGuard guard, Origin clause, Evaluator trace)
    {
        string source = ExpressionText.Source(clause.Location);
        return new("guard", new($"does not apply here: {source}", $"不适用：{source}"), StepResult.Neutral, ExpressionSteps.Inside(guard.Condition, trace)) { Origin = clause };
    }
}
