using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The groups that hold open claims to a sum: caps, budgets, limits, quotas, rankings, stackings. A clause of which it is not known whether it is there, or what its
/// bound is, holds nobody; nor does a group of which a key is not known.
/// </summary>
internal sealed class Bundles(Evaluator evaluator)
{
    private readonly Dictionary<Account, List<(ClaimState Claim, Exact Bound)>> accounts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Pool, List<(ClaimState Claim, Exact Bound)>> pools = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Place, List<(ClaimState Claim, Exact Places)>> places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<QuotaGroup, List<(ClaimState Claim, Exact Places)>> quotas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RankGroup, List<(ClaimState Claim, Exact Places)>> rankings = new(ReferenceEqualityComparer.Instance);

    /// <param name="open">Claims that pend or are provisional.</param>
    public IEnumerable<Bundle> Of(IReadOnlyList<ClaimState> open, StackGroups stacks)
    {
        foreach (var claim in open)
        {
            evaluator.Begin(claim);
            Join(claim);
        }

        return
        [
            .. accounts.Select(a => Held(a.Value, a.Key.Payers.Where(IsForGood).Aggregate(Exact.Zero, (sum, p) => sum + p.Paid))),
            .. pools.Select(p => Held(p.Value, Exact.Zero)),
            .. places.Select(p => Placed(p.Value, p.Key.Holders.Count(IsForGood))),
            .. quotas.Select(q => Placed(q.Value, q.Key.Members.Count(m => IsForGood(m.Claim) && m.Claim.Outcome is Outcome.Paid or Outcome.Exhausted))),
            .. rankings.Select(r => Placed(r.Value, r.Key.Subjects.Count(Stands))),
            .. stacks.Known.Select(Stacked).OfType<Bundle>(),
        ];
    }

    private void Join(ClaimState claim)
    {
        foreach (var charge in claim.Charges)
        {
            if (charge.Cap is { } cap && IsKnown(charge.Account.Keys) && IsThere(cap))
            {
                Add(accounts, charge.Account, claim, charge.Bound);
            }
        }

        foreach (var share in claim.Shares)
        {
            if (share.Budget is { } budget && IsKnown(share.Pool.Keys) && IsThere(budget))
            {
                Add(pools, share.Pool, claim, share.Bound);
            }
        }

        foreach (var seat in claim.Seats)
        {
            if (seat.Limit is { } limit && IsKnown(seat.Place.Keys) && evaluator.Guard(limit.Guard).Value.IsTrue)
            {
                Add(places, seat.Place, claim, limit.Most);
            }
        }

        // A quota of different values holds no number of claims.
        foreach (var seat in claim.QuotaSeats)
        {
            if (seat.Quota is { Different: null } quota && IsKnown(seat.Group.Keys) && evaluator.Guard(quota.Guard).Value.IsTrue)
            {
                Add(quotas, seat.Group, claim, quota.Most);
            }
        }

        if (claim.Standing?.Group is { } ranking)
        {
            Add(rankings, ranking, claim, ranking.Rank.Top);
        }
    }

    private bool IsThere(PlanGroupCap cap) => evaluator.Guard(cap.Guard).Value.IsTrue && !evaluator.See(cap.Bound).IsUnknown;

    private static bool IsKnown(Value[] keys) => !keys.Any(k => k.IsUnknown);

    /// <summary>Its place is among the first and settled, whether or not it is paid.</summary>
    private static bool Stands(Ranked subject) =>
        subject is { IsSure: true, Standing: { Place.IsUnknown: false } standing } && standing.Best <= standing.Group?.Rank.Top && IsForGood(subject.Carriers[0]);

    private static bool IsForGood(ClaimState claim) => !claim.IsPending && claim.After is null;

    private static void Add<T>(Dictionary<T, List<(ClaimState, Exact)>> groups, T group, ClaimState claim, Exact bound)
        where T : notnull
    {
        (groups.TryGetValue(group, out var members) ? members : groups[group] = []).Add((claim, bound));
    }

    /// <summary>What is paid for good came before all of them, and each is held to its own bound: together they get at most the highest one leaves.</summary>
    private static Bundle Held(List<(ClaimState Claim, Exact Bound)> members, Exact used)
    {
        var left = Exact.Max(0, members.Select(m => m.Bound).Aggregate(Exact.Max) - used);
        return new([.. members.Select(m => m.Claim).Distinct()], _ => left);
    }

    /// <summary>As many of them as there are places free, those that could get most.</summary>
    private static Bundle Placed(List<(ClaimState Claim, Exact Places)> members, int taken)
    {
        var free = members.Select(m => m.Places).Aggregate(Exact.Max) - taken;
        return new([.. members.Select(m => m.Claim).Distinct()], some => free >= some.Count
            ? null
            : some.Any(c => c.Most is null) ? (free.Sign <= 0 ? Exact.Zero : null)
            : some.Select(c => c.Most ?? Exact.Zero).OrderDescending().TakeWhile((_, i) => i < free).Aggregate(Exact.Zero, (sum, m) => sum + m));
    }

    /// <summary>The dearest selection of branches, less what of it is paid for good.</summary>
    private static Bundle? Stacked(StackGroup group)
    {
        var judged = group.Members.Where(group.Judges).ToList();
        var open = judged.Where(c => !IsForGood(c)).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var settled = judged.Where(IsForGood).ToList();
        var paid = settled.Aggregate(Exact.Zero, (sum, c) => sum + c.Paid);
        return new(open, some => Dearest(group.Stacking.Root, settled.Concat(some).ToLookup(c => c.Benefit, StringComparer.Ordinal)) is { } dearest
            ? Exact.Max(0, dearest - paid)
            : null);
    }

    private static Exact? Dearest(PlanStack node, ILookup<string, ClaimState> claims) => node switch
    {
        PlanStackBenefit benefit => Bundle.Apart(claims[benefit.Benefit]),
        PlanStackSum sum => sum.Terms.Select(t => Dearest(t, claims)).Aggregate((a, b) => a is { } x && b is { } y ? x + y : null),
        PlanStackHighest highest => highest.Branches.Select(b => Dearest(b, claims)).Aggregate((a, b) => a is { } x && b is { } y ? Exact.Max(x, y) : null),
        _ => throw new InvalidOperationException($"no bound of {node.GetType().Name}"),
    };
}
