using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 8, second part: `limit … keep highest`, on the survivors of the first. From the highest amount down, a claim that finds any of its
/// places taken is `outstacked`, else it takes all of them. Of equal amounts the first in order is kept where one claimant has them all;
/// between claimants nobody is, and they are `undecided`.
/// </summary>
internal sealed class HighestStage(DecisionObserver observer)
{
    private readonly HashSet<ClaimState> tied = new(ReferenceEqualityComparer.Instance);

    public void Run(IReadOnlyList<ClaimState> claims)
    {
        var open = claims.Where(c => c.IsOpen && HasPlace(c)).ToList();
        foreach (var equals in open.OrderByDescending(Amount).GroupBy(Amount))
        {
            var contest = Contest.Of(equals, keepsHighest: true);
            foreach (var (claim, seat, before) in contest.Losers)
            {
                claim.Settle(Outcome.Outstacked, PlaceReasons.Outstacked(LimitStage.Limit(seat), seat.Place.Keys, before));
                Tell(claim, new(seat, before));
            }

            foreach (var (claim, seat, rivals) in contest.Tied)
            {
                claim.Settle(Outcome.Undecided, PlaceReasons.TiedHighest(claim, LimitStage.Limit(seat), rivals));
                tied.Add(claim);
            }

            foreach (var claim in contest.Winners)
            {
                LimitStage.Take(claim, keepsHighest: true);
            }
        }

        // Who holds a place is told when all are given away.
        foreach (var claim in open.Where(c => c.Outcome is not Outcome.Outstacked))
        {
            Tell(claim, null);
        }
    }

    /// <summary>
    /// Marks as provisional whom a pending claim may push out, and who may come in because a holder may go.
    /// </summary>
    public bool Mark(IReadOnlyList<ClaimState> claims)
    {
        var competing = claims.Where(c => c.Competes && HasPlace(c)).ToList();
        var doubtful = new Dictionary<Place, List<ClaimState>>(ReferenceEqualityComparer.Instance);
        foreach (var claim in competing.Where(c => c.MayComeIn))
        {
            foreach (var seat in claim.Seats.Where(s => s.Place.KeepsHighest))
            {
                (doubtful.TryGetValue(seat.Place, out var list) ? list : doubtful[seat.Place] = []).Add(claim);
            }
        }

        var sure = new Dictionary<Place, int>(ReferenceEqualityComparer.Instance);
        bool isMarked = false;
        foreach (var claim in competing.Where(c => c.After is null && !c.IsPending))
        {
            var cause = claim.IsOpen ? Pusher(claim, doubtful)
                : claim.Outcome is Outcome.Outstacked ? Leaver(claim, doubtful, sure)
                : null;
            if (cause is not null)
            {
                claim.After = cause;
                isMarked = true;
            }
        }

        return isMarked;
    }

    /// <summary>A claim that may push this one out of one of its places.</summary>
    private ClaimState? Pusher(ClaimState claim, Dictionary<Place, List<ClaimState>> doubtful)
    {
        foreach (var seat in claim.Seats.Where(s => s.Limit is not null && s.Place.KeepsHighest))
        {
            int free = LimitStage.Limit(seat).Most - DueAsMuch(seat.Place.Holders, claim);
            int count = 0;
            ClaimState? first = null;
            foreach (var rival in seat.Place.Beside.Prepend(seat.Place).SelectMany(p => doubtful.GetValueOrDefault(p, [])))
            {
                if (!Precedes(rival, claim))
                {
                    continue;
                }

                first ??= rival;
                if (++count >= free)
                {
                    return first;
                }
            }
        }

        return null;
    }

    /// <summary>How many other holders are due as much or more; they took their places from the highest down.</summary>
    private static int DueAsMuch(List<ClaimState> holders, ClaimState claim)
    {
        int low = 0;
        int high = holders.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Amount(holders[middle]) >= Amount(claim) ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Its amount is not known, or may be the higher one. Of one claimant and amount, who is tied stands behind who is not.</summary>
    private bool Precedes(ClaimState rival, ClaimState claim) =>
        rival.Gross is not { } amount
        || amount > Amount(claim)
        || (amount == Amount(claim) && !(tied.Contains(rival) && rival.Claimant == claim.Claimant));

    /// <summary>A claim that holds or may hold a place this one would come to without it; null where it is left out in any case.</summary>
    private static ClaimState? Leaver(ClaimState claim, Dictionary<Place, List<ClaimState>> doubtful, Dictionary<Place, int> sure)
    {
        ClaimState? leaver = null;
        foreach (var seat in claim.Seats)
        {
            if (seat.Limit is null || !seat.Place.KeepsHighest)
            {
                continue;
            }

            if (!sure.TryGetValue(seat.Place, out int count))
            {
                sure[seat.Place] = count = seat.Place.Holders.Count(IsSure);
            }

            if (count >= seat.Limit.Most)
            {
                return null;
            }

            leaver ??= seat.Place.Holders.Find(h => !IsSure(h)) ?? doubtful.GetValueOrDefault(seat.Place)?.Find(c => !ReferenceEquals(c, claim));
        }

        return leaver?.After ?? leaver;
    }

    private static bool IsSure(ClaimState holder) => !holder.IsPending && holder.After is null;

    private static bool HasPlace(ClaimState claim) => claim.Seats.Any(s => s.Place.KeepsHighest);

    private static Exact Amount(ClaimState claim) => claim.Gross ?? throw new InvalidOperationException($"claim {claim.Id} has no amount");

    private void Tell(ClaimState claim, PlaceLost? lost)
    {
        if (claim.IsWatched)
        {
            observer.PlacesSought(claim, keepsHighest: true, lost);
        }
    }
}
