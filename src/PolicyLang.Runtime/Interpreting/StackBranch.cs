using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// A node of a stacking with what a group is due under it. <paramref name="Kept"/>: its claims that no `highest of` under it leaves out.
/// <paramref name="Rising"/>: a pending claim through which more could become due, <paramref name="Falling"/>: one through which less could.
/// </summary>
internal sealed record StackBranch(PlanStack Node, Exact Due, ImmutableArray<StackBranch> Parts, ImmutableArray<ClaimState> Kept)
{
    public ClaimState? Rising { get; init; }

    public ClaimState? Falling { get; init; }

    /// <summary>Of a `highest of` the branch that is kept; several where they are equal and the authority has to say; none where nothing is due.</summary>
    public ImmutableArray<StackBranch> Winners { get; init; } = [];

    public bool IsWonBy(StackBranch part) => Winners.Any(w => ReferenceEquals(w, part));
}

/// <summary>What a `highest of` says of a claim in its branch <paramref name="Own"/>: left out for the winner, or one of equal branches.</summary>
internal sealed record StackVerdict(StackGroup Group, StackBranch Choice, StackBranch Own)
{
    public bool IsTied => Choice.IsWonBy(Own);
}
