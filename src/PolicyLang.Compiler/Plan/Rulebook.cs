using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Plan;

/// <summary>
/// All policy files of a folder, ready to decide: error-free, names resolved, meanings fixed. Engines see this and the operator table only.
/// </summary>
public sealed record Rulebook(ImmutableArray<PlanPolicy> Policies, ImmutableArray<PlanComponent> Components)
{
    /// <summary>The readings with the choices in force.</summary>
    public ImmutableArray<PlanReading> Readings { get; init; } = [];

    /// <summary>The benefits, by name.</summary>
    public ImmutableArray<PlanTimeline> Timelines { get; } =
        [.. Components.SelectMany(c => c.Timelines).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>The timeline of a benefit by its name or, where no name fits, its label; null where there is none.</summary>
    public PlanTimeline? FindBenefit(string nameOrLabel) =>
        Timelines.FirstOrDefault(t => t.Name == nameOrLabel)
        ?? Timelines.FirstOrDefault(t => t.Versions.Any(v => v.Label == nameOrLabel));
}

/// <summary>
/// Benefits whose money is divided together: they share a cap or stand in one stacking. Components come in the order in which they are
/// decided: one that reads what another paid comes behind it.
/// </summary>
public sealed record PlanComponent(ImmutableArray<PlanTimeline> Timelines);

/// <summary>One policy document. <paramref name="InForce"/> already ends where another document repeals this one.</summary>
public sealed record PlanPolicy(string Name, string Title, string? Number, DateRange InForce, Location Location)
{
    /// <summary>Its own articles, with their official words.</summary>
    public ImmutableArray<PlanArticle> Articles { get; init; } = [];
}

/// <summary>
/// A benefit through its versions, in order of time, without overlaps. A fact's slot is the same in every version, so that a window reads
/// claims under whatever version.
/// </summary>
public sealed record PlanTimeline(string Name, ImmutableArray<PlanBenefit> Versions, int SlotCount)
{
    /// <summary>Transitions go before the days of the versions; no two own one event.</summary>
    public ImmutableArray<PlanTransition> Transitions { get; init; } = [];
}

/// <summary>An article with its official words, one string a paragraph. <paramref name="Number"/> in digits.</summary>
public sealed record PlanArticle(string Number, string? Title, ImmutableArray<string> Paragraphs, Location Location);

/// <summary>Where a node of the plan comes from: its words in the file, and the article they stand in (none: the policy's header).</summary>
public sealed record Origin(Location Location, PlanArticle? Article);
