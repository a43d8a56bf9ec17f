using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// Findings in what several benefits share: it is bound once for each of them, and one mistake is told once. What only some of them lack
/// is told with their names.
/// </summary>
internal sealed class SharedFindings
{
    private readonly Dictionary<SharedClause, List<(BenefitSymbol Benefit, DiagnosticBag Found)>> found = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the findings of a clause go while it is bound for a benefit.</summary>
    public DiagnosticBag Of(SharedClause clause, BenefitSymbol benefit)
    {
        if (!found.TryGetValue(clause, out var bags))
        {
            found[clause] = bags = [];
        }

        var bag = new DiagnosticBag();
        bags.Add((benefit, bag));
        return bag;
    }

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var bags in found.Values)
        {
            var same = bags
                .SelectMany(b => b.Found.ToSorted().Select(d => (b.Benefit, Finding: d)))
                .GroupBy(f => (f.Finding.Rule, f.Finding.Location));
            diagnostics.AddRange(same.Select(f => Told(f.First().Finding, [.. f.Select(x => x.Benefit).Distinct()], bags.Count)));
        }
    }

    private static Diagnostic Told(Diagnostic finding, List<BenefitSymbol> benefits, int all)
    {
        if (benefits.Count == all || finding.Location is not { } at)
        {
            return finding;
        }

        if (finding.Rule == BindingDiagnostics.UnknownNameRule || finding.Rule == BindingDiagnostics.UnknownKeyRule)
        {
            return BindingDiagnostics.CoveredLacks(at, at.Text, string.Join(", ", benefits.Select(b => $"`{b.Name}`")));
        }

        return benefits.Aggregate(finding, (d, b) => d.WithLabel(b.Location, $"so it is in `{b.Name}`, which is covered", $"在所涵盖的 `{b.Name}` 中如此"));
    }
}
