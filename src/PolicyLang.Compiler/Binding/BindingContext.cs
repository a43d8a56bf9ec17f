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

    /// <summary>Where findings go; what several benefits share is bound once for each of them, and its findings are told once.</summary>
    public DiagnosticBag Diagnostics { get; set; } = diagnostics;

    /// <summary>Where every `paid` is noted; null where there can be none.</summary>
    public PaidReads? Paid { get; init; }

    public Dictionary<LetSymbol, BoundLet> Lets { get; } = [];

    /// <summary>The lets being bound, the innermost last: a let that is met again is a circle.</summary>
    public List<LetSymbol> Binding { get; } = [];

    public IEnumerable<FactSymbol> Facts => Benefit?.AllFacts ?? Policy.Facts;

    public FactSymbol? FindFact(string name) => Facts.FirstOrDefault(f => f.Name == name);

    public LetSymbol? FindLet(string name) => Benefit?.Lets.FirstOrDefault(l => l.Name == name);

    /// <summary>The file whose words are being bound; an amendment's clause stands in another file than the benefit it changes.</summary>
    public SourceText Source { get; set; } = policy.Tree.Source;

    public Location At(TextSpan span) => new(Source, span);

    public string Words(TextSpan span) => Source[span];

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
