using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 6: the outcome so far. An exclusion that holds comes first, then a requirement that fails, then whatever is needed and unknown, then
/// a place behind the top of a ranking.
/// </summary>
internal sealed class OutcomeStage(Evaluator evaluator, DecisionObserver observer, AmountStage amounts)
{
    private readonly RankJudge ranks = new(evaluator, observer);

    public void Run(List<ClaimState> claims)
    {
        foreach (var claim in claims)
        {
            if (claim.IsOpen)
            {
                evaluator.Begin(claim);
                Judge(claim);
            }
        }
    }

    private void Judge(ClaimState claim)
    {
        if (Excludes(claim) is { } reason)
        {
            claim.Settle(Outcome.Excluded, reason);
            return;
        }

        if (claim.Failures is null)
        {
            JudgeGroups(claim);
        }

        if (claim.Failures is { } failures)
        {
            claim.Settle(Outcome.Ineligible, Reasons.RequirementFailed(failures));
            return;
        }

        if (!ranks.Settles(claim))
        {
            amounts.Work(claim);
        }
    }

    private Reason? Excludes(ClaimState claim)
    {
        Reason? reason = null;
        foreach (var exclusion in claim.RoutedVersion.Exclusions)
        {
            var seen = evaluator.See(exclusion.Condition);
            if (seen.Value.IsTrue)
            {
                reason ??= Reasons.Excluded(RequirementText.Holds(exclusion, evaluator));
            }
            else if (seen.Doubt is { } why)
            {
                claim.Doubt = Doubt.Join(claim.Doubt, why);
            }

            if (claim.IsWatched)
            {
                observer.Excluding(claim, exclusion, seen, evaluator);
            }
        }

        return reason;
    }

    private void JudgeGroups(ClaimState claim)
    {
        foreach (var requirement in claim.RoutedVersion.Requirements)
        {
            if (requirement.IsOwn)
            {
                continue;
            }

            var seen = evaluator.See(requirement.Condition);
            if (seen.Value.IsFalse)
            {
                (claim.Failures ??= []).Add(RequirementText.Failed(requirement, evaluator));
            }
            else if (seen.Doubt is { } why)
            {
                claim.Doubt = Doubt.Join(claim.Doubt, why);
            }

            if (claim.IsWatched)
            {
                observer.Required(claim, requirement, seen, evaluator);
            }
        }
    }
}
