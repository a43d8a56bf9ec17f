using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>What the files mean, errors included: symbols, bound benefits, tests.</summary>
public sealed record SemanticModel(
    Declarations Declarations,
    ImmutableArray<BoundBenefit> Benefits,
    ImmutableArray<BoundTable> Tables,
    IReadOnlyDictionary<PolicySymbol, DateRange> InForce,
    ImmutableArray<PlanTest> Tests);
