using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Plan;

/// <summary>A `test` block: claims, and what is expected of them.</summary>
public sealed record PlanTest(
    string Name, string? Oracle, ImmutableArray<PlanTestClaim> Claims, ImmutableArray<PlanExpectation> Expectations, Location Location)
{
    /// <summary>What it says of the readings: it is decided by the rulebook compiled under these.</summary>
    public ReadingChoices Readings { get; init; } = ReadingChoices.Default;

    /// <summary>What keeps it from running; then claims and expectations are those that could be read.</summary>
    public ImmutableArray<Diagnostic> Errors { get; init; } = [];
}

/// <summary>
/// A claim of a test; its id is its name. The fields are cells of a claim file (`15万元`, `yes`), so that a test takes the same way in as
/// claims from outside: base columns (claimant, event_date, filed_date) and facts by name.
/// </summary>
public sealed record PlanTestClaim(string Name, string Benefit, ImmutableArray<PlanTestField> Fields, Location Location);

public sealed record PlanTestField(string Name, string Cell, Location Location);

/// <summary>
/// `expect a: 1.5万元` (paid that much), `expect b: ineligible "…"`, `expect total: …`. Exactly one of <paramref name="Amount"/> (yuan) and
/// <paramref name="Outcome"/> (its word: `ineligible`) is there. <paramref name="Claim"/> is null for the total.
/// </summary>
public sealed record PlanExpectation(
    string? Claim, Exact? Amount, string? Outcome, bool IsProvisional, ImmutableArray<string> Words, Location Location);
