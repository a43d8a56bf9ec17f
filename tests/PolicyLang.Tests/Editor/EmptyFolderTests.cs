using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;
using Xunit.Abstractions;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// A folder with an official text and an empty file becomes a document by actions alone: its articles, its header, the rules of every article; what
/// is left are the places that only a drafter can fill.
/// </summary>
public sealed class EmptyFolderTests(ITestOutputHelper output)
{
    private const string File = "/a/quanzhou.policy";
    private static readonly DiagnosticScope Everything = new(ChecksText: true);

    /// <summary>What a draft may leave: values to fill in, reasons to write, the repealed document that is not at hand, a word of the text that fights with itself.</summary>
    private static readonly string[] Left =
        [BindingDiagnostics.ToFillRule.Code, TextDiagnostics.NotComputedRule.Code, TextDiagnostics.WordsContradictRule.Code];

    [Fact]
    public void Becomes_a_document()
    {
        string text = System.IO.File.ReadAllText(Path.Combine(Corpus.Repository, "policies", "quanzhou", "sources", "quanzhou-2021-70.txt"));
        var workspace = WorkspaceSnapshot.Empty(path => new DataText(path == "/a/sources/quanzhou.txt" ? new SourceText(path, text) : null, []), folder => folder == "/a" ? ["/a/sources/quanzhou.txt"] : [])
            .With(Document.Open(new SourceText(File, ""), 1));
        workspace = Do(workspace, "begin from source", _ => 0);
        workspace = Do(workspace, "rounding half up", tree => tree.Root.Items[0].Span.Start + 4);
        foreach (string number in View(workspace).Tree.Root.Items.OfType<ArticleSyntax>().Select(a => a.Number.Number).ToList())
        {
            workspace = Do(workspace, $"skeleton {number}", tree => tree.Root.Items.OfType<ArticleSyntax>().First(a => a.Number.Number == number).Span.Start + 1);
        }

        var view = View(workspace);
        output.WriteLine(view.Source.Content);
        var found = DocumentDiagnostics.In(view, Everything);
        output.WriteLine(string.Join('\n', found.Select(f => f.ToString())));
        Assert.Equal(30, view.Tree.Root.Items.OfType<ArticleSyntax>().Count());
        Assert.StartsWith("政策 quanzhou “泉州市人民政府关于促进知识产权高质量发展的若干意见” {", view.Source.Content, StringComparison.Ordinal);
        Assert.Empty(found.Where(f => !Left.Contains(f.Rule.Code)).Select(f => f.ToString()));
    }

    /// <summary>Makes the action of a name, where it is offered at a place.</summary>
    private static WorkspaceSnapshot Do(WorkspaceSnapshot workspace, string id, Func<SyntaxTree, int> place)
    {
        var view = View(workspace);
        var action = CodeActions.For(new ActionRequest(view, new TextSpan(place(view.Tree), 0), Everything, CreatesFiles: true)).FirstOrDefault(a => a.Id == id);
        return action is null ? workspace : ActionText.Apply(workspace, action.Change());
    }

    private static DocumentView View(WorkspaceSnapshot workspace) => workspace.Find(File) ?? throw new InvalidOperationException(File);
}
