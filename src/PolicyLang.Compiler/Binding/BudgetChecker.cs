using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Lowering;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding;

/// <summary>Budgets beside each other: one pass has one order, and an amount is shared once.</summary>
internal static class BudgetChecker
{
    public static void Check(ImmutableArray<BoundBenefit> benefits, DiagnosticBag diagnostics)
    {
        foreach (var benefit in benefits)
        {
            if (benefit.Caps.Where(c => c.Order == BudgetOrder.ProRata).ToList() is [var first, var second, ..])
            {
                diagnostics.AddOnce(DeclarationDiagnostics.SecondShare(second.Location, benefit.Symbol.Name, first.Location));
            }
        }

        var components = MoneyLinks.Components(benefits).SelectMany((names, i) => names.Select(n => (Name: n, Component: i))).ToDictionary(n => n.Name, n => n.Component, StringComparer.Ordinal);
        foreach (var component in benefits.GroupBy(b => components[b.Symbol.Name]))
        {
            CheckOrder([.. component], diagnostics);
        }
    }

    /// <summary>Benefits in force on one day take their turns together; where two budgets put them in different orders, there is none.</summary>
    private static void CheckOrder(ImmutableArray<BoundBenefit> component, DiagnosticBag diagnostics)
    {
        foreach (var benefit in component)
        {
            var budgets = component.Where(b => b.Valid.Days.Overlaps(benefit.Valid.Days)).SelectMany(b => b.Caps)
                .Where(c => c.Order is BudgetOrder.ByEvent or BudgetOrder.ByFiling)
                .DistinctBy(c => c.Location)
                .OrderBy(c => c.Location.Source.Path, StringComparer.Ordinal).ThenBy(c => c.Location.Span.Start)
                .ToList();
            if (budgets.Find(b => b.Order != budgets[0].Order) is { } other)
            {
                diagnostics.AddOnce(VersionDiagnostics.TwoOrders(other.Location, Words(other.Order), budgets[0].Location, Words(budgets[0].Order)));
            }
        }
    }

    private static Localized Words(BudgetOrder order) => order == BudgetOrder.ByFiling ? new("the day of filing", "申报日期") : new("the day of the event", "发生日期");
}
