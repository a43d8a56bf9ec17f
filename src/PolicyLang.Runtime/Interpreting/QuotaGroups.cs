using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// A claim in a quota's group. <paramref name="Value"/>: what is counted once, unknown where claims are counted. <paramref name="Quota"/> is
/// null as a seat's limit is.
/// </summary>
internal sealed record QuotaSeat(PlanQuota? Quota, QuotaGroup Group, Value Value)
{
    /// <summary>How many there may be, as this claim is held to it.</summary>
    public int Most => Quota?.Most ?? int.MaxValue;
}

/// <summary>One group of a quota, with all who apply for its places.</summary>
internal sealed class QuotaGroup(Value[] keys, GroupTable<QuotaGroup> table)
{
    public Value[] Keys { get; } = keys;

    /// <summary>In order.</summary>
    public List<QuotaMember> Members { get; } = [];

    /// <summary>Those between whom the places were to be given; set when they are.</summary>
    public List<QuotaMember> Candidates { get; set; } = [];

    /// <summary>How many places the candidates would take.</summary>
    public int Wanted { get; set; }

    /// <summary>Its own members, and those of groups with open keys that may be this one.</summary>
    public IEnumerable<QuotaMember> AllMembers => table.HasOpen ? Members.Concat(table.OpenBeside(Keys).SelectMany(g => g.Members)) : Members;
}

/// <summary>A claim that applies for a place.</summary>
internal sealed record QuotaMember(ClaimState Claim, QuotaSeat Seat)
{
    /// <summary>What takes one place: the claim, or all claims of one value.</summary>
    public (ClaimState? Claim, Value Value) Unit => Seat.Value.IsUnknown ? (Claim, default) : (null, Seat.Value);
}

/// <summary>The quotas of the benefits of a component, through all their versions; groups are shared as those of limits are.</summary>
internal sealed class QuotaGroups
{
    private readonly Dictionary<string, GroupTable<QuotaGroup>> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanBenefit, ImmutableArray<PlanQuota>> foreign = new(ReferenceEqualityComparer.Instance);

    public QuotaGroups(PlanComponent component)
    {
        foreach (var versions in component.Timelines.Select(t => t.Versions))
        {
            foreach (var version in versions)
            {
                foreach (var quota in version.Quotas)
                {
                    tables.TryAdd(Name(version, quota), new((keys, table) => new QuotaGroup(keys, table)));
                }

                foreign[version] =
                [
                    .. versions.Where(v => !ReferenceEquals(v, version)).SelectMany(v => v.Quotas)
                        .Where(q => version.Quotas.All(own => own.Signature != q.Signature)).DistinctBy(q => q.Signature),
                ];
            }
        }
    }

    /// <summary>Finds the claim's groups; what is unknown of guards, keys and values is noted with the claim.</summary>
    public void Join(ClaimState claim, Evaluator evaluator, DecisionObserver observer)
    {
        var version = claim.RoutedVersion;
        var others = foreign[version];
        if (version.Quotas.Length + others.Length == 0)
        {
            return;
        }

        var seats = new List<QuotaSeat>();
        evaluator.Begin(claim);
        foreach (var quota in version.Quotas)
        {
            if (Groups.IsThere(quota.Guard, quota.Origin, claim, evaluator, observer))
            {
                var (group, value, doubt) = Find(quota, version, evaluator);
                seats.Add(new(quota, group, value));
                claim.Doubt = doubt is null ? claim.Doubt : Doubt.Join(claim.Doubt, doubt);
            }
        }

        foreach (var quota in others)
        {
            // Node ids are unique within a version only: what was seen of this one must not be taken for that of another.
            evaluator.Begin(claim);
            if (evaluator.Guard(quota.Guard).Value.IsTrue)
            {
                var (group, value, _) = Find(quota, version, evaluator);
                seats.Add(new(null, group, value));
            }
        }

        claim.QuotaSeats = [.. seats];
    }

    private (QuotaGroup Group, Value Value, Doubt? Doubt) Find(PlanQuota quota, PlanBenefit version, Evaluator evaluator)
    {
        var keys = new Value[quota.Keys.Length];
        var doubt = evaluator.Keys(quota.Keys, keys);
        var value = quota.Different is { } different ? evaluator.See(different.Value) : Seen.Known(default);
        doubt = value.Doubt is { } why ? Doubt.Join(doubt, why) : doubt;
        return (tables[Name(version, quota)].At(keys), value.Value, doubt);
    }

    private static string Name(PlanBenefit version, PlanQuota quota) => $"{version.Name}:{quota.Signature}";
}
