using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.Tests.Editor;

/// <summary>Snapshots: what a change touches, and what it leaves.</summary>
public class SnapshotTests
{
    private const string Head = "policy p {\n  effective from 2022-01-01\n  rounding half up to 0.01元\n}\n";

    private static readonly WorkspaceSnapshot Empty = WorkspaceSnapshot.Empty(_ => new DataText(null, []));

    [Fact]
    public void A_change_keeps_the_trees_of_the_others()
    {
        var before = Empty.With(Open("/a/one.policy", Head)).With(Open("/a/two.policy", "")).With(Open("/b/three.policy", Head));
        var trees = before.Documents.ToDictionary(d => d.Path, d => d.Tree);
        var after = before.With(Open("/a/two.policy", "// changed"));
        Assert.Same(trees["/a/one.policy"], after.Find("/a/one.policy")?.Tree);
        Assert.NotSame(trees["/a/two.policy"], after.Find("/a/two.policy")?.Tree);
        Assert.Same(before.Rulebooks["/b"], after.Rulebooks["/b"]);
        Assert.Equal("", before.Find("/a/two.policy")?.Source.Content);
    }

    [Fact]
    public void What_is_computed_is_computed_once()
    {
        var rulebook = Empty.With(Open("/a/one.policy", Head)).Rulebooks["/a"];
        Assert.Same(rulebook.Compilation, rulebook.Compilation);
        Assert.Same(rulebook.Index, rulebook.Index);
    }

    /// <summary>An editor opens a file as it is on disk: what is being computed of it goes on, and is not computed again.</summary>
    [Fact]
    public void The_same_text_under_another_number_keeps_all_that_was_found_out()
    {
        var onDisk = Empty.WithFolder("/a", [Document.OnDisk(new SourceText("/a/one.policy", Head))]);
        var compilation = onDisk.Rulebooks["/a"].Compilation;
        var opened = onDisk.With(Open("/a/one.policy", Head));
        onDisk.SupersededBy(opened);
        Assert.Equal(1, opened.Find("/a/one.policy")?.Document.Version);
        Assert.Same(compilation, opened.Rulebooks["/a"].Compilation);
        Assert.Same(onDisk.Find("/a/one.policy")?.Tree, opened.Find("/a/one.policy")?.Tree);
        Assert.False(onDisk.Rulebooks["/a"].Superseded.IsCancellationRequested);

        var typed = opened.With(Open("/a/one.policy", Head + "// typed"));
        opened.SupersededBy(typed);
        Assert.True(onDisk.Rulebooks["/a"].Superseded.IsCancellationRequested);
        Assert.NotSame(compilation, typed.Rulebooks["/a"].Compilation);
    }

    [Fact]
    public void Open_documents_stand_over_what_is_on_disk()
    {
        var open = Open("/a/one.policy", "// open");
        var onDisk = Document.OnDisk(new SourceText("/a/one.policy", "// on disk"));
        var other = Document.OnDisk(new SourceText("/a/two.policy", "// two"));
        Assert.Equal("// open", Empty.With(open).WithFolder("/a", [onDisk, other]).Find("/a/one.policy")?.Source.Content);
        Assert.Equal("// two", Empty.With(open).WithFolder("/a", [onDisk, other]).Find("/a/two.policy")?.Source.Content);
    }

    [Fact]
    public void A_data_file_is_read_once_and_again_when_it_changed()
    {
        int reads = 0;
        var workspace = WorkspaceSnapshot.Empty(path =>
        {
            reads++;
            return new DataText(new SourceText(path, $"published,lpr\n2022-01-20,{reads}%\n"), []);
        }).With(Open("/a/one.policy", Head + "table lpr by date: rate from \"data/../lpr.csv\" column lpr by published\n"));
        string Value(WorkspaceSnapshot s) => s.Rulebooks["/a"].Compilation.Model.Tables[0].Entries[0].Value.ToString();
        Assert.Equal("0.01", Value(workspace));
        var typed = workspace.With(Open("/a/two.policy", "// typed"));
        Assert.Equal("0.01", Value(typed));
        Assert.Same(typed.Rulebooks["/a"], typed.ReadAgain(path => path == "/a/other.csv").Rulebooks["/a"]);
        Assert.Equal("0.02", Value(typed.ReadAgain(path => path == "/a/lpr.csv")));
        Assert.Equal(2, reads);
    }

    [Fact]
    public void A_folder_without_documents_is_forgotten() => Assert.Empty(Empty.With(Open("/a/one.policy", "")).Without("/a/one.policy").Rulebooks);

    [Theory]
    [InlineData("ab\ncd", 0, 1, 1, 1, "X", "aXd")]
    [InlineData("ab\r\ncd", 0, 9, 1, 0, "", "abcd")]
    [InlineData("ab\rcd", 1, 0, 1, 1, "X", "ab\rXd")]
    [InlineData("泉州😀市", 0, 2, 0, 4, "x", "泉州x市")]
    [InlineData("ab\ncd\n", 0, 0, 3, 0, "all", "all")]
    [InlineData("ab\ncd\n", 2, 0, 99, 99, "end", "ab\ncd\nend")]
    [InlineData("ab", 0, 2, 0, 0, "x", "abx")]
    public void Changes_count_in_UTF16(string before, int line, int character, int endLine, int endCharacter, string text, string after)
    {
        var change = new TextChange((new LinePosition(line, character), new LinePosition(endLine, endCharacter)), text);
        Assert.Equal(after, TextChange.Apply(new SourceText("", before), [change]).Content);
    }

    [Fact]
    public void Changes_come_one_after_another()
    {
        ImmutableArray<TextChange> changes =
            [new((new(0, 0), new(0, 0)), "one\n"), new((new(1, 0), new(1, 1)), "T"), new(null, "new"), new((new(0, 3), new(0, 3)), "er")];
        Assert.Equal("newer", TextChange.Apply(new SourceText("", "two"), changes).Content);
    }

    /// <summary>What stands for a half is as long, so that the second edit finds its place; both halves together are the character again.</summary>
    [Fact]
    public void A_character_that_an_edit_parts_comes_back_with_the_next()
    {
        var parted = Document.Open(new SourceText("/a/one.policy", "// 😀市"), 1).Changed([new((new(0, 4), new(0, 4)), "x")], 2);
        Assert.Equal("// \uFFFDx\uFFFD市", parted.Source.Content);
        Assert.Equal("// 😀市", parted.Changed([new((new(0, 4), new(0, 5)), "")], 3).Source.Content);
        Assert.Equal("// \uFFFD市", Document.Open(new SourceText("/a/one.policy", "// 😀市"), 1).Changed([new((new(0, 3), new(0, 4)), "")], 2).Source.Content);
    }

    [Theory]
    [InlineData("/a/b", "sources/x.txt", "/a/b/sources/x.txt")]
    [InlineData("/a/b", "../x.txt", "/a/x.txt")]
    [InlineData("/a/b", "./c//x.txt", "/a/b/c/x.txt")]
    [InlineData("/a/b", "/x.txt", "/x.txt")]
    [InlineData("C:/a", "..\\x.txt", "C:/x.txt")]
    public void Paths_are_written_from_the_folder(string folder, string relative, string path)
    {
        Assert.Equal(path, DocumentPath.Combine(folder, relative));
        Assert.Equal(path, DocumentPath.Combine(folder, DocumentPath.Relative(folder, path)));
    }

    private static Document Open(string path, string text) => Document.Open(new SourceText(path, text), 1);
}
