using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 8, first part: `once` and `limit … keep first`. In order, a claim that finds any of its places taken is `duplicate`, else it takes
/// all of them. Claims of one day are looked at together: where the id alone would give a place to one of several claimants, those between
/// whom it would are `undecided`.
/// </summary>
internal sealed class LimitStage(DecisionObserver observer)
{
    public void Run(IReadOnlyList<ClaimState> claims)
    {
        foreach (var day in Days.Of(claims.Where(c => c.IsOpen && HasPlace(c))))
        {
            var contest = Contest.Of(day, keepsHighest: false);
            foreach (var (claim, seat, before) in contest.Losers)
            {
                claim.Settle(Outcome.Duplicate, PlaceReasons.Taken(Limit(seat), seat.Place.Keys, before));
                Tell(claim, new(seat, before));
            }

            foreach (var (claim, seat, rivals) in contest.Tied)
            {
                claim.Settle(Outcome.Undecided, PlaceReasons.TiedPlace(claim, Limit(seat), rivals));
            }

            foreach (var claim in contest.Winners)
            {
                Take(claim, keepsHighest: false);
            }

            foreach (var claim in day.Where(c => c.Outcome is not Outcome.Duplicate))
            {
                Tell(claim, null);
            }
        }
    }

    /// <summary>Marks as provisional whoever stands behind a pending claim.</summary>
    public static bool Mark(IReadOnlyList<ClaimState> claims)
    {
        List<ClaimState> competing = [.. claims.Where(c => c.Competes && HasPlace(c))];
        foreach (var seat in competing.SelectMany(c => c.Seats))
        {
            seat.Place.Pending.Clear();
        }

        bool isMarked = false;
        foreach (var day in Days.Of(competing))
        {
            isMarked |= ProvisionalMarks.Set(
                day,
                c => c.Seats.Where(s => s.Limit is not null && !s.Place.KeepsHighest).SelectMany(s => s.Place.AllPending),
                c => c.Seats.Where(s => !s.Place.KeepsHighest).Select(s => s.Place.Pending));
        }

        return isMarked;
    }

    /// <summary>A claim takes all its places of one kind.</summary>
    public static void Take(ClaimState claim, bool keepsHighest)
    {
        foreach (var seat in claim.Seats.Where(s => s.Place.KeepsHighest == keepsHighest))
        {
            seat.Place.Holders.Add(claim);
        }
    }

    /// <summary>The limit of a seat at which a claim can lose or be tied.</summary>
    public static PlanLimit Limit(Seat seat) => seat.Limit ?? throw new InvalidOperationException("a claim is not held to another version's limit");

    private static bool HasPlace(ClaimState claim) => claim.Seats.Any(s => !s.Place.KeepsHighest);

    private void Tell(ClaimState claim, PlaceLost? lost)
    {
        if (claim.IsWatched)
        {
            observer.PlacesSought(claim, keepsHighest: false, lost);
        }
    }
}
