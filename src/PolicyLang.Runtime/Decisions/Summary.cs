using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Decisions;

/// <summary>
/// One line of a summary: a benefit and an outcome, how many claims, what was due and paid, in yuan. <paramref name="Label"/>: the benefit as
/// people read it. <paramref name="Provisional"/>: how many of the claims carry that mark.
/// </summary>
public sealed record SummaryLine(string Benefit, string Label, Outcome Outcome, int Claims, Exact Gross, Exact Paid, int Provisional);

/// <summary>What a run came to. Reconciles: the lines' claims are the claims read.</summary>
public sealed record Summary(ImmutableArray<SummaryLine> Lines, int Claims, Exact Gross, Exact Paid)
{
    /// <summary>The readings the run was made under.</summary>
    public ImmutableArray<PlanReading> Readings { get; init; } = [];

    /// <summary>By benefit in the rulebook's order (unknown ones last, by name), then by outcome.</summary>
    public static Summary Of(DecisionRun run, Rulebook rulebook)
    {
        var order = rulebook.Timelines.Select((t, i) => (t.Name, i)).ToDictionary(x => x.Name, x => x.i, StringComparer.Ordinal);
        var lines = run.Decisions
            .GroupBy(d => (d.Benefit, d.Outcome))
            .OrderBy(g => order.GetValueOrDefault(g.Key.Benefit, int.MaxValue))
            .ThenBy(g => g.Key.Benefit, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Outcome)
            .Select(g => new SummaryLine(
                g.Key.Benefit,
                Label(rulebook, g.Key.Benefit),
                g.Key.Outcome,
                g.Count(),
                Sum(g, d => d.Gross ?? Exact.Zero),
                Sum(g, d => d.Paid),
                g.Count(d => d.IsProvisional)))
            .ToImmutableArray();
        return new Summary(lines, run.Decisions.Length, Sum(run.Decisions, d => d.Gross ?? Exact.Zero), run.Total) { Readings = rulebook.Readings };
    }

    /// <summary>The label of the newest version.</summary>
    private static string Label(Rulebook rulebook, string benefit) =>
        rulebook.Timelines.FirstOrDefault(t => t.Name == benefit)?.Versions.LastOrDefault()?.Display ?? benefit;

    private static Exact Sum(IEnumerable<Decision> decisions, Func<Decision, Exact> amount) =>
        decisions.Aggregate(Exact.Zero, (sum, d) => sum + amount(d));
}
