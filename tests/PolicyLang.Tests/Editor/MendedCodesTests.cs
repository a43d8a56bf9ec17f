using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;
using PolicyLang.Tests.Diagnostics;
using PolicyLang.Tests.Meaning;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// Which diagnostics of policy files an editor mends, on the bad samples of their pages: tests/corpus/editor/mended.txt, to be read when a code is added.
/// </summary>
public class MendedCodesTests
{
    private const string Head = """
        # What an editor offers for the bad samples of docs/diagnostics, besides accepting the finding with a reason.
        # `=`: it makes of the sample the good one of the page. A code without a way: only the drafter knows what is meant.

        """;

    private static readonly DiagnosticScope Everything = new(ChecksText: true);

    [Fact]
    public void The_list_is_up_to_date() => Baseline.Check(
        Head + string.Concat(DiagnosticPage.Codes.Where(code => code[2] is >= '1' and <= '5' or '7').Select(code => $"{code} {string.Join("; ", Ways(code))}".TrimEnd() + "\n")),
        Corpus.At("editor", "mended.txt"));

    private static IEnumerable<string> Ways(string code)
    {
        var page = DiagnosticPage.Read(code);
        var good = page.Good.Select(Formatted).ToList();
        return page.Bad.SelectMany(Views).SelectMany(view => DocumentDiagnostics.In(view, Everything).Where(f => f.Rule.Code == code).SelectMany(f => CodeActions
            .For(new ActionRequest(view, f.Location?.Span ?? default, Everything, CreatesFiles: true))
            .Where(a => a.Disabled is null && a.Mends.Contains(f) && !a.Id.StartsWith("accept", StringComparison.Ordinal) && !a.Id.StartsWith("fix all", StringComparison.Ordinal))
            .Select(a => (good.Contains(After(view, a)) ? "= " : "") + a.Title.English)))
            .Distinct();
    }

    private static string After(DocumentView view, CodeAction action) =>
        Formatted(ActionText.Apply(view.Workspace, action.Change()).Find(view.Document.Path)?.Source.Content ?? "");

    private static string Formatted(string text) => PolicyFormatter.Format(PolicyParsing.Parse(new SourceText("a.policy", text))).Text.Trim();

    /// <summary>The policy files of a sample, beside each other and with their data.</summary>
    private static IEnumerable<DocumentView> Views(string sample)
    {
        var files = Compiled.Split(sample).Select(f => new SourceText("/a/" + f.Path, f.Content)).ToDictionary(f => f.Path);
        var workspace = WorkspaceSnapshot.Empty(p => new DataText(files.GetValueOrDefault(p), []));
        var policies = files.Values.Where(f => f.Path.EndsWith(".policy", StringComparison.Ordinal)).ToList();
        workspace = policies.Aggregate(workspace, (all, file) => all.With(Document.Open(file, 1)));
        return policies.Select(p => workspace.Find(p.Path)).OfType<DocumentView>();
    }
}
