using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>A place of a limit: one group of `once per …`.</summary>
internal sealed class Place(Value[] keys, GroupTable<Place> table)
{
    public Value[] Keys { get; } = keys;

    public ClaimState? Holder { get; set; }

    public PendingQueue Pending { get; } = new();

    /// <summary>Also of groups with open keys that may be this one.</summary>
    public IEnumerable<PendingQueue> AllPending => table.HasOpen ? table.OpenBeside(Keys).Select(p => p.Pending).Prepend(Pending) : [Pending];
}

/// <summary>
/// A claim at a place. <paramref name="Limit"/> is null where only another version of the benefit knows this limit: the claim then takes the
/// place, as a member of the group, and is not held to it.
/// </summary>
internal sealed record Seat(PlanLimit? Limit, Place Place);
