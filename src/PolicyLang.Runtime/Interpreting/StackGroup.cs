using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The claims of a stacking with equal keys.</summary>
internal sealed class StackGroup(PlanStacking stacking, Value[] keys, GroupTable<StackGroup> table)
{
    private readonly List<ClaimState> members = [];

    public PlanStacking Stacking { get; } = stacking;

    public Value[] Keys { get; } = keys;

    /// <summary>Also claims of versions that do not know this stacking.</summary>
    public IReadOnlyList<ClaimState> Members => members;

    /// <summary>Claims of which a key is not known, so that they may belong here.</summary>
    public IEnumerable<ClaimState> PerhapsMembers => table.HasOpen ? table.OpenBeside(Keys).SelectMany(g => g.members) : [];

    public void Add(ClaimState claim) => members.Add(claim);

    /// <summary>Whether a member is judged here: its own version has this stacking.</summary>
    public bool Judges(ClaimState claim) => claim.RoutedVersion.Stacking?.Signature == Stacking.Signature;
}
