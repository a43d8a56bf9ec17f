using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>A budget that is shared pro rata: one group, in no order.</summary>
internal sealed class Pool(Value[] keys, GroupTable<Pool> table)
{
    public Value[] Keys { get; } = keys;

    public List<Share> Members { get; } = [];

    /// <summary>Claims of which a key is not known, so that they may belong here.</summary>
    public IEnumerable<Share> PerhapsMembers => table.HasOpen ? table.OpenBeside(Keys).SelectMany(p => p.Members) : [];

    /// <summary>How many are held to the budget and due something.</summary>
    public int Sharing { get; set; }

    /// <summary>What they are due together.</summary>
    public Exact Total { get; set; }

    /// <summary>Paid by versions that came before and do not know the budget.</summary>
    public Exact Used { get; set; }
}

/// <summary>
/// A claim in a pool with the budget as its own version has it; <paramref name="Budget"/> is null where only another version knows it: what
/// the claim is paid uses the budget up, and it is not held to it.
/// </summary>
internal sealed record Share(ClaimState Claim, PlanGroupCap? Budget, Pool Pool, Exact Bound);

/// <summary>What a share came to: where <paramref name="Total"/> exceeds <paramref name="Left"/>, <paramref name="Due"/> × left / total.</summary>
internal sealed record Portion(PlanGroupCap Budget, Share Share, Exact Due, Exact Left, Exact Total, Exact Paid)
{
    public bool IsReduced => Total > Left;
}
