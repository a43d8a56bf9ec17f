using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>What a benefit paid in one group, and whom it still waits for.</summary>
internal sealed class PaidGroup(Value[] keys, GroupTable<PaidGroup> table)
{
    private readonly bool isOpen = keys.Any(k => k.IsUnknown);
    private readonly List<ClaimState> unsettled = [];
    private PaidWaiting? waiting;

    public Exact Sum { get; private set; }

    /// <summary>The claims that were paid something, in the order they were filed under; kept for explanations only.</summary>
    public List<ClaimState> Payers { get; } = [];

    /// <summary>The claims whose payment is not settled, and those of which it is not known whether they are of this group. It is asked for when all are booked.</summary>
    public PaidWaiting Waiting => waiting ??= PaidWaiting.Of(table.HasOpen ? unsettled.Concat(table.OpenBeside(keys).SelectMany(g => g.unsettled)) : unsettled);

    public void Add(ClaimState claim, bool keepsPayers)
    {
        Sum += claim.Paid;
        if (isOpen || claim.IsPending || claim.After is not null)
        {
            unsettled.Add(claim);
        }

        if (keepsPayers && !claim.Paid.IsZero)
        {
            Payers.Add(claim);
        }
    }
}

/// <summary>Whose payment is waited for: how many, the first of them, and whether only the authority can settle it.</summary>
internal sealed record PaidWaiting(int Count, ImmutableArray<ClaimState> First, bool IsForAuthority)
{
    private const int Shown = 20;

    public static PaidWaiting Of(IEnumerable<ClaimState> claims)
    {
        var all = claims.ToList();
        return new(all.Count, [.. all.Take(Shown)], all.TrueForAll(c => (c.IsPending ? c : c.After)?.Outcome == Outcome.Undecided));
    }
}

/// <summary>
/// What the components decided so far have paid, in the groups in which others ask for it. A claim of which a key is not known may be of any
/// group it could belong to.
/// </summary>
internal sealed class PaidBooks(bool keepsPayers)
{
    private readonly Dictionary<(string Benefit, string Signature), GroupTable<PaidGroup>> tables = [];

    /// <summary>Books what a component paid; its claims are settled.</summary>
    public void Book(IReadOnlyList<ClaimState> claims)
    {
        var evaluator = new Evaluator();
        foreach (var claim in claims)
        {
            var groups = claim.RoutedVersion.PaidGroups;
            if (groups.IsEmpty || (claim.Paid.IsZero && claim.After is null && !claim.IsPending))
            {
                continue;
            }

            evaluator.Begin(claim);
            foreach (var group in groups)
            {
                var values = new Value[group.Keys.Length];
                evaluator.Keys(group.Keys, values);
                Table(claim.Benefit, group.Signature).At(values).Add(claim, keepsPayers);
            }
        }
    }

    public PaidGroup At(PlanPaid paid, ReadOnlySpan<Value> keys) => Table(paid.Benefit, paid.Signature).At(keys);

    private GroupTable<PaidGroup> Table(string benefit, string signature)
    {
        if (!tables.TryGetValue((benefit, signature), out var table))
        {
            tables[(benefit, signature)] = table = new((keys, own) => new PaidGroup(keys, own));
        }

        return table;
    }
}
