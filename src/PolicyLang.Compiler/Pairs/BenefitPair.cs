using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Compiler.Pairs;

/// <summary>What the rules say of two benefits.</summary>
public enum PairSaying
{
    /// <summary>Both are paid: `+` of a stacking.</summary>
    Add,

    /// <summary>The higher alone is paid: `highest of`.</summary>
    Higher,

    /// <summary>Both count against one cap or budget.</summary>
    CappedTogether,

    /// <summary>One is not paid where the other was.</summary>
    Blocked,

    /// <summary>What one paid counts in the other, in some other way.</summary>
    Counted,
}

/// <summary>A clause that says something of a pair. <paramref name="Reader"/>: the benefit that is blocked, or in which the other counts.</summary>
public sealed record PairClause(PairSaying Says, ImmutableArray<string> Keys, PlanPolicy Policy, Origin Origin)
{
    public PlanBenefit? Reader { get; init; }

    /// <summary>The label or name of a stacking.</summary>
    public string? Name { get; init; }
}

/// <summary>
/// Two benefits that one claimant, or one thing such as a project, can hold in one year: in versions that are in force together. Years are calendar years, open where
/// null. <paramref name="Shared"/>: the names of text facts both have. No clause: the rules say nothing of them.
/// </summary>
public sealed record BenefitPair(
    PlanBenefit First, PlanBenefit Second, int? FromYear, int? ToYear, ImmutableArray<string> Shared, ImmutableArray<PairClause> Clauses)
{
    public bool IsSilent => Clauses.IsEmpty;

    public bool Says(PairSaying saying) => Clauses.Any(c => c.Says == saying);
}
