using System.Collections.Immutable;
using System.Text;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.Testing;

/// <summary>
/// One case of an editor feature, a file of tests/corpus/editor: documents with `|` where the cursor stands and ⟦…⟧ around spans, and behind
/// a line `----` what the feature is expected to say. A case of several documents (data files too) begins each with `==== NAME`; a case of one
/// calls it `case.policy`.
/// </summary>
public sealed class EditorCase
{
    private const string Folder = "/case";
    private const string FileMark = "==== ";
    private const string ExpectedMark = "----";

    private readonly string path;
    private readonly string documentsText;

    private EditorCase(string path, string documentsText, string expected, ImmutableArray<(string Name, Markup Markup)> files)
    {
        this.path = path;
        this.documentsText = documentsText;
        Expected = expected;
        Files = files;
        Workspace = Open();
    }

    public string Expected { get; }

    public ImmutableArray<(string Name, Markup Markup)> Files { get; }

    public WorkspaceSnapshot Workspace { get; }

    /// <summary>The document with the cursor or, where there is none, the first.</summary>
    public DocumentView View => Workspace.Find(PathOf(Main.Name)) ?? throw new FormatException($"{path}: {Main.Name} is no policy file");

    /// <summary>Where the cursor stands.</summary>
    public int Offset => Main.Markup.Cursor >= 0 ? Main.Markup.Cursor : throw new FormatException($"{path}: the case has no cursor `|`");

    /// <summary>The first marked span, or the place of the cursor.</summary>
    public TextSpan Selection => Spans is [var first, ..] ? first : new TextSpan(Offset, 0);

    /// <summary>The spans marked in the main document.</summary>
    public ImmutableArray<TextSpan> Spans => [.. Main.Markup.Spans.Select(s => new TextSpan(s.Start, s.Length))];

    private (string Name, Markup Markup) Main => Files.FirstOrDefault(f => f.Markup.Cursor >= 0 || f.Markup.Spans.Length > 0) is { Markup: not null } marked ? marked : Files[0];

    /// <summary>The cases of a feature, by file name.</summary>
    public static IReadOnlyList<string> Of(string feature) => Corpus.Files(Path.Combine("editor", feature), "*.case");

    public static EditorCase Read(string feature, string file)
    {
        string path = Corpus.At("editor", feature, file);
        string[] lines = File.ReadAllText(path).Split('\n');
        int end = Array.FindIndex(lines, l => l.TrimEnd('\r') == ExpectedMark);
        if (end < 0)
        {
            throw new FormatException($"{path}: a line `{ExpectedMark}` and what is expected are missing");
        }

        string documents = string.Join('\n', lines[..end]);
        return new EditorCase(path, documents, string.Join('\n', lines[(end + 1)..]).TrimEnd('\n'), Split(documents));
    }

    /// <summary>Fails where the feature says something else; POLICYLANG_REWRITE=1 writes what it says into the case, to be read in the diff.</summary>
    public void Check(string actual) => Baseline.Check($"{documentsText}\n{ExpectedMark}\n{actual.TrimEnd('\n')}\n", path);

    /// <summary>A place as cases write it: `case.policy:3:12 «price»`, counted from 1.</summary>
    public static string Show(Location location) => $"{Show(location.Source.Path)}:{location.Start.Line + 1}:{location.Start.Character + 1} «{OneLine(location.Text)}»";

    public static string Show(string path) => path.StartsWith(Folder + "/", StringComparison.Ordinal) ? path[(Folder.Length + 1)..] : path;

    private static string OneLine(string text)
    {
        string line = text.ReplaceLineEndings("⏎");
        return line.Length > 60 ? line[..60] + "…" : line;
    }

    private static string PathOf(string name) => $"{Folder}/{name}";

    private static ImmutableArray<(string Name, Markup Markup)> Split(string documents)
    {
        var files = ImmutableArray.CreateBuilder<(string Name, Markup Markup)>();
        string name = "case.policy";
        var text = new StringBuilder();
        foreach (string line in documents.Split('\n'))
        {
            if (line.StartsWith(FileMark, StringComparison.Ordinal))
            {
                Close();
                name = line[FileMark.Length..].Trim();
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        Close();
        return files.ToImmutable();

        void Close()
        {
            if (text.Length > 0)
            {
                files.Add((name, Markup.Parse(text.ToString())));
                text.Clear();
            }
        }
    }

    private WorkspaceSnapshot Open()
    {
        var texts = Files.Select(f => new SourceText(PathOf(f.Name), f.Markup.Text)).ToDictionary(t => t.Path);
        var workspace = WorkspaceSnapshot.Empty(p => new DataText(texts.GetValueOrDefault(p), []), folder =>
            [.. texts.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && !p.EndsWith(".policy", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);
        return texts.Values.Where(t => t.Path.EndsWith(".policy", StringComparison.Ordinal))
            .Aggregate(workspace, (all, text) => all.With(Document.Open(text, 1)));
    }
}
