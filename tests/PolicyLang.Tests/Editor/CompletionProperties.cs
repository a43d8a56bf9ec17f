using System.Globalization;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion;
using PolicyLang.EditorServices.Signatures;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// Completion wherever it is asked, in whole documents and in what is left of them while they are typed; and every name it offers, put in: it
/// is read without a new mistake and stands for something. POLICYLANG_OFFSETS tries so many places of each document (a plain run: 40).
/// </summary>
public class CompletionProperties
{
    private static readonly int Places = int.Parse(Environment.GetEnvironmentVariable("POLICYLANG_OFFSETS") ?? "40", CultureInfo.InvariantCulture);

    private static readonly string[] UnknownNames = ["PL2007", "PL3001", "PL3002", "PL3003", "PL3004", "PL3005", "PL3006", "PL3401", "PL7001", "PL7002", "PL7004", "PL7101"];

    public static TheoryData<string> Documents =>
        [.. Corpus.Files("samples", "*.policy").Select(f => "tests/corpus/samples/" + f), "policies/quanzhou/2021-70.policy", "policies/quanzhou/2021-70.tests.policy"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Is_there_at_every_place(string file)
    {
        string text = File.ReadAllText(Path.Combine(Corpus.Repository, file));
        var whole = Open(file, text);
        foreach (int offset in Sample(text.Length + 1))
        {
            Ask(whole, offset);
            Ask(Open(file, text[..offset]), offset);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Offers_names_that_are_there(string file)
    {
        string text = File.ReadAllText(Path.Combine(Corpus.Repository, file));
        var tree = Open(file, text).Tree;
        int mistakes = tree.Diagnostics.Length;
        var names = tree.Tokens.Where(t => t.Kind == TokenKind.Name).ToList();
        foreach (int index in Sample(names.Count))
        {
            var name = names[index].Span;
            string without = text.Remove(name.Start, name.Length);
            var list = Completions.At(Open(file, without), name.Start, new CompletionOptions(Language.English));
            foreach (var item in Sample(list.Items.Where(IsName).ToList(), 10))
            {
                string with = without.Insert(name.Start, item.NewText);
                var view = Open(file, with);
                string told = $"{file}: {item.Label} instead of {text.Substring(name.Start, name.Length)} in {tree.Source.LineText(tree.Source.PositionAt(name.Start).Line)}";
                Assert.True(view.Tree.Diagnostics.Length <= mistakes, $"{told}\n{view.Tree.Diagnostics.FirstOrDefault()}");
                var put = new TextSpan(name.Start, item.NewText.Length);
                var unknown = view.Rulebook.Compilation.Diagnostics.FirstOrDefault(
                    d => UnknownNames.Contains(d.Rule.Code) && d.Location is { } at && at.Source == view.Source && put.Contains(at.Span));
                Assert.True(unknown is null, $"{told}\n{unknown}");
            }
        }
    }

    private static IEnumerable<CompletionItem> Sample(List<CompletionItem> items, int number) =>
        items.Count <= number ? items : Enumerable.Range(0, number).Select(i => items[i * items.Count / number]);

    private static bool IsName(CompletionItem item) => item.Kind is CompletionKind.Fact or CompletionKind.Let or CompletionKind.Table or CompletionKind.Reading or CompletionKind.Choice
        or CompletionKind.Benefit or CompletionKind.Policy or CompletionKind.BuiltinName or CompletionKind.Type or CompletionKind.Claim or CompletionKind.Outcome
        && !item.NewText.EndsWith(' ') && !item.NewText.EndsWith('：');

    private static void Ask(DocumentView view, int offset)
    {
        var list = Completions.At(view, offset, new CompletionOptions(Language.Chinese));
        var line = view.Source.LineSpan(view.Source.PositionAt(offset).Line);
        foreach (var span in (TextSpan[])[list.Insert, list.Replace])
        {
            Assert.True(line.Contains(span) && span.Start <= offset && offset <= span.End, $"{span} for {offset} in a line {line}");
        }

        Assert.Equal(offset, list.Insert.End);
        Assert.All(list.Items, i => Assert.True(i.Label.Length > 0 && i.FilterText.Length > 0 && !i.NewText.Contains('$'), i.ToString()));
        Assert.Equal(list.Items.Length, list.Items.DistinctBy(i => (i.Label, i.NewText)).Count());
        if (SignatureHelp.At(view, offset, withClauses: true, Language.English) is { } hint)
        {
            Assert.All(hint.Signatures, s => Assert.InRange(s.Active, 0, s.Parameters.Length - 1));
        }
    }

    /// <summary>All of so many, or as many of them as are tried, evenly spread; which ones depends on the number alone.</summary>
    private static IEnumerable<int> Sample(int count)
    {
        var random = new Random(count);
        return count <= Places ? Enumerable.Range(0, count) : Enumerable.Range(0, Places).Select(i => (int)((i + random.NextDouble()) * count / Places));
    }

    private static DocumentView Open(string file, string text)
    {
        string path = "/d/" + file;
        var workspace = WorkspaceSnapshot.Empty(p => Read(p)).With(Document.Open(new SourceText(path, text), 1));
        if (file.StartsWith("policies/", StringComparison.Ordinal))
        {
            foreach (string other in Directory.GetFiles(Path.Combine(Corpus.Repository, "policies", "quanzhou"), "*.policy"))
            {
                string otherPath = "/d/policies/quanzhou/" + Path.GetFileName(other);
                workspace = otherPath == path ? workspace : workspace.With(Others.GetOrAdd(otherPath, p => Document.OnDisk(new SourceText(p, File.ReadAllText(other)))));
            }
        }

        return workspace.Find(path) ?? throw new InvalidOperationException("the document is gone");
    }

    /// <summary>Their trees are made once.</summary>
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Document> Others = new();

    private static DataText Read(string path)
    {
        string file = Path.Combine(Corpus.Repository, path["/d/".Length..]);
        return new DataText(File.Exists(file) ? new SourceText(path, File.ReadAllText(file)) : null, []);
    }
}
