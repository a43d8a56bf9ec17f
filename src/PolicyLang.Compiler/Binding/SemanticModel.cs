using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Versions;

namespace PolicyLang.Compiler.Binding;

/// <summary>What the files mean, errors included: symbols, bound benefits, tests.</summary>
public sealed record SemanticModel(
    Declarations Declarations,
    ImmutableArray<BoundBenefit> Benefits,
    ImmutableArray<BoundTable> Tables,
    IReadOnlyDictionary<PolicySymbol, VersionDays> InForce,
    ImmutableArray<PlanTest> Tests)
{
    /// <summary>Each for one benefit and one version.</summary>
    public ImmutableArray<BoundTransition> Transitions { get; init; } = [];
}
