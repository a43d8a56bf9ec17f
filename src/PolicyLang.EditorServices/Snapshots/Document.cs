using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Snapshots;

/// <summary>
/// One policy text, open in the editor or as it is on disk. Its tree is parsed when it is first asked for, once. Immutable: a change is a
/// new document.
/// </summary>
public sealed class Document
{
    private readonly Lazy<SyntaxTree> tree;

    /// <summary>The text as the editor holds it. An edit may part a character, and the next one bring its halves together again.</summary>
    private readonly SourceText held;

    /// <summary>The last tree of an earlier text, until this one's is there.</summary>
    private SyntaxTree? before;

    private Document(SourceText source, int? version, Diagnostic? problem, SyntaxTree? before = null)
    {
        held = source;
        Source = WholeCharacters.Of(source);
        Version = version;
        Problem = problem;
        this.before = before;
        tree = new Lazy<SyntaxTree>(Parse);
    }

    private Document(Document known, Document same)
    {
        held = same.held;
        Source = known.Source;
        Version = same.Version;
        tree = known.tree;
    }

    /// <summary>The text that is worked with: where half a character stands alone, it has U+FFFD.</summary>
    public SourceText Source { get; }

    /// <summary>The editor's number of this text; null where the document is not open.</summary>
    public int? Version { get; }

    /// <summary>Why the file could not be read; it takes no part in its rulebook then.</summary>
    public Diagnostic? Problem { get; }

    public string Path => Source.Path;

    public bool IsOpen => Version is not null;

    public SyntaxTree Tree => tree.Value;

    /// <summary>A document as the editor holds it.</summary>
    public static Document Open(SourceText source, int version) => new(source, version, null);

    /// <summary>This document after some changes; what of its tree they did not touch is kept.</summary>
    public Document Changed(ImmutableArray<TextChange> changes, int version)
    {
        var earlier = before;
        return new(TextChange.Apply(held, changes), version, null, tree.IsValueCreated ? tree.Value : earlier);
    }

    /// <summary>Whether another says the same, so that all that was found out about this one holds for it.</summary>
    internal bool HasTextOf(Document other) =>
        Problem is null && other.Problem is null && Path == other.Path && Source.Content == other.Source.Content;

    /// <summary>Another of the same text, with this one's tree.</summary>
    internal Document Again(Document same) => new(this, same);

    /// <summary>A document as it is on disk.</summary>
    public static Document OnDisk(SourceText source) => new(source, null, null);

    /// <summary>A file that is there and cannot be read.</summary>
    public static Document Unreadable(string path, Diagnostic problem) =>
        new(problem.Location?.Source ?? new SourceText(path, ""), null, problem);

    private SyntaxTree Parse()
    {
        var parsed = PolicyParsing.Parse(Source, before);
        before = null;
        return parsed;
    }
}
