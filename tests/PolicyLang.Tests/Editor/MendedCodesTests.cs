using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.Testing;
using PolicyLang.Tests.Diagnostics;

namespace PolicyLang.Tests.Editor;

/// <summary>Which diagnostics of policy files an editor mends, on the bad samples of their pages: tests/corpus/editor/mended.txt, to be read when a code is added.</summary>
public class MendedCodesTests
{
    private static readonly DiagnosticScope Everything = new(ChecksText: true);

    [Fact]
    public void The_list_is_up_to_date() => Baseline.Check(
        string.Concat(DiagnosticPage.Codes.Where(code => code[2] is >= '1' and <= '5' or '7').Select(code => $"{code} {string.Join("; ", Ways(code))}".TrimEnd() + "\n")),
        Corpus.At("editor", "mended.txt"));

    /// <summary>Without accepting it with a reason, which every finding about the words allows.</summary>
    private static IEnumerable<string> Ways(string code) => DiagnosticPage.Read(code).Bad.SelectMany(sample =>
    {
        var view = EditorTexts.Open(new SourceText("/a/bad.policy", sample));
        return DocumentDiagnostics.In(view, Everything).Where(f => f.Rule.Code == code).SelectMany(f => CodeActions
            .For(new ActionRequest(view, f.Location?.Span ?? default, Everything, CreatesFiles: true))
            .Where(a => a.Disabled is null && a.Mends.Contains(f) && !a.Id.StartsWith("accept", StringComparison.Ordinal) && !a.Id.StartsWith("fix all", StringComparison.Ordinal))
            .Select(a => a.Title.English));
    }).Distinct();
}
