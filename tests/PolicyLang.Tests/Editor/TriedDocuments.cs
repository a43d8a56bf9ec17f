using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// Documents to hold promises to: every policy file of the corpus and of the documents, with the files beside it, as it is and half-typed
/// (bits put in and taken out, by a seed).
/// </summary>
internal static class TriedDocuments
{
    private static readonly string[] Bits = ["{", "}", "\"", "“", "😀", "𠮷", "奖补 ", "when ", "per ", "的", "\r\n", "30万", "//", ":", ",", "= ", "test \"", "article 9 {", "  "];

    /// <summary>Path and seed; the seed 0 leaves the text as it is.</summary>
    public static TheoryData<string, int> With(int seeds)
    {
        var data = new TheoryData<string, int>();
        foreach (string file in Files())
        {
            for (int seed = 0; seed <= seeds; seed++)
            {
                data.Add(file, seed);
            }
        }

        return data;
    }

    /// <summary>The document as the seed has it.</summary>
    public static DocumentView Open(string file, int seed) => Open(file, seed == 0 ? Read(file) : Disturb(Read(file), new Random(seed * 7919)));

    /// <summary>Another text in place of a document's own.</summary>
    public static DocumentView Open(string file, string text)
    {
        string path = Path.Combine(Corpus.Repository, file);
        var workspace = WorkspaceSnapshot.Empty(p => new DataText(File.Exists(p) ? new SourceText(p, File.ReadAllText(p)) : null, []));
        foreach (string beside in Directory.GetFiles(Path.GetDirectoryName(path) ?? "", "*.policy").Order(StringComparer.Ordinal))
        {
            workspace = workspace.With(Document.OnDisk(new SourceText(beside, File.ReadAllText(beside))));
        }

        return workspace.With(Document.Open(new SourceText(path, text), 1)).Find(path) ?? throw new InvalidOperationException($"{file} is gone");
    }

    public static string Read(string file) => File.ReadAllText(Path.Combine(Corpus.Repository, file));

    /// <summary>A few changes as hasty typing makes them.</summary>
    public static string Disturb(string text, Random random)
    {
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(text.Length + 1);
            text = random.Next(2) == 0 ? text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)) : text.Insert(at, Bits[random.Next(Bits.Length)]);
        }

        return text;
    }

    private static IEnumerable<string> Files() => new[] { "policies", "tests/corpus" }
        .SelectMany(area => Directory.GetFiles(Path.Combine(Corpus.Repository, area), "*.policy", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Corpus.Repository, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
