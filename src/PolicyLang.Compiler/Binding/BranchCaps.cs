using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// A benefit inside `highest of` has no group cap of its own: branches are compared before caps, so its cap must cover all that are compared.
/// </summary>
internal static class BranchCaps
{
    public static void Check(BoundBenefit benefit, DiagnosticBag diagnostics)
    {
        if (benefit.Symbol.Stacking is not { } stacking || stacking.Syntax.Stack.ChoiceAround(benefit.Symbol.Name) is not { } choice)
        {
            return;
        }

        ImmutableArray<string> compared = [.. choice.Benefits().Select(n => n.Text)];
        foreach (var cap in benefit.Caps.Where(c => !c.Keys.IsEmpty))
        {
            diagnostics.Add(StackingDiagnostics.CapOnBranch(
                cap.Location, new("a cap", "封顶"), benefit.Symbol.Name, stacking.Name, string.Join(", ", compared), cap.Keys[^1].Location.Span.End));
        }
    }
}
