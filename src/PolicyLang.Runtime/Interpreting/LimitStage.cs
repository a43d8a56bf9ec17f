using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 8: `once`. In order, a claim that finds any of its places taken is `duplicate`, else it takes all of them. Claims of one day are
/// looked at together: where the id alone would give a place to one of several claimants, all of them are `undecided`.
/// </summary>
internal sealed class LimitStage(DecisionObserver observer)
{
    public void Run(IReadOnlyList<ClaimState> claims)
    {
        foreach (var day in Days.Of(claims.Where(c => c.Seats.Length > 0 && (c.IsOpen || c.IsPending))))
        {
            var contenders = Contenders(day);
            var tied = day.Count == 1 ? [] : Tied(contenders);
            foreach (var (claim, tie) in tied)
            {
                claim.Settle(Outcome.Undecided, Reasons.TiedPlace(tie.Limit.Keys, claim.Id, [.. tie.Claims.Select(c => c.Id)]));
            }

            ProvisionalMarks.Set(
                day,
                c => c.Seats.Where(s => s.Limit is not null).SelectMany(s => s.Place.AllPending),
                c => c.Seats.Select(s => s.Place.Pending));
            foreach (var claim in day)
            {
                Seat(claim, contenders.Contains(claim));
            }
        }
    }

    /// <summary>Claims whose places are free, at most one for a place of each claimant; the others are settled here.</summary>
    private HashSet<ClaimState> Contenders(List<ClaimState> day)
    {
        var contenders = new HashSet<ClaimState>(ReferenceEqualityComparer.Instance);
        var wanted = new Dictionary<(Place, string), ClaimState>();
        foreach (var claim in day.Where(c => c.IsOpen))
        {
            var found = claim.Seats
                .Where(s => s.Limit is not null)
                .Select(s => (s.Limit, s.Place, Holder: s.Place.Holder ?? wanted.GetValueOrDefault((s.Place, claim.Claimant))))
                .FirstOrDefault(s => s.Holder is not null);
            if (found is { Limit: { } limit, Holder: { } holder })
            {
                claim.Settle(Outcome.Duplicate, Reasons.PlaceTaken(limit.Keys, found.Place.Keys, holder.Id));
                if (claim.IsWatched)
                {
                    observer.PlaceTaken(claim, limit, found.Place, holder);
                }

                continue;
            }

            contenders.Add(claim);
            foreach (var seat in claim.Seats)
            {
                wanted[(seat.Place, claim.Claimant)] = claim;
            }
        }

        return contenders;
    }

    private static Dictionary<ClaimState, (PlanLimit Limit, List<ClaimState> Claims)> Tied(HashSet<ClaimState> contenders)
    {
        var tied = new Dictionary<ClaimState, (PlanLimit, List<ClaimState>)>(ReferenceEqualityComparer.Instance);
        var rivals = contenders.SelectMany(c => c.Seats.Where(s => s.Limit is not null).Select(s => (s.Limit, s.Place, Claim: c))).GroupBy(s => s.Place);
        foreach (var place in rivals)
        {
            var claims = place.Select(s => s.Claim).OrderBy(c => c.Id, Comparer<string>.Create(CodePointOrder.Compare)).ToList();
            if (claims.Count > 1 && place.First().Limit is { } limit)
            {
                claims.ForEach(c => tied.TryAdd(c, (limit, claims)));
            }
        }

        return tied;
    }

    private void Seat(ClaimState claim, bool isContender)
    {
        foreach (var seat in isContender && claim.IsOpen ? claim.Seats : [])
        {
            seat.Place.Holder ??= claim;
        }

        if (claim.IsWatched && isContender)
        {
            observer.PlacesSought(claim);
        }
    }
}
