using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// What the binders of one benefit (or, without one, of a policy's articles) share: the names in sight, the lets bound so far, the findings.
/// </summary>
internal sealed class BindingContext(PolicySymbol policy, BenefitSymbol? benefit, TableCatalog tables, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, FactSymbol> facts = ByName(benefit?.AllFacts ?? policy.Facts);
    private readonly Dictionary<string, LetSymbol> lets = ByName(benefit?.Lets ?? []);

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

    /// <summary>How many expressions stand around the one being bound, those of the lets included.</summary>
    public int Depth { get; set; }

    /// <summary>That is reported once; what reads such a value is mistaken too.</summary>
    public bool IsTooDeep { get; set; }

    public IEnumerable<FactSymbol> Facts => Benefit?.AllFacts ?? Policy.Facts;

    public FactSymbol? FindFact(string name) => facts.GetValueOrDefault(name);

    public LetSymbol? FindLet(string name) => lets.GetValueOrDefault(name);

    public ReadingSymbol? FindReading(string name) => Policy.Readings.GetValueOrDefault(name);

    /// <summary>The file whose words are being bound; an amendment's clause stands in another file than the benefit it changes.</summary>
    public SourceText Source { get; set; } = policy.Tree.Source;

    public Location At(TextSpan span) => new(Source, span);

    public string Words(TextSpan span) => Source[span];

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    /// <summary>Of two with one name (reported) the first.</summary>
    private static Dictionary<string, T> ByName<T>(IEnumerable<T> symbols)
        where T : Symbol
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var symbol in symbols)
        {
            found.TryAdd(symbol.Name, symbol);
        }

        return found;
    }
}
