using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Testing;

/// <summary>
/// Counts which clauses decided something, beside another observer that hears all that this one hears. A requirement decides where it refuses
/// or holds up, an exclusion where it excludes or holds up, a row where it is the one taken, a cap or budget where it takes something away, a
/// limit, quota, ranking or stacking where it leaves a claim out, `same when` where it finds the same event, an amount and a `let` where they
/// have a value.
/// </summary>
internal sealed class CoverageObserver(TestCoverage coverage, DecisionObserver beside) : DecisionObserver
{
    internal override bool WantsMembers => beside.WantsMembers;

    internal override bool Watches(string claimId) => true;

    internal override void SameEvent(ClaimState claim, ClaimState first)
    {
        if (claim.RoutedVersion.Identity is { } identity)
        {
            coverage.Decide(identity.Origin.Location, claim);
        }

        Tell(claim, o => o.SameEvent(claim, first));
    }

    internal override void Required(ClaimState claim, PlanRequirement requirement, Seen seen, Evaluator trace)
    {
        if (requirement.Guard is not { } guard || trace.At(guard.Condition) is not { Value.IsFalse: true })
        {
            Count(requirement.Origin, claim, seen.IsUnknown || seen.Value.IsFalse);
        }

        Lets(claim, trace);
        Tell(claim, o => o.Required(claim, requirement, seen, trace));
    }

    internal override void Excluding(ClaimState claim, PlanExclusion exclusion, Seen seen, Evaluator trace)
    {
        if (exclusion.Guard is not { } guard || trace.At(guard.Condition) is not { Value.IsFalse: true })
        {
            Count(exclusion.Origin, claim, seen.IsUnknown || seen.Value.IsTrue);
        }

        Lets(claim, trace);
        Tell(claim, o => o.Excluding(claim, exclusion, seen, trace));
    }

    internal override void Computed(ClaimState claim, Seen amount, Evaluator trace)
    {
        var version = claim.RoutedVersion;
        Count(version.Amount.Origin, claim, !amount.IsUnknown);
        foreach (var node in CoveredClauses.Amounts(version).SelectMany(CoveredClauses.Inside).OfType<PlanSwitch>())
        {
            Rows(claim, node, trace);
        }

        foreach (var cap in version.ClaimCaps.Where(c => trace.At(c.Bound) is not null))
        {
            coverage.Reach(cap.Origin.Location, claim);
        }

        Lets(claim, trace);
        Tell(claim, o => o.Computed(claim, amount, trace));
    }

    internal override void NotThere(ClaimState claim, PlanGuard guard, Origin clause, Evaluator trace) => Tell(claim, o => o.NotThere(claim, guard, clause, trace));

    internal override void Rounded(ClaimState claim, Exact amount, (PlanClaimCap Cap, Exact Bound)? cap, Exact rounded)
    {
        if (cap is { } deciding)
        {
            coverage.Decide(deciding.Cap.Origin.Location, claim);
        }

        // All keys and bounds of the claim are known by now, and so are the `let`s in them.
        var read = claim.Seats.SelectMany(s => s.Limit?.Keys ?? [])
            .Concat(claim.QuotaSeats.SelectMany(s => s.Quota?.Keys ?? []))
            .Concat(claim.Charges.SelectMany(c => c.Cap?.Keys ?? []))
            .Concat(claim.Shares.SelectMany(s => s.Budget?.Keys ?? []))
            .Select(k => k.Value)
            .Concat(claim.Charges.Select(c => c.Cap?.Bound).Concat(claim.Shares.Select(s => s.Budget?.Bound)).OfType<PlanExpression>());
        foreach (var let in read.SelectMany(CoveredClauses.Inside).OfType<PlanLetValue>())
        {
            coverage.Decide(let.Let.Origin.Location, claim);
        }

        Tell(claim, o => o.Rounded(claim, amount, cap, rounded));
    }

    internal override void Ranked(ClaimState claim, PlanRank rank, Standing standing)
    {
        Count(rank.Origin, claim, standing.IsLate || standing.Worst > rank.Top);
        Tell(claim, o => o.Ranked(claim, rank, standing));
    }

    internal override void PlacesSought(ClaimState claim, bool keepsHighest, PlaceLost? lost)
    {
        foreach (var seat in claim.Seats)
        {
            if (seat.Limit is { } limit && limit.KeepsHighest == keepsHighest)
            {
                Count(limit.Origin, claim, lost is null ? claim.IsPending : ReferenceEquals(lost.Seat, seat));
            }
        }

        Tell(claim, o => o.PlacesSought(claim, keepsHighest, lost));
    }

    internal override void QuotasCounted(ClaimState claim)
    {
        foreach (var seat in claim.QuotaSeats)
        {
            if (seat.Quota is { } quota)
            {
                Count(quota.Origin, claim, !claim.IsOpen && seat.Group.Wanted > quota.Most);
            }
        }

        Tell(claim, o => o.QuotasCounted(claim));
    }

    internal override void Stacked(ClaimState claim, StackTally tally)
    {
        var stacking = claim.RoutedVersion.Stacking ?? tally.Group.Stacking;
        Count(stacking.Origin, claim, tally.Verdicts.ContainsKey(claim));
        Tell(claim, o => o.Stacked(claim, tally));
    }

    internal override void Charged(ClaimState claim, Exact paid, Charge? deciding)
    {
        foreach (var charge in claim.Charges)
        {
            if (charge.Cap is { } cap)
            {
                Count(cap.Origin, claim, ReferenceEquals(charge, deciding));
            }
        }

        Tell(claim, o => o.Charged(claim, paid, deciding));
    }

    internal override void Shared(ClaimState claim, Portion portion)
    {
        Count(portion.Budget.Origin, claim, portion.IsReduced);
        Tell(claim, o => o.Shared(claim, portion));
    }

    internal override void Decided(ClaimState claim, Decision decision)
    {
        if (claim is { IsInvalid: false, Version.Identity: { } identity })
        {
            coverage.Reach(identity.Origin.Location, claim);
        }

        Tell(claim, o => o.Decided(claim, decision));
    }

    /// <summary>The rows that were looked at, and the one that was taken; none is where a condition before it is not known.</summary>
    private void Rows(ClaimState claim, PlanSwitch node, Evaluator trace)
    {
        if (trace.At(node) is null)
        {
            return;
        }

        foreach (var (condition, value, place) in CoveredClauses.Rows(node))
        {
            if (condition is null ? trace.At(value) is not null : trace.At(condition) is { Value.IsTrue: true })
            {
                coverage.Decide(place, claim);
                return;
            }

            if (condition is not null && trace.At(condition) is not null)
            {
                coverage.Reach(place, claim);
            }
        }
    }

    private void Lets(ClaimState claim, Evaluator trace)
    {
        foreach (var let in claim.RoutedVersion.Lets)
        {
            if (trace.At(let.Value) is { } seen)
            {
                Count(let.Origin, claim, !seen.IsUnknown);
            }
        }
    }

    private void Count(Origin clause, ClaimState claim, bool isDecided)
    {
        if (isDecided)
        {
            coverage.Decide(clause.Location, claim);
        }
        else
        {
            coverage.Reach(clause.Location, claim);
        }
    }

    private void Tell(ClaimState claim, Action<DecisionObserver> tell)
    {
        if (beside.Watches(claim.Id))
        {
            tell(beside);
        }
    }
}
