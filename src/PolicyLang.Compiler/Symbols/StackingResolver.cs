using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>Which benefits stand in which stacking: each in one at most, and once.</summary>
internal sealed class StackingResolver(Declarations declarations, DiagnosticBag diagnostics)
{
    public void Resolve()
    {
        foreach (var policy in declarations.Policies)
        {
            foreach (var stacking in policy.Stackings)
            {
                CheckShape(stacking);
                ReportFights(stacking, policy, Resolve(stacking, policy));
            }
        }
    }

    private void CheckShape(StackingSymbol stacking)
    {
        var stack = stacking.Syntax.Stack;
        bool isChoiceWrong = false;
        foreach (var choice in stack.All().OfType<StackHighestSyntax>().Where(c => c.Branches.Length < 2))
        {
            diagnostics.Add(StackingDiagnostics.NothingToChoose(stacking.At(choice), choice.Branches.Length));
            isChoiceWrong = true;
        }

        if (!isChoiceWrong && stack is StackBenefitSyntax { Benefit.IsMissing: false })
        {
            diagnostics.Add(StackingDiagnostics.NothingToStack(stacking.At(stack), stacking.Name));
        }
    }

    /// <summary>The names of benefits that stand in another stacking already.</summary>
    private List<(NameSyntax Name, StackingSymbol Other)> Resolve(StackingSymbol stacking, PolicySymbol policy)
    {
        var seen = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        var taken = new List<(NameSyntax, StackingSymbol)>();
        foreach (var name in stacking.Syntax.Stack.Benefits())
        {
            if (!seen.TryAdd(name.Text, name))
            {
                diagnostics.Add(StackingDiagnostics.NamedTwice(stacking.At(name), name.Text, stacking.At(seen[name.Text])));
            }
            else if (policy.Benefits.FirstOrDefault(b => b.Name == name.Text) is not { } benefit)
            {
                ReportUnknown(stacking.At(name), name.Text, policy);
            }
            else if (benefit.Stacking is { } other)
            {
                taken.Add((name, other));
            }
            else
            {
                benefit.Stacking = stacking;
            }
        }

        return taken;
    }

    private void ReportUnknown(Location at, string name, PolicySymbol policy)
    {
        diagnostics.Add(declarations.Policies.FirstOrDefault(p => p.Benefits.Any(b => b.Name == name)) is { } other
            ? BindingDiagnostics.BenefitOfAnother(at, name, other.Name)
            : BindingDiagnostics.UnknownBenefit(at, name, NearestName.Find(name, policy.Benefits.Select(b => b.Name))));
    }

    /// <summary>Two stackings that meet in several benefits are one mistake. Two of one name are reported as such.</summary>
    private void ReportFights(StackingSymbol stacking, PolicySymbol policy, List<(NameSyntax Name, StackingSymbol Other)> taken)
    {
        if (policy.Stackings.Count(s => s.Name == stacking.Name) > 1)
        {
            return;
        }

        foreach (var fight in taken.GroupBy(t => t.Other))
        {
            ImmutableArray<string> names = [.. fight.Select(f => $"`{f.Name.Text}`")];
            diagnostics.Add(StackingDiagnostics.StackedTwice(
                stacking.At(fight.First().Name), new(string.Join(", ", names), string.Join('、', names)), fight.Key.Name, fight.Key.Location));
        }
    }
}
