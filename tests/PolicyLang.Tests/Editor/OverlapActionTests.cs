using PolicyLang.Compiler.Diagnostics;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>What is written for words of overlapping takes the finding away, and stops nothing but where it leaves something to fill in.</summary>
public class OverlapActionTests
{
    private static readonly DiagnosticScope Everything = new(ChecksText: true);

    public static TheoryData<string> Cases => [.. EditorCase.Of("code-actions").Where(f => f.StartsWith("overlap-", StringComparison.Ordinal) && f != "overlap-stacked-elsewhere.case")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_mends_its_finding(string file)
    {
        var c = EditorCase.Read("code-actions", file);
        var rules = CodeActions.For(new ActionRequest(c.View, c.Selection, Everything, CreatesFiles: true))
            .Where(a => a.Mends.Any(m => m.Rule == TextDiagnostics.StackingMissingRule) && !a.Id.StartsWith("accept", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rules);
        foreach (var rule in rules)
        {
            var after = ActionText.Apply(c.Workspace, rule.Change()).Find(c.View.Document.Path) ?? throw new InvalidOperationException(file);
            Assert.DoesNotContain(TextDiagnostics.StackingMissingRule, DocumentDiagnostics.In(after, Everything).Select(d => d.Rule));
            Assert.All(after.Rulebook.Findings.Where(d => d.IsError), d => Assert.Equal(BindingDiagnostics.ToFillRule, d.Rule));
            Assert.Equal(file.Contains("received", StringComparison.Ordinal), !after.Rulebook.Findings.Any(d => d.IsError));
        }
    }
}
