using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Explaining;

/// <summary>
/// Of the claims of a run those that a claim is decided with: of the benefits whose money is divided with that of its own, or is read by them, and, where all
/// of these count claimant by claimant, of its claimant alone. Decided by themselves they give the claim the same decision, by the same steps.
/// </summary>
public static class DecidedWith
{
    public static IReadOnlyList<ClaimRow> Of(Rulebook rulebook, DecisionRun run, string claimId)
    {
        var asked = run.Decisions.Where(d => d.ClaimId == claimId).ToList();
        var timelines = Together(rulebook, [.. asked.Select(d => d.Benefit)]);
        var names = timelines.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var versions = timelines.SelectMany(t => t.Versions).ToList();
        var claimants = asked.Select(d => d.Claimant).ToHashSet(StringComparer.Ordinal);
        var needed = run.Decisions.Where(d => names.Contains(d.Benefit)).ToList();
        if (versions.TrueForAll(IsByClaimant)
            && needed.FindAll(d => claimants.Contains(d.Claimant)) is var own && (versions.TrueForAll(v => v.Identity is null) || !own.Exists(MeetsOthers)))
        {
            needed = own;
        }

        // Rows that share an id are invalid, wherever they stand.
        var ids = needed.Concat(asked).Select(d => d.ClaimId).ToHashSet(StringComparer.Ordinal);
        return [.. run.Decisions.Where(d => ids.Contains(d.ClaimId)).Select(d => d.Row)];
    }

    /// <summary>A component comes behind those whose payments it reads, and only those that somebody reads are kept in books.</summary>
    private static ImmutableArray<PlanTimeline> Together(Rulebook rulebook, ImmutableArray<string> benefits)
    {
        int last = -1;
        for (int i = 0; i < rulebook.Components.Length; i++)
        {
            last = Holds(rulebook.Components[i]) ? i : last;
        }

        return [.. rulebook.Components.Where((c, i) => Holds(c) || (i < last && c.Timelines.Any(t => t.Versions.Any(v => !v.PaidGroups.IsEmpty)))).SelectMany(c => c.Timelines)];

        bool Holds(PlanComponent component) => component.Timelines.Any(t => benefits.Contains(t.Name));
    }

    /// <summary>Whatever claims it compares or adds up are of one claimant.</summary>
    private static bool IsByClaimant(PlanBenefit version) => version.Rank is null && KeysOf(version).All(keys => keys.Any(k => k.IsClaimant));

    private static IEnumerable<ImmutableArray<PlanKey>> KeysOf(PlanBenefit version) =>
    [
        .. version.Windows.Select(w => w.Keys),
        .. version.Limits.Select(l => l.Keys),
        .. version.Quotas.Select(q => q.Keys),
        .. version.GroupCaps.Select(c => c.Keys),
        .. version.PaidGroups.Select(p => p.Keys),
        .. version.Stacking is { } stacking ? [stacking.Keys] : ImmutableArray<ImmutableArray<PlanKey>>.Empty,
        .. version.Share is { } share ? [share.Keys] : ImmutableArray<ImmutableArray<PlanKey>>.Empty,
    ];

    /// <summary>`same when` knows no claimants: it may have met a claim of somebody else.</summary>
    private static bool MeetsOthers(Decision decision) => decision.Outcome == Outcome.Invalid || (decision.Outcome == Outcome.Duplicate && decision.Reason.Code == Reasons.SameEventCode);
}
