using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 8, last part: quotas, on the survivors of the limits. No order decides: where there are more candidates than places left by those
/// who hold one in any case, all the candidates are `undecided`; where no place is left, they are `not_selected`. Every quota of a claim is
/// counted before any of them takes effect.
/// </summary>
internal sealed class QuotaStage(DecisionObserver observer)
{
    private readonly List<QuotaGroup> groups = [];

    public void Run(IReadOnlyList<ClaimState> claims)
    {
        var applying = claims.Where(c => c.QuotaSeats.Length > 0 && c.Competes).ToList();
        foreach (var claim in applying)
        {
            foreach (var seat in claim.QuotaSeats)
            {
                if (seat.Group.Members.Count == 0)
                {
                    groups.Add(seat.Group);
                }

                seat.Group.Members.Add(new(claim, seat));
            }
        }

        var undecided = new Dictionary<ClaimState, QuotaSeat>(ReferenceEqualityComparer.Instance);
        var left = new Dictionary<ClaimState, QuotaSeat>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups)
        {
            Count(group, undecided, left);
        }

        foreach (var claim in applying.Where(c => c.IsOpen))
        {
            Settle(claim, undecided, left);
        }
    }

    /// <summary>Marks as provisional who would have to share the places with pending claims, and whom only a provisional holder keeps out.</summary>
    public bool Mark()
    {
        bool isMarked = false;
        foreach (var group in groups)
        {
            var holding = Units(group.Members.Where(m => m.Claim.IsOpen));
            var coming = group.AllMembers.Where(m => m.Claim.MayComeIn && !holding.Contains(m.Unit)).ToList();
            int most = holding.Count + Units(coming).Count;
            var leaving = group.Members.Find(m => m.Claim.IsOpen && m.Claim.After is not null)?.Claim.After;
            foreach (var member in group.Members.Where(m => m.Seat.Quota is not null && m.Claim.After is null))
            {
                var cause = member.Claim.IsOpen ? (most > member.Seat.Most ? coming[0].Claim : null)
                    : member.Claim.Outcome is Outcome.NotSelected ? leaving
                    : null;
                if (cause is not null)
                {
                    member.Claim.After = cause.After ?? cause;
                    isMarked = true;
                }
            }
        }

        return isMarked;
    }

    /// <summary>
    /// Who holds a place in any case: all of a bound that is not exceeded. Whoever then finds no place free is out, and the others are counted
    /// anew; bounds differ only where a group runs through several versions.
    /// </summary>
    private static void Count(QuotaGroup group, Dictionary<ClaimState, QuotaSeat> undecided, Dictionary<ClaimState, QuotaSeat> left)
    {
        group.Candidates = group.Members.Where(m => m.Claim.IsOpen).ToList();
        group.Wanted = Units(group.Candidates).Count;
        var remaining = group.Candidates;
        while (true)
        {
            int total = Units(remaining).Count;
            var held = Units(remaining.Where(m => m.Seat.Most >= total));
            var candidates = remaining.Where(m => m.Seat.Most < total && !held.Contains(m.Unit)).ToList();
            var without = candidates.Where(m => m.Seat.Most <= held.Count).ToHashSet(ReferenceEqualityComparer.Instance);
            if (without.Count == 0)
            {
                candidates.ForEach(m => undecided.TryAdd(m.Claim, m.Seat));
                return;
            }

            candidates.Where(without.Contains).ToList().ForEach(m => left.TryAdd(m.Claim, m.Seat));
            remaining = remaining.Where(m => !without.Contains(m)).ToList();
        }
    }

    private void Settle(ClaimState claim, Dictionary<ClaimState, QuotaSeat> undecided, Dictionary<ClaimState, QuotaSeat> left)
    {
        if (left.TryGetValue(claim, out var full))
        {
            claim.Settle(Outcome.NotSelected, PlaceReasons.NoPlaceLeft(full));
        }
        else if (undecided.TryGetValue(claim, out var overfull))
        {
            claim.Settle(Outcome.Undecided, PlaceReasons.Overfull(claim, overfull));
        }

        if (claim.IsWatched)
        {
            observer.QuotasCounted(claim);
        }
    }

    private static HashSet<(ClaimState?, Value)> Units(IEnumerable<QuotaMember> members) => [.. members.Select(m => m.Unit)];
}
