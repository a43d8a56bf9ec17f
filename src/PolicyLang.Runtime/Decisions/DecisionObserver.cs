using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>
/// Hears what the interpreter sees while it decides, for the claims it watches. invariant: an observer changes no decision and evaluates
/// nothing; what an expression was is read from the trace of the evaluation that decided.
/// </summary>
public abstract class DecisionObserver
{
    private protected DecisionObserver()
    {
    }

    /// <summary>Hears nothing.</summary>
    public static DecisionObserver Silent { get; } = new SilentObserver();

    internal abstract bool Watches(string claimId);

    /// <summary>Windows keep their members, to be shown.</summary>
    internal abstract bool WantsMembers { get; }

    internal abstract void SameEvent(ClaimState claim, ClaimState first);

    internal abstract void Required(ClaimState claim, PlanRequirement requirement, Seen seen, Evaluator trace);

    internal abstract void Excluding(ClaimState claim, PlanExclusion exclusion, Seen seen, Evaluator trace);

    internal abstract void Computed(ClaimState claim, Seen amount, Evaluator trace);

    /// <summary>A clause of places or money that is not there for the claim: its guard fails.</summary>
    internal abstract void NotThere(ClaimState claim, PlanGuard guard, Origin clause, Evaluator trace);

    /// <summary><paramref name="cap"/>: the claim's own cap, where it decided.</summary>
    internal abstract void Rounded(ClaimState claim, Exact amount, (PlanClaimCap Cap, Exact Bound)? cap, Exact rounded);

    /// <summary>Places of one kind are given away. <paramref name="lost"/>: the one that was taken, where the claim got none.</summary>
    internal abstract void PlacesSought(ClaimState claim, bool keepsHighest, PlaceLost? lost);

    /// <summary>The candidates of its quotas are counted.</summary>
    internal abstract void QuotasCounted(ClaimState claim);

    /// <summary>Before anything of its group is settled.</summary>
    internal abstract void Stacked(ClaimState claim, StackTally tally);

    /// <summary>Before the payment is booked: the accounts still show what came before.</summary>
    internal abstract void Charged(ClaimState claim, Exact paid, Charge? deciding);

    /// <summary>A budget shared pro rata, whether or not it takes something away.</summary>
    internal abstract void Shared(ClaimState claim, Portion portion);

    internal abstract void Decided(ClaimState claim, Decision decision);
}
