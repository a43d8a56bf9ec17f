using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 6, what a place in a ranking means: behind the top a claim is `not_selected`; where the cut runs through the places it may have, or
/// where these differ in money, it is pending. A tie that makes no difference is none.
/// </summary>
internal sealed class RankJudge(Evaluator evaluator, DecisionObserver observer)
{
    /// <summary>Whether the claim needs no amount; else what is unknown of its place is noted with it.</summary>
    public bool Settles(ClaimState claim)
    {
        if (claim.RoutedVersion.Rank is not { } rank || claim.Standing is not { } standing)
        {
            return false;
        }

        if (claim.IsWatched)
        {
            observer.Ranked(claim, rank, standing);
        }

        claim.After ??= standing.Subject?.Before is { } before && !ReferenceEquals(before, claim) ? before : null;
        claim.Doubt = standing.Unstated is { } unstated ? Doubt.Join(claim.Doubt, unstated) : claim.Doubt;
        bool isOut = standing.IsLate || standing.Best > rank.Top;
        if (claim.Doubt is { } doubt)
        {
            if (isOut)
            {
                claim.Settle(doubt.IsForAuthority ? Outcome.Undecided : Outcome.Incomplete, PendingText.Reason(claim, doubt));
            }

            return isOut;
        }

        if (standing.IsContradicted)
        {
            claim.Settle(Outcome.Invalid, RankReasons.Contradicted(claim, rank, standing));
            return true;
        }

        if (isOut)
        {
            claim.Settle(Outcome.NotSelected, RankReasons.Behind(rank, standing));
            return true;
        }

        if (standing.Subject is { Carriers.Count: > 1 } shared)
        {
            claim.Doubt = Doubt.Join(claim.Doubt, new Doubt([new OfOneDay(shared.Carriers)]));
        }

        if (standing.Worst > rank.Top && standing.Place.Doubt is { } open)
        {
            claim.Doubt = Doubt.Join(claim.Doubt, open);
        }
        else if (standing.IsTied && rank.IsPriced && IsWorthTheSame(claim, standing))
        {
            claim.Standing = standing with { Place = Seen.Known(RankGroup.Place(standing.Spots[0])) };
        }

        return false;
    }

    /// <summary>Whether what is due, and what bounds it, comes out the same at each place of a tie, and a look at all places at once does not show it.</summary>
    private bool IsWorthTheSame(ClaimState claim, Standing standing)
    {
        bool isKnownAnyway = Worth(claim) is not null;
        bool isSame = !isKnownAnyway;
        List<Exact>? first = null;
        foreach (int spot in isKnownAnyway ? [] : standing.Spots)
        {
            claim.Standing = standing with { Place = Seen.Known(RankGroup.Place(spot)) };
            var worth = Worth(claim);
            if (spot == standing.Spots[0])
            {
                first = worth;
            }
            else if (first is null != worth is null || (first is not null && worth is not null && !first.SequenceEqual(worth)))
            {
                isSame = false;
                break;
            }
        }

        claim.Standing = standing;
        evaluator.Begin(claim);
        return isSame;
    }

    /// <summary>What the claim is due, and the bounds it is held to; null where something of it is not known.</summary>
    private List<Exact>? Worth(ClaimState claim)
    {
        evaluator.Begin(claim);
        var version = claim.RoutedVersion;
        bool isKnown = true;
        Exact? least = null;
        foreach (var cap in version.ClaimCaps)
        {
            if (See(evaluator.Guard(cap.Guard)) is { IsTrue: true } && See(evaluator.See(cap.Bound)) is { IsUnknown: false } bound)
            {
                least = Exact.Min(least ?? bound.AsNumber(), bound.AsNumber());
            }
        }

        var amount = See(evaluator.See(version.Amount.Value));
        var worth = new List<Exact> { amount.IsUnknown ? 0 : AmountStage.Due(version.Rounding, amount.AsNumber(), least) };
        if (version.Amount.DecidedBound is { } decided && See(evaluator.See(decided)) is { IsUnknown: false } most)
        {
            worth.Add(most.AsNumber());
        }

        foreach (var cap in version.GroupCaps.Concat(version.Share is { } share ? [share] : []))
        {
            var guard = See(evaluator.Guard(cap.Guard));
            var bound = guard.IsTrue ? See(evaluator.See(cap.Bound)) : guard;
            worth.Add(guard.IsTrue && !bound.IsUnknown ? bound.AsNumber() : -1);
        }

        return isKnown ? worth : null;

        Value See(Seen seen)
        {
            isKnown &= !seen.IsUnknown;
            return seen.Value;
        }
    }
}
