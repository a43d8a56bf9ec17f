using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>The first steps of an explanation, which version decides and why, and the last, what came of it.</summary>
internal static class OpeningSteps
{
    public static ExplanationStep Route(ClaimState claim) => claim switch
    {
        { Timeline: { } timeline } when claim.Route.Kind != RouteKind.None || !claim.IsInvalid =>
            RouteSteps.Of(claim.Route, timeline, claim.EventDate, claim.FiledDate),
        _ => new("route", new("no version of a benefit decides this claim", "没有适用的奖补版本"), StepResult.Fails, []),
    };

    /// <summary>The readings that bear on the benefit, with the choices in force.</summary>
    public static IEnumerable<ExplanationStep> Readings(ClaimState claim) => (claim.Version?.Readings ?? []).Select(r => new ExplanationStep(
        "reading",
        new(
            $"reading {r.Display}: {r.ChoiceDisplay}{(r.IsDefault ? " (default)" : "")}",
            $"口径 {r.Display}：{r.ChoiceDisplay}{(r.IsDefault ? "（默认）" : "")}"),
        StepResult.Neutral,
        []));

    public static IEnumerable<ExplanationStep> Problems(ClaimState claim) =>
        (claim.Problems ?? []).Select(p => new ExplanationStep("read", Repeated.Text(p), StepResult.Fails, []));

    public static ExplanationStep Outcome(Decision decision)
    {
        var word = decision.Outcome.Text();
        var result = decision.Outcome switch
        {
            Decisions.Outcome.Paid => StepResult.Holds,
            Decisions.Outcome.Incomplete or Decisions.Outcome.Undecided => StepResult.Unknown,
            Decisions.Outcome.Exhausted or Decisions.Outcome.Duplicate or Decisions.Outcome.Outstacked or Decisions.Outcome.NotSelected => StepResult.Reduces,
            _ => StepResult.Fails,
        };
        return new(
            "outcome",
            new($"{word.English}: {decision.Reason.Text.English}", $"{word.Chinese}：{decision.Reason.Text.Chinese}"),
            result,
            []);
    }
}
