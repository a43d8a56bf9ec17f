using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>A clause turned into an amendment: the rulebook with the new file compiles as it stands, with the day that was chosen.</summary>
public class AmendmentActionTests
{
    /// <summary>One clause out of so many; each means compiling the documents anew.</summary>
    private const int Every = 9;

    public static TheoryData<string> Documents => ["policies/quanzhou/2021-70.policy", "county/county.policy", "text-checks/river-grants.policy"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles(string path)
    {
        var view = path.StartsWith("policies/", StringComparison.Ordinal)
            ? EditorTexts.Open(path, Language.English)
            : EditorTexts.Open(new SourceText("/a/" + Path.GetFileName(path), Corpus.Read(path.Split('/'))));
        string[] before = Errors(view.Rulebook);
        int made = 0;
        foreach (var clause in view.Tree.Root.Items.OfType<ArticleSyntax>().SelectMany(a => a.Items.OfType<BenefitSyntax>()).SelectMany(b => b.Clauses).Where((_, i) => i % Every == 0))
        {
            var request = new ActionRequest(view, new TextSpan(clause.Span.Start, 0), new DiagnosticScope(ChecksText: false), CreatesFiles: true);
            if (CodeActions.For(request).FirstOrDefault(a => a.Id.StartsWith("amend ", StringComparison.Ordinal)) is { Disabled: null } action)
            {
                var change = action.Change();
                var file = Assert.Single(change.NewFiles);
                var after = ActionText.Apply(view.Workspace, change).Find(file.Path) ?? throw new InvalidOperationException(file.Path);
                Assert.True(Errors(after.Rulebook).Except(before).ToArray() is [], $"{file.Text}\n{string.Join('\n', Errors(after.Rulebook).Except(before))}");
                made++;
            }
        }

        Assert.True(made > 0);
    }

    private static string[] Errors(RulebookSnapshot rulebook) => [.. rulebook.Findings.Where(d => d.IsError).Select(d => $"{d.Rule.Code} {d.Message.English}")];
}
