using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Deciding;

/// <summary>The claims of some files, in the order of the files.</summary>
public sealed record AttachedClaims(ImmutableArray<ClaimFile> Files)
{
    public ImmutableArray<ClaimRow> Rows { get; } = [.. Files.SelectMany(f => f.Rows)];
}

/// <summary>Claims as the rules of a snapshot decide them.</summary>
public sealed record DecidedClaims(Rulebook Rulebook, AttachedClaims Claims, DecisionRun Run)
{
    private readonly Lazy<ImmutableArray<Place>> places = new(() => [.. Places(Run)]);

    public Summary Summary { get; } = Summary.Of(Run, Rulebook);

    /// <summary>Decides under the defaults of all readings, as `policy run` does; null where there is a <see cref="DecisionProblem"/>.</summary>
    public static DecidedClaims? Of(RulebookSnapshot rulebook, AttachedClaims claims, CancellationToken stop) =>
        DecisionProblem.Of(rulebook, claims, hasEarlier: false) is null && rulebook.Compilation.Rulebook is { } rules
            ? new DecidedClaims(rules, claims, Decider.Decide(rules, claims.Rows, cancellation: stop))
            : null;

    /// <summary>How a claim came to its decision: none where there is no such claim, several where its id is repeated.</summary>
    public IReadOnlyList<Explanation> Explain(string claimId, CancellationToken stop) => Explainer.Explain(Rulebook, Run, claimId, stop);

    /// <summary>A benefit as people read it.</summary>
    public string LabelOf(string benefit) => Rulebook.FindBenefit(benefit)?.Versions.LastOrDefault()?.Display ?? benefit;

    /// <summary>How many claims a policy, article or benefit of a file decided, by its name or number, and what they were paid.</summary>
    public (int Claims, Exact Paid) At(string path, SymbolKind kind, string name) => places.Value
        .Where(p => p.Path == path && (kind == SymbolKind.Policy || (kind == SymbolKind.Article ? p.Article == name : p.Benefit == name)))
        .Aggregate((0, Exact.Zero), (sum, p) => (sum.Item1 + p.Claims, sum.Item2 + p.Paid));

    private static IEnumerable<Place> Places(DecisionRun run) => run.Decisions
        .Where(d => d.Version is not null)
        .GroupBy(d => (d.Version?.Origin.Location.Source.Path ?? "", d.Article, d.Benefit))
        .Select(g => new Place(g.Key.Item1, g.Key.Article, g.Key.Benefit, g.Count(), g.Aggregate(Exact.Zero, (sum, d) => sum + d.Paid)));

    private sealed record Place(string Path, string? Article, string Benefit, int Claims, Exact Paid);
}
