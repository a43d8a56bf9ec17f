using System.Collections.Immutable;

namespace PolicyLang.Compiler.Plan;

/// <summary>
/// `rank by x per claimant top 3 per year`: in each group of <paramref name="Keys"/> every different <paramref name="Subject"/> gets one place,
/// the greatest value the first, equal values the same (1, 1, 3). Its first claim carries the place, the others are `duplicate`; behind
/// <paramref name="Top"/> a claim is `not_selected`. <paramref name="Place"/>: the fact by which the authority settles ties.
/// </summary>
public sealed record PlanRank(
    int Id, PlanExpression By, ImmutableArray<PlanKey> Subject, ImmutableArray<PlanKey> Keys, int Top, PlanFact Place, Origin Origin)
{
    /// <summary>What is paid depends on the place: a tie may differ in money.</summary>
    public bool IsPriced { get; init; }
}
