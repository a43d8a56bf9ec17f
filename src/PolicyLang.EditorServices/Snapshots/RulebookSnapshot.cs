using System.Collections.Immutable;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Snapshots;

/// <summary>
/// The policy files of one folder, which are one rulebook, at one moment. What follows from the texts is computed when it is first asked
/// for, once, stage by stage; a change keeps the trees of the documents that did not change. Who waits for a stage may stop
/// (<see cref="Superseded"/>).
/// </summary>
public sealed class RulebookSnapshot
{
    private readonly DataTexts data;
    private readonly WordsRead words;
    private readonly Lock gate;
    private readonly CancellationTokenSource superseded;
    private readonly Stage<DeclaredRulebook> declared;
    private readonly Stage<Compilation> compilation;
    private readonly Stage<ReadingVariants> variants;
    private readonly Stage<ImmutableArray<Diagnostic>> findings;
    private readonly Stage<ImmutableArray<Diagnostic>> textFindings;
    private readonly Stage<RulebookScope> scope;
    private readonly Stage<SymbolIndex> index;

    /// <param name="folder">The folder.</param>
    /// <param name="documents">By path.</param>
    /// <param name="data">What its policies read.</param>
    /// <param name="words">Official words that snapshots before this one read.</param>
    public RulebookSnapshot(string folder, ImmutableSortedDictionary<string, Document> documents, DataTexts data, WordsRead words)
    {
        Folder = folder;
        Documents = documents;
        this.data = data;
        this.words = words;
        gate = new();
        superseded = new();
        declared = new(_ => DeclaredRulebook.Of(Trees));
        compilation = new(stop => Compilation.Create(declared.Get(stop), OpenData, stop));
        variants = new(stop => new ReadingVariants(compilation.Get(stop), OpenData));
        findings = new(stop => UnderReadings(v => v.Find(stop)));
        textFindings = new(stop => TextChecker.Check(declared.Get(stop).Declarations, OpenData, words, stop));
        scope = new(_ => RulebookScope.Of(Trees));
        index = new(_ => SymbolIndex.Of(Trees, Scope));
    }

    /// <summary>The same texts under other numbers of the editor's: what was computed of them stays, and what is being computed goes on.</summary>
    private RulebookSnapshot(RulebookSnapshot same, ImmutableSortedDictionary<string, Document> documents)
    {
        (Folder, Documents, data, words) = (same.Folder, documents, same.data, same.words);
        (gate, superseded) = (same.gate, same.superseded);
        (declared, compilation, variants) = (same.declared, same.compilation, same.variants);
        (findings, textFindings, scope, index) = (same.findings, same.textFindings, same.scope, same.index);
    }

    public string Folder { get; }

    /// <summary>By path.</summary>
    public ImmutableSortedDictionary<string, Document> Documents { get; }

    /// <summary>Cancelled when a newer snapshot took the place of this one: what is long and helps nobody then may stop.</summary>
    public CancellationToken Superseded => superseded.Token;

    /// <summary>What the files declare under the defaults of all readings; there sooner than <see cref="Compilation"/>.</summary>
    public DeclaredRulebook Declared => declared.Get();

    /// <summary>Under the defaults of all readings.</summary>
    public Compilation Compilation => compilation.Get();

    /// <summary>What the compiler finds, under whichever readings.</summary>
    public ImmutableArray<Diagnostic> Findings => findings.Get();

    /// <summary>What the checks of the official words find.</summary>
    public ImmutableArray<Diagnostic> TextFindings => textFindings.Get();

    /// <summary>What is wrong with the data files the rulebook reads.</summary>
    public ImmutableArray<Diagnostic> DataProblems => [.. data.Problems];

    /// <summary>What is declared, as names find it; needs the trees only.</summary>
    public RulebookScope Scope => scope.Get();

    /// <summary>What every name stands for; needs the trees only.</summary>
    public SymbolIndex Index => index.Get();

    /// <summary>What the checks of the text know of a place in official words; null elsewhere. Reads the article of the place alone.</summary>
    public WordsAt? WordsAt(SourceText file, int offset) => Compiler.TextChecks.WordsAt.Of(Declared.Declarations, file, offset, words);

    private ImmutableArray<SyntaxTree> Trees => [.. Readable.Select(d => d.Tree)];

    private IEnumerable<Document> Readable => Documents.Values.Where(d => d.Problem is null);

    /// <summary>A data file or official text as a policy writes its path; null where there is none.</summary>
    public SourceText? OpenData(SourceText policy, string relativePath) =>
        data.Get(DocumentPath.Combine(DocumentPath.FolderOf(policy.Path), relativePath));

    /// <summary>The data files and official texts in this folder and below, as a policy writes their paths.</summary>
    public IEnumerable<string> DataFiles => DataFilesIn(".");

    /// <summary>Those in another folder and below; the path of the folder is as a policy writes it.</summary>
    public IEnumerable<string> DataFilesIn(string folder) => DocumentPath.IsFile(Folder + "/")
        ? data.List(DocumentPath.Combine(Folder, folder)).Select(path => DocumentPath.Relative(Folder, path))
        : [];

    /// <summary>Whether data files and official texts are what they were in another snapshot of this folder.</summary>
    public bool HasDataOf(RulebookSnapshot other) => ReferenceEquals(data, other.data);

    /// <summary>Asks something of the rulebook under other readings than the defaults; its tests, for example.</summary>
    public T UnderReadings<T>(Func<ReadingVariants, T> ask)
    {
        var several = variants.Get();
        lock (gate)
        {
            return ask(several);
        }
    }

    /// <summary>
    /// What is found under the defaults of all readings, in the rules and, where asked for, in the official words; the two go side by side.
    /// </summary>
    internal (ImmutableArray<Diagnostic> Rules, ImmutableArray<Diagnostic> Words) FindingsByDefault(bool withWords, CancellationToken stop)
    {
        declared.Get(stop);
        var ofWords = withWords ? Task.Run(() => textFindings.Get(stop), stop) : Task.FromResult(ImmutableArray<Diagnostic>.Empty);
        return (compilation.Get(stop).Diagnostics, ofWords.GetAwaiter().GetResult());
    }

    /// <summary>What is found under other readings only; empty where there are none.</summary>
    internal ImmutableArray<Diagnostic> FindingsOfReadings(CancellationToken stop)
    {
        var byDefault = compilation.Get(stop).Diagnostics.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. findings.Get(stop).Where(d => !byDefault.Contains(d))];
    }

    /// <summary>Whether looking at other readings is still to be done.</summary>
    internal bool LacksFindingsOfReadings => !findings.IsDone && UnderReadings(v => v.IsSeveral);

    /// <summary>Says that another snapshot took the place of this one, if any.</summary>
    internal void SupersededBy(RulebookSnapshot? newer)
    {
        if (newer?.superseded != superseded)
        {
            superseded.Cancel();
        }
    }

    internal RulebookSnapshot With(Document document) => Documents.TryGetValue(document.Path, out var known) && known.HasTextOf(document)
        ? new(this, Documents.SetItem(document.Path, known.Again(document)))
        : new(Folder, Documents.SetItem(document.Path, document), data, words);

    internal RulebookSnapshot Without(string path) => new(Folder, Documents.Remove(path), data, words);

    internal RulebookSnapshot ReadAgain(Func<string, bool> isMeant) =>
        data.HasRead(isMeant) ? new(Folder, Documents, data.Forget(isMeant), words) : this;
}
