using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Decisions;

/// <summary>The decisions of a run, one for each claim, in the order the claims came.</summary>
public sealed record DecisionRun(ImmutableArray<Decision> Decisions)
{
    /// <summary>What was found beside the decisions: columns nobody knows, claims that are equal.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The sum paid, in yuan.</summary>
    public Exact Total => Decisions.Aggregate(Exact.Zero, (sum, d) => sum + d.Paid);

    /// <summary>What the sum can still become, when what pends is settled.</summary>
    public required TotalRange Range { get; init; }
}
