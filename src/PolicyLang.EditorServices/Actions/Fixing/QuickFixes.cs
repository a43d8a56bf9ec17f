using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Actions.Fixing;

/// <summary>The fixes of findings, each an action of its own; and the mending of all of a kind, where there are several.</summary>
internal static class QuickFixes
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere)
        {
            var certain = CertainFix.Of(finding);
            for (int i = 0; i < finding.Fixes.Length; i++)
            {
                var fix = finding.Fixes[i];
                string id = string.Create(CultureInfo.InvariantCulture, $"fix {finding.Rule.Code} {finding.Location?.Span.Start} {i}");
                yield return new CodeAction(id, ActionKind.QuickFix, fix.Title, () => Reformatting.Of(request.View, fix.Edits))
                {
                    Mends = [finding],

                    // In a test a name that was not meant changes no rule, and the test tells.
                    IsPreferred = ReferenceEquals(fix, certain) || (finding.IsOfTest && finding.Fixes.Length == 1),
                };
            }
        }

        foreach (var kind in request.FindingsHere.Where(f => CertainFix.Of(f) is not null).Select(f => f.Rule).Distinct())
        {
            var alike = request.Findings.Where(f => f.Rule == kind && CertainFix.Of(f) is not null).ToList();
            if (alike.Count > 1)
            {
                yield return new CodeAction($"fix all {kind.Code}", ActionKind.QuickFix, TitleOf(kind, alike), () => FixAll.Change(request, kind))
                {
                    Mends = [.. request.FindingsHere.Where(f => f.Rule == kind)],
                };
            }
        }
    }

    private static Localized TitleOf(DiagnosticRule kind, List<Diagnostic> alike)
    {
        string count = alike.Count.ToString(CultureInfo.InvariantCulture);
        return new($"mend all {count} findings {kind.Code} in this file", $"修正本文件中全部 {count} 处 {kind.Code}");
    }
}
