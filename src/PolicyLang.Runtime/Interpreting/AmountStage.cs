using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 7: the amount, exact; the bound of the authority's decision; the claim's own caps; the one rounding, down where a cap decided.
/// Before it, everything later stages need is looked at: what of it is unknown makes the claim pending (stage 6).
/// </summary>
internal sealed class AmountStage(Evaluator evaluator, DecisionObserver observer, Groups groups)
{
    public void Work(ClaimState claim)
    {
        var version = claim.RoutedVersion;
        var amount = evaluator.See(version.Amount.Value);
        var decidedBound = version.Amount.DecidedBound is { } bound ? evaluator.See(bound) : (Seen?)null;
        Need(claim, amount);
        Need(claim, decidedBound);
        (PlanClaimCap Cap, Exact Bound)? least = null;
        foreach (var cap in version.ClaimCaps)
        {
            var guard = evaluator.Guard(cap.Guard);
            Need(claim, guard);
            if (cap.Guard is { } failing && !guard.Value.IsTrue)
            {
                if (claim.IsWatched && guard.Value.IsFalse)
                {
                    observer.NotThere(claim, failing, cap.Origin, evaluator);
                }

                continue;
            }

            var seen = evaluator.See(cap.Bound);
            Need(claim, seen);
            if (!seen.IsUnknown && (least is not { } before || seen.Value.AsNumber() < before.Bound))
            {
                least = (cap, seen.Value.AsNumber());
            }
        }

        if (claim.IsWatched)
        {
            observer.Computed(claim, amount, evaluator);
        }

        groups.Join(claim, evaluator, observer);
        if (claim.Doubt is { } doubt)
        {
            claim.Settle(doubt.IsForAuthority ? Outcome.Undecided : Outcome.Incomplete, PendingText.Reason(claim, doubt));
            return;
        }

        if (decidedBound is { } most && amount.Value.AsNumber() > most.Value.AsNumber())
        {
            claim.Settle(Outcome.Invalid, Reasons.AboveBound(amount.Value.AsNumber(), most.Value.AsNumber()));
            return;
        }

        Round(claim, amount.Value.AsNumber(), least);
    }

    private void Round(ClaimState claim, Exact amount, (PlanClaimCap Cap, Exact Bound)? least)
    {
        var rounding = claim.RoutedVersion.Rounding;
        var deciding = least is { } cap && cap.Bound < amount ? least : null;
        var rounded = (deciding?.Bound ?? amount).Round(rounding.Unit, deciding is null ? rounding.Mode : Rounding.Down);
        if (claim.IsWatched)
        {
            observer.Rounded(claim, amount, deciding, rounded);
        }

        claim.OwnCap = deciding?.Bound;
        claim.Gross = Exact.Max(0, rounded);
        if (rounded.Sign <= 0)
        {
            claim.Settle(Outcome.Nothing, Reasons.Nothing(rounded));
        }
    }

    private static void Need(ClaimState claim, Seen? seen)
    {
        if (seen?.Doubt is { } why)
        {
            claim.Doubt = Doubt.Join(claim.Doubt, why);
        }
    }
}
