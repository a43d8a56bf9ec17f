using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// A benefit inside `highest of` has no group cap of its own: branches are compared before caps, so its cap must cover all that are compared.
/// Nor does it keep the highest of several claims, for that is done before the comparison and may keep what is then left out.
/// </summary>
internal static class BranchClauses
{
    private static readonly Localized Cap = new("a cap", "封顶");
    private static readonly Localized Budget = new("a budget", "预算");

    public static void Check(ImmutableArray<BoundBenefit> benefits, DiagnosticBag diagnostics)
    {
        // A cap over several benefits stands in each of them, and is told of once.
        var told = new HashSet<Location>();
        foreach (var benefit in benefits)
        {
            if (benefit.Symbol.Stacking is not { } stacking || stacking.Syntax.Stack.ChoiceAround(benefit.Symbol.Name) is not { } choice)
            {
                continue;
            }

            ImmutableArray<string> compared = [.. choice.Benefits().Select(n => n.Text)];
            foreach (var cap in benefit.Caps.Where(c => !c.Keys.IsEmpty && compared.Except(c.Scope).Any() && told.Add(c.Location)))
            {
                bool isCap = cap.Order == BudgetOrder.None;
                int? end = cap.Scope.Length == 1 ? cap.Keys[^1].Location.Span.End : null;
                diagnostics.Add(StackingDiagnostics.CapOnBranch(
                    cap.Location, isCap ? Cap : Budget, benefit.Symbol.Name, stacking.Name, string.Join(", ", compared), end));
            }

            foreach (var limit in benefit.Limits.Where(l => l.KeepsHighest))
            {
                diagnostics.Add(StackingDiagnostics.HighestOnBranch(limit.Location, benefit.Symbol.Name, stacking.Name));
            }
        }
    }
}
