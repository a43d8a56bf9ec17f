using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 4: own requirements, all of them, in Kleene logic. They fix who is in the windows: sure where all hold, possible where none fails
/// and some are unknown, or where an invalid row's readable facts let none fail.
/// </summary>
internal static class RequirementStage
{
    public static void Run(List<ClaimState> claims, Evaluator evaluator, DecisionObserver observer)
    {
        foreach (var claim in claims)
        {
            if (!claim.IsToldAgain && (claim.IsInvalid || claim.IsOpen))
            {
                Judge(claim, evaluator, observer);
            }
        }
    }

    private static void Judge(ClaimState claim, Evaluator evaluator, DecisionObserver observer)
    {
        evaluator.Begin(claim);
        bool fails = false;
        foreach (var requirement in claim.RoutedVersion.Requirements)
        {
            if (!requirement.IsOwn)
            {
                continue;
            }

            var seen = evaluator.See(requirement.Condition);
            if (seen.Value.IsFalse)
            {
                fails = true;
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

        claim.Membership = fails ? Membership.None
            : claim.IsInvalid || claim.Doubt is not null ? Membership.Possible
            : Membership.Sure;
    }
}
