using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Compiler.Pairs;

/// <summary>The clauses of two benefit versions that say something of both. What both carry is told once.</summary>
internal static class PairClauses
{
    public static ImmutableArray<PairClause> Of(PlanBenefit a, PlanBenefit b) =>
        [.. From(a, b).Concat(From(b, a)).DistinctBy(c => (c.Says, c.Origin.Location))];

    private static IEnumerable<PairClause> From(PlanBenefit own, PlanBenefit other) =>
    [
        .. Stacking(own, other),
        .. own.GroupCaps.Concat(own.Share is { } share ? [share] : []).Where(c => c.Scope.Contains(other.Name))
            .Select(c => new PairClause(PairSaying.CappedTogether, Signatures(c.Keys), own.Policy, c.Origin)),
        .. PaidReaders.Of(own, other.Name),
    ];

    private static IEnumerable<PairClause> Stacking(PlanBenefit own, PlanBenefit other)
    {
        if (own.Stacking is { } stacking && Meeting(stacking.Root, own.Name, other.Name) is { } node)
        {
            yield return new PairClause(node is PlanStackSum ? PairSaying.Add : PairSaying.Higher, Signatures(stacking.Keys), own.Policy, stacking.Origin)
            {
                Name = stacking.Display,
            };
        }
    }

    /// <summary>The node of a stacking in which two benefits meet: the lowest that holds both.</summary>
    private static PlanStack? Meeting(PlanStack node, string a, string b)
    {
        if (!node.Benefits.Contains(a) || !node.Benefits.Contains(b))
        {
            return null;
        }

        ImmutableArray<PlanStack> parts = node switch
        {
            PlanStackSum sum => sum.Terms,
            PlanStackHighest highest => highest.Branches,
            _ => [],
        };
        return parts.Select(p => Meeting(p, a, b)).FirstOrDefault(p => p is not null) ?? node;
    }

    internal static ImmutableArray<string> Signatures(ImmutableArray<PlanKey> keys) => [.. keys.Select(k => k.Signature)];
}
