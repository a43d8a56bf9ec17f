using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Compiler.Lowering;

/// <summary>
/// `budget … in order of filed_date`: where a version of a component has such a budget, all versions in force beside it take their turn in
/// that order, for one pass serves all their caps. A version of other days keeps its own order.
/// </summary>
internal static class FilingOrder
{
    public static PlanComponent Settle(PlanComponent component)
    {
        var filed = component.Timelines.SelectMany(t => t.Versions)
            .Where(v => v.GroupCaps.Any(c => c.Order == BudgetOrder.ByFiling))
            .Select(v => v.Valid)
            .ToImmutableArray();
        return filed.IsEmpty
            ? component
            : new PlanComponent([.. component.Timelines.Select(t => t with { Versions = [.. t.Versions.Select(v => v with { IsInFilingOrder = filed.Any(v.Valid.Overlaps) })] })]);
    }
}
