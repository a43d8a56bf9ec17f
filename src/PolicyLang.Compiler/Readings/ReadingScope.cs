using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Readings;

/// <summary>The names that guards of one file can mean. <paramref name="chain"/>: the file and those it amends, the file first.</summary>
internal sealed class ReadingScope(IReadOnlyDictionary<string, ReadingSymbol> readings, ImmutableArray<SyntaxTree> chain)
{
    private static readonly IEqualityComparer<string> Ordinal = StringComparer.Ordinal;

    private readonly HashSet<string> ofHeaders =
        new(chain.SelectMany(t => t.Root.Items.OfType<PolicySyntax>()).SelectMany(p => p.Items.OfType<FactClauseSyntax>()).Select(f => f.Name.Text), Ordinal);

    private readonly ILookup<string, string> ofBenefits = chain
        .SelectMany(t => t.Root.Items.OfType<ArticleSyntax>())
        .SelectMany(a => a.Items.OfType<BenefitSyntax>())
        .SelectMany(b => b.Clauses.Select(c => (Benefit: b.Name.Text, Name: NameOf(c))))
        .Where(n => n.Name is not null)
        .ToLookup(n => n.Benefit, n => n.Name ?? "", Ordinal);

    public IReadOnlyDictionary<string, ReadingSymbol> Readings { get; } = readings;

    public bool IsOfChain(SourceText source) => chain.Any(t => t.Source == source);

    /// <summary>Whether a name is a fact or a `let`, of the header or of a benefit.</summary>
    public bool IsFact(string name, string? benefit) => ofHeaders.Contains(name) || (benefit is not null && ofBenefits[benefit].Contains(name, Ordinal));

    private static string? NameOf(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax f => f.Name.Text,
        LetClauseSyntax l => l.Name.Text,
        ReplaceClauseSyntax r => NameOf(r.Clause),
        AlsoClauseSyntax a => NameOf(a.Clause),
        _ => null,
    };
}
