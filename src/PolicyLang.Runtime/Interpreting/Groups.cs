using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

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

    public Groups(PlanComponent component)
    {
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
            places.TryAdd(signatures[limit], new((keys, table) => new Place(keys, table)));
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

    /// <summary>Finds the claim's places and accounts; what is unknown of their keys and bounds is noted with the claim.</summary>
    public void Join(ClaimState claim, Evaluator evaluator)
    {
        var version = claim.RoutedVersion;
        StandInLine(claim, version);
        var limits = foreignLimits[version];
        var caps = foreignCaps[version];
        claim.Seats = version.Limits.Length + limits.Length == 0 ? [] : new Seat[version.Limits.Length + limits.Length];
        claim.Charges = version.GroupCaps.Length + caps.Length == 0 ? [] : new Charge[version.GroupCaps.Length + caps.Length];
        for (int i = 0; i < version.Limits.Length; i++)
        {
            claim.Seats[i] = new(version.Limits[i], Find(places, version.Limits[i], version.Limits[i].Keys, claim, evaluator));
        }

        for (int i = 0; i < version.GroupCaps.Length; i++)
        {
            var cap = version.GroupCaps[i];
            var bound = evaluator.See(cap.Bound);
            Note(claim, bound.Doubt);
            var account = Find(accounts, cap, cap.Keys, claim, evaluator);
            claim.Charges[i] = new(cap, account, bound.IsUnknown ? 0 : bound.Value.AsNumber())
            {
                IsBooking = !claim.Charges.Take(i).Any(c => ReferenceEquals(c.Account, account)),
            };
        }

        JoinShares(claim, version, evaluator);
        for (int i = 0; i < limits.Length; i++)
        {
            claim.Seats[version.Limits.Length + i] = new(null, Find(places, limits[i], limits[i].Keys, claim, evaluator, isForeign: true));
        }

        for (int i = 0; i < caps.Length; i++)
        {
            claim.Charges[version.GroupCaps.Length + i] = new(null, Find(accounts, caps[i], caps[i].Keys, claim, evaluator, isForeign: true), 0);
        }

        Note(claim, Stacks.Join(claim, evaluator));
    }

    /// <summary>The day that counts where money is given out; a claim of which it is not known could come before all.</summary>
    private static void StandInLine(ClaimState claim, PlanBenefit version)
    {
        claim.LineDate = version.IsInFilingOrder ? claim.FiledDate ?? DateOnly.MinValue : claim.EventDate;
        Note(claim, version.IsInFilingOrder && claim.FiledDate is null ? new Doubt([new MissingFiledDate()]) : null);
    }

    /// <summary>Its own version's share comes first.</summary>
    private void JoinShares(ClaimState claim, PlanBenefit version, Evaluator evaluator)
    {
        var shares = new List<Share>();
        if (version.Share is { } own)
        {
            var bound = evaluator.See(own.Bound);
            Note(claim, bound.Doubt);
            shares.Add(new(claim, own, Find(pools, own, own.Keys, claim, evaluator), bound.IsUnknown ? 0 : bound.Value.AsNumber()));
        }

        shares.AddRange(foreignShares[version].Select(s => new Share(claim, null, Find(pools, s, s.Keys, claim, evaluator, isForeign: true), 0)));
        claim.Shares = [.. shares];
        shares.ForEach(s => s.Pool.Members.Add(s));
    }

    private T Find<T>(
        Dictionary<string, GroupTable<T>> tables, object clause, ImmutableArray<PlanKey> keys, ClaimState claim, Evaluator evaluator, bool isForeign = false)
        where T : class
    {
        var values = new Value[keys.Length];
        if (isForeign)
        {
            // Node ids are unique within a version only: what was seen of this one must not be taken for that of another.
            evaluator.Begin(claim);
            evaluator.Keys(keys, values);
        }
        else
        {
            Note(claim, evaluator.Keys(keys, values));
        }

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
