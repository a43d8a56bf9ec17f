using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The places and accounts of the benefits of a component, through all their versions: claims share one where the keys have the same names and values.
/// A claim is a member of a group another version knows too: it takes the place and uses up the money, but is not held to it.
/// </summary>
internal sealed class Groups
{
    private readonly Dictionary<string, GroupTable<Place>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupTable<Account>> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanBenefit, ImmutableArray<PlanLimit>> foreignLimits = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, GroupTable<Pool>> pools = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanBenefit, ImmutableArray<PlanGroupCap>> foreignCaps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlanBenefit, ImmutableArray<PlanGroupCap>> foreignShares = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, string> signatures = new(ReferenceEqualityComparer.Instance);
    private readonly QuotaGroups quotas;

    /// <summary>Of the claim that is joining.</summary>
    private readonly List<Seat> seats = [];
    private readonly List<Charge> charges = [];
    private readonly List<Share> shares = [];

    public Groups(PlanComponent component)
    {
        quotas = new QuotaGroups(component);
        Stacks = new StackGroups(component);
        foreach (var timeline in component.Timelines)
        {
            foreach (var version in timeline.Versions)
            {
                Open(timeline, version);
                var others = timeline.Versions.Where(v => !ReferenceEquals(v, version)).ToList();
                foreignLimits[version] =
                    [.. others.SelectMany(v => v.Limits).Where(l => version.Limits.All(own => own.Signature != l.Signature)).DistinctBy(l => l.Signature)];
                foreignCaps[version] =
                    [.. others.SelectMany(v => v.GroupCaps).Where(c => version.GroupCaps.All(own => own.Signature != c.Signature)).DistinctBy(c => c.Signature)];
                foreignShares[version] =
                    [.. others.Select(v => v.Share).OfType<PlanGroupCap>().Where(s => s.Signature != version.Share?.Signature).DistinctBy(s => s.Signature)];
            }
        }
    }

    public StackGroups Stacks { get; }

    private void Open(PlanTimeline timeline, PlanBenefit version)
    {
        foreach (var limit in version.Limits)
        {
            // A place belongs to one benefit, an account to all that its cap covers.
            signatures[limit] = $"{timeline.Name}:{limit.Signature}";
            places.TryAdd(signatures[limit], new((keys, table) => new Place(keys, table, limit.KeepsHighest)));
        }

        foreach (var cap in version.GroupCaps)
        {
            signatures[cap] = cap.Signature;
            bool isOfOneClaimant = cap.Keys.Any(k => k.IsClaimant);
            accounts.TryAdd(cap.Signature, new((keys, table) => new Account(keys, table, isOfOneClaimant)));
        }

        if (version.Share is { } share)
        {
            signatures[share] = share.Signature;
            pools.TryAdd(share.Signature, new((keys, table) => new Pool(keys, table)));
        }
    }

    /// <summary>
    /// Finds the claim's places and accounts, those whose guard does not fail; what is unknown of guards, keys and bounds is noted with the claim.
    /// </summary>
    public void Join(ClaimState claim, Evaluator evaluator, DecisionObserver observer)
    {
        var version = claim.RoutedVersion;
        StandInLine(claim, version);
        seats.Clear();
        charges.Clear();
        foreach (var limit in version.Limits)
        {
            if (IsThere(limit.Guard, limit.Origin, claim, evaluator, observer))
            {
                seats.Add(new(limit, Find(places, limit, limit.Keys, claim, evaluator)));
            }
        }

        foreach (var cap in version.GroupCaps)
        {
            if (IsThere(cap.Guard, cap.Origin, claim, evaluator, observer))
            {
                var bound = evaluator.See(cap.Bound);
                Note(claim, bound.Doubt);
                var account = Find(accounts, cap, cap.Keys, claim, evaluator);
                charges.Add(new(cap, account, bound.IsUnknown ? 0 : bound.Value.AsNumber())
                {
                    IsBooking = !charges.Exists(c => ReferenceEquals(c.Account, account)),
                });
            }
        }

        JoinShares(claim, version, evaluator, observer);
        Note(claim, Stacks.Join(claim, evaluator));
        quotas.Join(claim, evaluator, observer);

        // Node ids are unique within a version only: what was seen of this one must not be taken for that of another.
        foreach (var limit in foreignLimits[version])
        {
            evaluator.Begin(claim);
            if (evaluator.Guard(limit.Guard).Value.IsTrue)
            {
                seats.Add(new(null, FindForeign(places, limit, limit.Keys, evaluator)));
            }
        }

        foreach (var cap in foreignCaps[version])
        {
            evaluator.Begin(claim);
            if (evaluator.Guard(cap.Guard).Value.IsTrue)
            {
                charges.Add(new(null, FindForeign(accounts, cap, cap.Keys, evaluator), 0));
            }
        }

        claim.Seats = seats.Count == 0 ? [] : [.. seats];
        claim.Charges = charges.Count == 0 ? [] : [.. charges];
    }

    /// <summary>A guard that is unknown makes the claim pending, where it may take a place.</summary>
    public static bool IsThere(PlanGuard? guard, Origin clause, ClaimState claim, Evaluator evaluator, DecisionObserver observer)
    {
        var seen = evaluator.Guard(guard);
        Note(claim, seen.Doubt);
        if (claim.IsWatched && guard is not null && seen.Value.IsFalse)
        {
            observer.NotThere(claim, guard, clause, evaluator);
        }

        return !seen.Value.IsFalse;
    }

    /// <summary>The day that counts where money is given out; a claim of which it is not known could come before all.</summary>
    private static void StandInLine(ClaimState claim, PlanBenefit version)
    {
        claim.LineDate = version.IsInFilingOrder ? claim.FiledDate ?? DateOnly.MinValue : claim.EventDate;
        Note(claim, version.IsInFilingOrder && claim.FiledDate is null ? new Doubt([new MissingFiledDate()]) : null);
    }

    /// <summary>Its own version's share comes first.</summary>
    private void JoinShares(ClaimState claim, PlanBenefit version, Evaluator evaluator, DecisionObserver observer)
    {
        shares.Clear();
        if (version.Share is { } own && IsThere(own.Guard, own.Origin, claim, evaluator, observer))
        {
            var bound = evaluator.See(own.Bound);
            Note(claim, bound.Doubt);
            shares.Add(new(claim, own, Find(pools, own, own.Keys, claim, evaluator), bound.IsUnknown ? 0 : bound.Value.AsNumber()));
        }

        foreach (var share in foreignShares[version])
        {
            evaluator.Begin(claim);
            if (evaluator.Guard(share.Guard).Value.IsTrue)
            {
                shares.Add(new(claim, null, FindForeign(pools, share, share.Keys, evaluator), 0));
            }
        }

        claim.Shares = shares.Count == 0 ? [] : [.. shares];
        shares.ForEach(s => s.Pool.Members.Add(s));
    }

    private T Find<T>(Dictionary<string, GroupTable<T>> tables, object clause, ImmutableArray<PlanKey> keys, ClaimState claim, Evaluator evaluator)
        where T : class
    {
        var values = new Value[keys.Length];
        Note(claim, evaluator.Keys(keys, values));
        return tables[signatures[clause]].At(values);
    }

    private T FindForeign<T>(Dictionary<string, GroupTable<T>> tables, object clause, ImmutableArray<PlanKey> keys, Evaluator evaluator)
        where T : class
    {
        var values = new Value[keys.Length];
        evaluator.Keys(keys, values);
        return tables[signatures[clause]].At(values);
    }

    private static void Note(ClaimState claim, Doubt? doubt)
    {
        if (doubt is not null)
        {
            claim.Doubt = Doubt.Join(claim.Doubt, doubt);
        }
    }
}
