using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Readings;

/// <summary>The names that guards of one file can mean. <paramref name="chain"/>: the file and those it amends, the file first.</summary>
internal sealed class ReadingScope(IReadOnlyDictionary<string, ReadingSymbol> readings, ImmutableArray<SyntaxTree> chain)
{
    public static readonly ReadingScope None = new(ImmutableDictionary<string, ReadingSymbol>.Empty, []);

    /// <summary>The facts and lets of each benefit by its name; those of the headers stand under the empty name.</summary>
    private readonly Lazy<ILookup<(string Benefit, string Name), Location>> facts = new(() => chain
        .SelectMany(t => t.Root.Items.SelectMany(i => Facts(i, "")).Select(f => (f.Benefit, f.Name.Text, Location: new Location(t.Source, f.Name.Span))))
        .ToLookup(f => (f.Benefit, f.Text), f => f.Location));

    public IReadOnlyDictionary<string, ReadingSymbol> Readings { get; } = readings;

    public bool IsOfChain(SourceText source) => chain.Any(t => t.Source == source);

    /// <summary>Whether a name is a fact or a `let`, of the header or of a benefit.</summary>
    public bool IsFact(string name, string? benefit) => FindFact(name, benefit) is not null;

    public Location? FindFact(string name, string? benefit) =>
        facts.Value[(benefit ?? "", name)].FirstOrDefault() ?? facts.Value[("", name)].FirstOrDefault();

    private static IEnumerable<(string Benefit, NameSyntax Name)> Facts(ItemSyntax item, string benefit) => item switch
    {
        PolicySyntax p => p.Items.SelectMany(i => Facts(i, "")),
        ArticleSyntax a => a.Items.OfType<BenefitSyntax>().SelectMany(i => Facts(i, "")),
        BenefitSyntax b => b.Clauses.SelectMany(c => Facts(c, b.Name.Text)),
        FactClauseSyntax f => [(benefit, f.Name)],
        LetClauseSyntax l => [(benefit, l.Name)],
        ReplaceClauseSyntax r => Facts(r.Clause, benefit),
        AlsoClauseSyntax a => Facts(a.Clause, benefit),
        _ => [],
    };
}
