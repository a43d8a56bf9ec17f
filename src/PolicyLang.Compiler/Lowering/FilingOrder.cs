using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Compiler.Lowering;

/// <summary>
/// `budget … in order of filed_date`: where a version of a component has such a budget, all versions in force beside it take their turn in
/// that order, for one pass serves all their caps. A version of other days keeps its own order.
/// </summary>
internal static class FilingOrder
{
    /// <summary>The versions that take their turn by the day of filing.</summary>
    public static HashSet<BoundBenefit> Of(ImmutableArray<BoundBenefit> benefits)
    {
        var inOrder = new HashSet<BoundBenefit>(ReferenceEqualityComparer.Instance);
        var byFiling = benefits.Where(b => b.Caps.Any(c => c.Order == BudgetOrder.ByFiling)).ToList();
        if (byFiling.Count == 0)
        {
            return inOrder;
        }

        foreach (var component in MoneyLinks.Components(benefits))
        {
            var filed = byFiling.Where(b => component.Contains(b.Symbol.Name)).ToList();
            inOrder.UnionWith(benefits.Where(b => component.Contains(b.Symbol.Name) && filed.Exists(f => f.Valid.Days.Overlaps(b.Valid.Days))));
        }

        return inOrder;
    }
}
