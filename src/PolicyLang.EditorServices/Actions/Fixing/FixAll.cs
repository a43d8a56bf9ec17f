using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Actions.Fixing;

/// <summary>
/// Applies all certain fixes of a document. In rounds: fixes that clash wait for the next one, which sees the text anew, so a fix is never
/// made in a text it was not meant for. A fix that did not take its finding away is not tried again.
/// </summary>
internal static class FixAll
{
    private const int MostRounds = 50;

    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        var fixable = request.Findings.Where(f => CertainFix.Of(f) is not null).ToImmutableArray();
        return fixable.IsEmpty
            ? []
            : [new CodeAction("fix all", ActionKind.FixAll, new("apply all certain fixes in this file", "应用本文件中全部确定的修正"), () => Change(request, null)) { Mends = fixable }];
    }

    /// <summary>With a kind, its findings only.</summary>
    public static ActionChange Change(ActionRequest request, DiagnosticRule? kind) =>
        Reformatting.Of(request.View, LineDifference.Between(request.View.Source.Content, Mended(request, kind)));

    private static string Mended(ActionRequest request, DiagnosticRule? kind)
    {
        var view = request.View;
        var findings = request.Findings;
        var seen = new HashSet<string>(StringComparer.Ordinal) { view.Source.Content };
        var vain = new HashSet<(string, string)>();
        for (int round = 0; round < MostRounds; round++)
        {
            request.Stop.ThrowIfCancellationRequested();
            var open = findings.Where(f => (kind is null || f.Rule == kind) && CertainFix.Of(f) is not null && !vain.Contains(Name(f))).ToList();
            var fixes = EditedText.WithoutClashes(open.Select(f => CertainFix.Of(f)?.Edits ?? []));
            string text = EditedText.Apply(view.Source.Content, fixes);
            if (!seen.Add(text))
            {
                break;
            }

            view = After(view, text);
            var left = DocumentDiagnostics.In(view, request.Scope, request.Stop);
            vain.UnionWith(open.Select(Name).Where(name => left.Count(f => Name(f) == name) >= findings.Count(f => Name(f) == name)));
            findings = left;
        }

        return view.Source.Content;
    }

    private static (string Code, string Message) Name(Diagnostic finding) => (finding.Rule.Code, finding.Message.English);

    private static DocumentView After(DocumentView view, string text)
    {
        var document = Document.Open(new SourceText(view.Source.Path, text), view.Document.Version ?? 0);
        return view.Workspace.With(document).Find(document.Path) ?? view;
    }
}
