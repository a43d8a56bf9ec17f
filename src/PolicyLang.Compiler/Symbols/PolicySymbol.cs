using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A policy document: one file.</summary>
public sealed class PolicySymbol(PolicySyntax syntax, SyntaxTree tree)
    : Symbol(syntax.Name.Text, syntax.Label?.Text, tree, syntax.Name.Span)
{
    public PolicySyntax Syntax { get; } = syntax;

    /// <summary>文号: `泉政文〔2021〕70号`.</summary>
    public string? Number { get; internal set; }

    /// <summary>The days its own header gives; null where the header has none (reported).</summary>
    public DateRange? Effective { get; internal set; }

    public RoundingSymbol? Rounding { get; internal set; }

    public List<FactSymbol> Facts { get; } = [];

    public List<ArticleSymbol> Articles { get; } = [];

    public List<TableSymbol> Tables { get; } = [];

    public List<StackingSymbol> Stackings { get; } = [];

    /// <summary>The readings its clauses may name, by name: its own and those of the documents it amends.</summary>
    public IReadOnlyDictionary<string, ReadingSymbol> Readings { get; internal init; } = ImmutableDictionary<string, ReadingSymbol>.Empty;

    public List<TransitionSymbol> Transitions { get; } = [];

    public IEnumerable<BenefitSymbol> Benefits => Articles.SelectMany(a => a.Benefits);
}

/// <summary>`rounding half up to 0.01元`.</summary>
public sealed record RoundingSymbol(Rounding Mode, Exact Unit, RoundingHeaderSyntax Syntax);
