using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// What the binders of one benefit (or, without one, of a policy's articles) share: the names in sight, the lets bound so far, the findings.
/// </summary>
internal sealed class BindingContext(PolicySymbol policy, BenefitSymbol? benefit, TableCatalog tables, DiagnosticBag diagnostics)
{
    public PolicySymbol Policy { get; } = policy;

    public BenefitSymbol? Benefit { get; } = benefit;

    public TableCatalog Tables { get; } = tables;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public Dictionary<LetSymbol, BoundLet> Lets { get; } = [];

    /// <summary>The lets being bound, the innermost last: a let that is met again is a circle.</summary>
    public List<LetSymbol> Binding { get; } = [];

    public IEnumerable<FactSymbol> Facts => Benefit?.AllFacts ?? Policy.Facts;

    public FactSymbol? FindFact(string name) => Facts.FirstOrDefault(f => f.Name == name);

    public LetSymbol? FindLet(string name) => Benefit?.Lets.FirstOrDefault(l => l.Name == name);

    public Location At(TextSpan span) => new(Policy.Tree.Source, span);

    public string Words(TextSpan span) => Policy.Tree.Source[span];

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
