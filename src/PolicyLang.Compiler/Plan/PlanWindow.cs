using System.Collections.Immutable;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Plan;

public enum WindowKind
{
    /// <summary>Of nothing: 0.</summary>
    Sum,

    /// <summary>Of nothing: 0.</summary>
    Count,

    /// <summary>Of nothing: unknown.</summary>
    Min,

    /// <summary>Of nothing: unknown.</summary>
    Max,

    /// <summary>The claim's own number in its group, in order of the day and, between claims of one claimant, of the id.</summary>
    Ordinal,
}

/// <summary>
/// An aggregate over the claims of the benefit name with equal keys that meet their own requirements. <paramref name="Value"/> is null for a
/// count and an ordinal; <paramref name="Where"/> narrows the members. Neither holds a window.
/// </summary>
public sealed record PlanWindow(
    int Id, WindowKind Kind, PolicyType Type, PlanExpression? Value, ImmutableArray<PlanKey> Keys, PlanExpression? Where, Origin Origin);
