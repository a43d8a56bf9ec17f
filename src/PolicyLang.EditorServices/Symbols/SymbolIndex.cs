using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>
/// Every occurrence of every symbol of a rulebook, from the trees alone: so it is there also where the rules are mistaken, and for clauses
/// that the readings in force leave out. A test holds it against what the binder found.
/// </summary>
public sealed class SymbolIndex
{
    private readonly Dictionary<string, FileOccurrences> byFile;
    private readonly Lazy<ILookup<SymbolKey, Occurrence>> bySymbol;
    private readonly Lazy<ILookup<SymbolKey, SymbolDeclaration>> declarations;

    private SymbolIndex(Dictionary<string, FileOccurrences> byFile, RulebookScope scope)
    {
        this.byFile = byFile;
        Scope = scope;
        bySymbol = new(() => byFile.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.All).ToLookup(o => o.Symbol));
        declarations = new(() => scope.Declarations.ToLookup(d => d.Symbol));
    }

    /// <summary>What can be named where.</summary>
    public RulebookScope Scope { get; }

    /// <summary>All declarations, file by file, in order.</summary>
    public IEnumerable<SymbolDeclaration> Declarations => Scope.Declarations;

    public static SymbolIndex Of(ImmutableArray<SyntaxTree> trees) => Of(trees, RulebookScope.Of(trees));

    /// <param name="trees">The files of a rulebook.</param>
    /// <param name="scope">What they declare.</param>
    public static SymbolIndex Of(ImmutableArray<SyntaxTree> trees, RulebookScope scope) =>
        new(trees.ToDictionary(t => t.Source.Path, t => new FileOccurrences(t, scope), StringComparer.Ordinal), scope);

    /// <summary>The occurrences of a file, in order of their places; they do not overlap.</summary>
    public ImmutableArray<Occurrence> In(string path) => byFile.TryGetValue(path, out var file) ? file.All : [];

    /// <summary>The occurrence that holds an offset, or ends there where none begins.</summary>
    public Occurrence? At(string path, int offset) => byFile.GetValueOrDefault(path)?.At(offset);

    /// <summary>Where a symbol is named, file by file.</summary>
    public IEnumerable<Occurrence> Of(SymbolKey symbol) => bySymbol.Value[symbol];

    /// <summary>Where a symbol is declared: once in each version.</summary>
    public IEnumerable<SymbolDeclaration> DeclarationsOf(SymbolKey symbol) => declarations.Value[symbol];
}
