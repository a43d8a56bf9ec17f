using System.Collections.Immutable;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// A policy document: one file. An amendment stands for the document it amends as it is from its day on: what it says itself and what it inherits.
/// </summary>
public sealed class PolicySymbol(PolicySyntax syntax, SyntaxTree tree)
    : Symbol(syntax.Name.Text, syntax.Label?.Text, tree, syntax.Name.Span)
{
    private ImmutableArray<BenefitSymbol>? inherited;

    public PolicySyntax Syntax { get; } = syntax;

    /// <summary>Its header as it is written, with the lines that readings drop.</summary>
    public PolicySyntax Written => Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault(p => p.Span == Syntax.Span) ?? Syntax;

    /// <summary>文号: `泉政文〔2021〕70号`.</summary>
    public string? Number { get; internal set; }

    /// <summary>The days its own header gives; null where the header has none (reported).</summary>
    public DateRange? Effective { get; internal set; }

    public RoundingSymbol? Rounding { get; internal set; }

    public List<FactSymbol> Facts { get; } = [];

    /// <summary>The articles of its own file.</summary>
    public List<ArticleSymbol> Articles { get; } = [];

    public List<TableSymbol> Tables { get; } = [];

    public List<StackingSymbol> Stackings { get; } = [];

    /// <summary>The readings its clauses may name, by name: its own and those of the documents it amends.</summary>
    public IReadOnlyDictionary<string, ReadingSymbol> Readings => Scope.Readings;

    /// <summary>What guards of its file can mean.</summary>
    internal ReadingScope Scope { get; init; } = ReadingScope.None;

    public List<TransitionSymbol> Transitions { get; } = [];

    /// <summary>The clauses that hold for several benefits or for all: facts, exclusions of articles, caps of articles and of the header.</summary>
    public ImmutableArray<DocumentClause> Clauses { get; internal set; } = [];

    public bool IsAmendment => Syntax.Amends is not null;

    /// <summary>The document an amendment changes; null where there is none (reported), and of a document of its own.</summary>
    public PolicySymbol? Document { get; internal set; }

    /// <summary>An amendment of what is not there: it decides nothing.</summary>
    public bool IsAdrift => IsAmendment && Document is null;

    /// <summary>The document, its amendments up to this one, and this one, in order of time.</summary>
    public ImmutableArray<PolicySymbol> Lineage { get; internal set; } = [];

    /// <summary>Whether both are files of one document.</summary>
    public bool IsOf(PolicySymbol other) => (Document ?? this) == (other.Document ?? other);

    /// <summary>The articles of the document that this amendment takes away, by number.</summary>
    public ImmutableArray<string> RemovedArticles { get; internal set; } = [];

    /// <summary>What this amendment takes away or replaces, by name (empty where it has none), and where it says so.</summary>
    internal ImmutableArray<(string Name, Location By)> Gone { get; set; } = [];

    /// <summary>Versions of inherited benefits that an amendment makes without speaking of them: by its header, or by what holds for several.</summary>
    public List<BenefitSymbol> Carried { get; } = [];

    /// <summary>The versions of benefits this file makes.</summary>
    public IEnumerable<BenefitSymbol> Benefits => Articles.SelectMany(a => a.Benefits).Concat(Carried);

    /// <summary>All benefits of the document from this file's day on.</summary>
    public ImmutableArray<BenefitSymbol> Standing
    {
        get => inherited ?? [.. Benefits];
        internal set => inherited = value;
    }
}

/// <summary>`rounding half up to 0.01元`.</summary>
public sealed record RoundingSymbol(Rounding Mode, Exact Unit, Location Location);
