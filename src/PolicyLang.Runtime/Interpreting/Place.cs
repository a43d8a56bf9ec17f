using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The places of one group of a limit: who holds one, and who may come to hold one.</summary>
internal sealed class Place(Value[] keys, GroupTable<Place> table, bool keepsHighest)
{
    public Value[] Keys { get; } = keys;

    /// <summary>Those due most hold the places, not those who came first.</summary>
    public bool KeepsHighest { get; } = keepsHighest;

    /// <summary>In the order in which they took a place.</summary>
    public List<ClaimState> Holders { get; } = [];

    public PendingQueue Pending { get; } = new();

    /// <summary>Also of groups with open keys that may be this one.</summary>
    public IEnumerable<PendingQueue> AllPending => table.HasOpen ? table.OpenBeside(Keys).Select(p => p.Pending).Prepend(Pending) : [Pending];

    /// <summary>Groups with open keys that may be this one.</summary>
    public IEnumerable<Place> Beside => table.HasOpen ? table.OpenBeside(Keys) : [];
}

/// <summary>
/// A claim at a place. <paramref name="Limit"/> is null where only another version of the benefit knows this limit: the claim then takes the
/// place, as a member of the group, and is not held to it.
/// </summary>
internal sealed record Seat(PlanLimit? Limit, Place Place);

/// <summary>A place a claim did not get, and who was there before it.</summary>
internal sealed record PlaceLost(Seat Seat, IReadOnlyCollection<ClaimState> Before);
