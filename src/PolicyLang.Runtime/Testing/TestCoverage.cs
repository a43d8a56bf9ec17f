using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Testing;

/// <summary>The clauses of rulebooks, and the claims that reached each; a claim counts once.</summary>
internal sealed class TestCoverage
{
    private readonly Dictionary<Location, Clause> clauses = [];

    /// <summary>Takes the clauses of a rulebook; those of its other readings stand at the same places.</summary>
    public void Add(Rulebook rulebook)
    {
        foreach (var version in rulebook.Timelines.SelectMany(t => t.Versions))
        {
            foreach (var (kind, location) in CoveredClauses.Of(version))
            {
                clauses.TryAdd(location, new Clause(kind));
            }
        }
    }

    public void Reach(Location clause, ClaimState claim)
    {
        if (clauses.TryGetValue(clause, out var found))
        {
            found.Reached.Add(claim);
        }
    }

    /// <summary>The clause decided something for the claim, and so was reached.</summary>
    public void Decide(Location clause, ClaimState claim)
    {
        if (clauses.TryGetValue(clause, out var found))
        {
            found.Reached.Add(claim);
            found.Decided.Add(claim);
        }
    }

    /// <summary>By file and place.</summary>
    public ImmutableArray<ClauseUse> ToUses() =>
        [.. clauses.Select(c => new ClauseUse(c.Value.Kind, c.Key, c.Value.Reached.Count, c.Value.Decided.Count))
            .OrderBy(u => u.Location.Source.Path, StringComparer.Ordinal).ThenBy(u => u.Location.Span.Start).ThenByDescending(u => u.Location.Span.Length)];

    private sealed record Clause(ClauseKind Kind)
    {
        public HashSet<ClaimState> Reached { get; } = new(ReferenceEqualityComparer.Instance);

        public HashSet<ClaimState> Decided { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
