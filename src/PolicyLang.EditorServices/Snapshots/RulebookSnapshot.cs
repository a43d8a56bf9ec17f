using System.Collections.Immutable;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Snapshots;

/// <summary>
/// The policy files of one folder, which are one rulebook, at one moment. What follows from the texts is computed when it is first asked
/// for, once; a change keeps the trees of the documents that did not change.
/// </summary>
public sealed class RulebookSnapshot
{
    private readonly DataTexts data;
    private readonly Lazy<ReadingVariants> variants;
    private readonly Lock gate = new();
    private readonly Lazy<Compilation> compilation;
    private readonly Lazy<ImmutableArray<Diagnostic>> findings;
    private readonly Lazy<ImmutableArray<Diagnostic>> textFindings;
    private readonly Lazy<RulebookScope> scope;
    private readonly Lazy<SymbolIndex> index;

    public RulebookSnapshot(string folder, ImmutableSortedDictionary<string, Document> documents, DataTexts data)
    {
        Folder = folder;
        Documents = documents;
        this.data = data;
        variants = new(() => new ReadingVariants(Trees, OpenData));
        compilation = new(() => UnderReadings(v => v.Default));
        findings = new(() => UnderReadings(v => v.Diagnostics));
        textFindings = new(() => TextChecker.Check(Compilation, OpenData));
        scope = new(() => RulebookScope.Of(Trees));
        index = new(() => SymbolIndex.Of(Trees, Scope));
    }

    public string Folder { get; }

    /// <summary>By path.</summary>
    public ImmutableSortedDictionary<string, Document> Documents { get; }

    /// <summary>Under the defaults of all readings.</summary>
    public Compilation Compilation => compilation.Value;

    /// <summary>What the compiler finds, under whichever readings.</summary>
    public ImmutableArray<Diagnostic> Findings => findings.Value;

    /// <summary>What the checks of the official words find.</summary>
    public ImmutableArray<Diagnostic> TextFindings => textFindings.Value;

    /// <summary>What is wrong with the data files the rulebook reads.</summary>
    public ImmutableArray<Diagnostic> DataProblems => [.. data.Problems];

    /// <summary>What is declared, as names find it; needs the trees only.</summary>
    public RulebookScope Scope => scope.Value;

    /// <summary>What every name stands for; needs the trees only.</summary>
    public SymbolIndex Index => index.Value;

    private ImmutableArray<SyntaxTree> Trees => [.. Readable.Select(d => d.Tree)];

    private IEnumerable<Document> Readable => Documents.Values.Where(d => d.Problem is null);

    /// <summary>A data file or official text as a policy writes its path; null where there is none.</summary>
    public SourceText? OpenData(SourceText policy, string relativePath) =>
        data.Get(DocumentPath.Combine(DocumentPath.FolderOf(policy.Path), relativePath));

    /// <summary>The data files and official texts in this folder and below, as a policy writes their paths.</summary>
    public IEnumerable<string> DataFiles => DocumentPath.IsFile(Folder + "/") ? data.List(Folder).Select(path => DocumentPath.Relative(Folder, path)) : [];

    /// <summary>Asks something of the rulebook under other readings than the defaults; its tests, for example.</summary>
    public T UnderReadings<T>(Func<ReadingVariants, T> ask)
    {
        lock (gate)
        {
            return ask(variants.Value);
        }
    }

    internal RulebookSnapshot With(Document document) => new(Folder, Documents.SetItem(document.Path, document), data);

    internal RulebookSnapshot Without(string path) => new(Folder, Documents.Remove(path), data);

    internal RulebookSnapshot ReadAgain(Func<string, bool> isMeant) =>
        data.HasRead(isMeant) ? new(Folder, Documents, data.Forget(isMeant)) : this;
}
