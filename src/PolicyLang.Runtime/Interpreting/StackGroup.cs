using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The claims of a stacking with equal keys.</summary>
internal sealed class StackGroup(PlanStacking stacking, Value[] keys, GroupTable<StackGroup> table)
{
    private readonly List<ClaimState> members = [];
    private Dictionary<string, ClaimState>? firsts;

    public PlanStacking Stacking { get; } = stacking;

    public Value[] Keys { get; } = keys;

    /// <summary>Also claims of versions that do not know this stacking.</summary>
    public IReadOnlyList<ClaimState> Members => members;

    /// <summary>The first claim of a benefit of which a key is not known, so that it may belong here; null where there is none.</summary>
    public ClaimState? PerhapsMember(string benefit) => table.HasOpen
        ? table.OpenBeside(Keys).Select(g => g.First(benefit)).OfType<ClaimState>().Min(Comparer<ClaimState>.Create(ClaimState.InOrder))
        : null;

    public void Add(ClaimState claim) => members.Add(claim);

    /// <summary>Many groups ask an open one.</summary>
    private ClaimState? First(string benefit) =>
        (firsts ??= members.Order(Comparer<ClaimState>.Create(ClaimState.InOrder)).DistinctBy(c => c.Benefit).ToDictionary(c => c.Benefit, StringComparer.Ordinal))
        .GetValueOrDefault(benefit);

    /// <summary>Whether a member is judged here: its own version has this stacking.</summary>
    public bool Judges(ClaimState claim) => claim.RoutedVersion.Stacking?.Signature == Stacking.Signature;
}
