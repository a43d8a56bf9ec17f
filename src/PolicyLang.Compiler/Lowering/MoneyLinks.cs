using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;

namespace PolicyLang.Compiler.Lowering;

/// <summary>What ties the money of benefits together.</summary>
internal static class MoneyLinks
{
    /// <summary>The benefits of each component, by name.</summary>
    public static ImmutableArray<ImmutableArray<string>> Components(ImmutableArray<BoundBenefit> benefits) =>
        ComponentLinker.Link(benefits.Select(b => b.Symbol.Name), Groups(benefits));

    /// <summary>Names that belong together, for each clause that ties some.</summary>
    public static IEnumerable<ImmutableArray<string>> Groups(ImmutableArray<BoundBenefit> benefits) => benefits.SelectMany(b => b.Caps.Select(c => c.Scope));
}
