using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Lowering;

/// <summary>What ties the money of benefits together.</summary>
internal static class MoneyLinks
{
    /// <summary>The benefits of each component, by name.</summary>
    public static ImmutableArray<ImmutableArray<string>> Components(ImmutableArray<BoundBenefit> benefits) =>
        ComponentLinker.Link(benefits.Select(b => b.Symbol.Name), Groups(benefits));

    /// <summary>Names that belong together, for each clause that ties some.</summary>
    public static IEnumerable<ImmutableArray<string>> Groups(ImmutableArray<BoundBenefit> benefits) => benefits.SelectMany(Groups);

    private static IEnumerable<ImmutableArray<string>> Groups(BoundBenefit benefit)
    {
        var scopes = benefit.Caps.Select(c => c.Scope);
        return benefit.Symbol.Stacking is { } stacking ? scopes.Append([.. stacking.Syntax.Stack.Benefits().Select(n => n.Text)]) : scopes;
    }
}
