using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>Watches no claim, so that none of its methods is ever called with one.</summary>
internal sealed class SilentObserver : DecisionObserver
{
    internal override bool WantsMembers => false;

    internal override bool Watches(string claimId) => false;

    internal override void SameEvent(ClaimState claim, ClaimState first)
    {
    }

    internal override void Required(ClaimState claim, PlanRequirement requirement, Seen seen, Evaluator trace)
    {
    }

    internal override void Excluding(ClaimState claim, PlanExclusion exclusion, Seen seen, Evaluator trace)
    {
    }

    internal override void Computed(ClaimState claim, Seen amount, Evaluator trace)
    {
    }

    internal override void NotThere(ClaimState claim, PlanGuard guard, Origin clause, Evaluator trace)
    {
    }

    internal override void Rounded(ClaimState claim, Exact amount, (PlanClaimCap Cap, Exact Bound)? cap, Exact rounded)
    {
    }

    internal override void PlacesSought(ClaimState claim, bool keepsHighest, PlaceLost? lost)
    {
    }

    internal override void QuotasCounted(ClaimState claim)
    {
    }

    internal override void Stacked(ClaimState claim, StackTally tally)
    {
    }

    internal override void Charged(ClaimState claim, Exact paid, Charge? deciding)
    {
    }

    internal override void Shared(ClaimState claim, Portion portion)
    {
    }

    internal override void Decided(ClaimState claim, Decision decision)
    {
    }
}
