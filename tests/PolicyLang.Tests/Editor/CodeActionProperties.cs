using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;
using PolicyLang.Testing;
using PolicyLang.Tests.Diagnostics;

namespace PolicyLang.Tests.Editor;

/// <summary>What is offered, wherever it is offered: its edits lie in the text and apart, and leave no new mistake of the parser; a fix takes its finding away.</summary>
public class CodeActionProperties
{
    private const int Places = 40;
    private static readonly DiagnosticScope Everything = new(ChecksText: true);

    /// <summary>Samples, the first document and the documents beside it, in both languages of keywords.</summary>
    public static TheoryData<string, Language> Texts
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (string file in EditorTexts.Names)
            {
                data.Add(file, Language.English);
                data.Add(file, Language.Chinese);
            }

            return data;
        }
    }

    public static TheoryData<string> PagesWithFix => [.. DiagnosticPage.Codes.Where(code => code[2] is >= '1' and <= '5' or '7')];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Edits_are_fit_to_be_made(string file, Language language)
    {
        var view = EditorTexts.Open(file, language);
        var random = new Random(view.Source.Length);
        for (int i = 0; i < Places; i++)
        {
            int start = random.Next(view.Source.Length + 1);
            int length = random.Next(3) == 0 ? random.Next(Math.Min(80, view.Source.Length - start + 1)) : 0;
            Check(view, new TextSpan(start, length), mends: !file.Contains("EveryClause", StringComparison.Ordinal)); // its words are made up: one mistake hides behind another
        }
    }

    /// <summary>The bad samples of the diagnostics' pages: where the action is offered, it mends what it says; and after all certain fixes none is left.</summary>
    [Theory]
    [MemberData(nameof(PagesWithFix))]
    public void Fixes_mend(string code)
    {
        foreach (string sample in DiagnosticPage.Read(code).Bad)
        {
            var view = EditorTexts.Open(new SourceText("/a/bad.policy", sample));
            foreach (var finding in DocumentDiagnostics.In(view, Everything))
            {
                Check(view, finding.Location?.Span ?? default);
            }

            var all = CodeActions.For(new ActionRequest(view, default, Everything, CreatesFiles: true)).FirstOrDefault(a => a.Kind == ActionKind.FixAll);
            if (all is not null)
            {
                var after = ActionText.Apply(view.Workspace, all.Change()).Find("/a/bad.policy") ?? throw new InvalidOperationException("the document is gone");
                Assert.Empty(DocumentDiagnostics.In(after, Everything).Where(d => d.Fixes.Count(f => f.IsSafe) == 1).Select(d => d.ToString()));
            }
        }
    }

    private static void Check(DocumentView view, TextSpan span, bool mends = true)
    {
        var actions = CodeActions.For(new ActionRequest(view, span, Everything, CreatesFiles: true)).ToList();
        Assert.Equal(actions.Count, actions.Select(a => a.Id).Distinct().Count());
        foreach (var action in actions.Where(a => a.Disabled is null))
        {
            var change = action.Change();
            Assert.False(change.Edits.IsEmpty && change.NewFiles.IsEmpty, $"{action.Id} at {span} changes nothing");
            foreach (var edit in change.Edits)
            {
                Assert.True(edit.Span.Start >= 0 && edit.Span.End <= (view.Workspace.Find(edit.Path)?.Source.Length ?? -1), $"{action.Id}: {edit}");
            }

            foreach (var file in change.Edits.GroupBy(e => e.Path))
            {
                var edits = file.Select(e => new TextEdit(e.Span, e.NewText)).OrderBy(e => e.Span.Start).ToList();
                Assert.All(edits.Zip(edits.Skip(1)), pair => Assert.False(EditedText.Clash(pair.First, pair.Second), $"{action.Id}: {pair}"));
            }

            var after = ActionText.Apply(view.Workspace, change);
            foreach (string path in change.Edits.Select(e => e.Path).Concat(change.NewFiles.Select(f => f.Path)).Distinct())
            {
                int before = Errors(view.Workspace.Find(path));
                Assert.True(Errors(after.Find(path)) <= before, $"{action.Id} at {span} leaves\n{string.Join('\n', after.Find(path)?.Tree.Diagnostics ?? [])}\n{after.Find(path)?.Source.Content}");
            }

            if (mends && action.Kind == ActionKind.QuickFix && after.Find(view.Document.Path) is { } mended)
            {
                var left = DocumentDiagnostics.In(mended, Everything).Select(Name).ToList();
                foreach (var gone in action.Mends)
                {
                    int had = DocumentDiagnostics.In(view, Everything).Count(d => Name(d) == Name(gone));
                    Assert.True(left.Count(d => d == Name(gone)) < had, $"{action.Id} at {span} does not mend `{gone}`:\n{mended.Source.Content}");
                }
            }
        }
    }

    private static int Errors(DocumentView? view) => view is null ? 0 : PolicyParsing.Parse(view.Source).Diagnostics.Count(d => d.IsError);

    private static string Name(Diagnostic finding) => $"{finding.Rule.Code} {finding.Message.English}";
}
