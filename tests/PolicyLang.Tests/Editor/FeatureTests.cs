using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Hovers;
using PolicyLang.EditorServices.Navigation;
using PolicyLang.EditorServices.Outline;
using PolicyLang.EditorServices.Testing;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// What the editor is told, feature by feature: each case of tests/corpus/editor/FEATURE is a document and what the feature says of it. A new
/// feature is a folder of cases and a line in <see cref="Features"/>.
/// </summary>
public class FeatureTests
{
    private static readonly Dictionary<string, Func<EditorCase, string>> Features = new()
    {
        ["call-hierarchy"] = StructureText.Calls,
        ["code-actions"] = ActionText.Of,
        ["completion"] = CompletionText.Of,
        ["definition"] = c => Lines(Definition.At(c.View, c.Offset), t => EditorCase.Show(t.Name)),
        ["diagnostics"] = c => Lines(DocumentDiagnostics.Of(c.View.Rulebook, new DiagnosticScope(ChecksText: true)).SelectMany(f => f.Value), FeatureText.Of),
        ["document-links"] = StructureText.Links,
        ["file-renames"] = FeatureText.FileRenames,
        ["folding"] = StructureText.Folds,
        ["formatting"] = PaintText.Formatting,
        ["formatting-range"] = PaintText.RangeFormatting,
        ["formatting-typed"] = PaintText.TypedFormatting,
        ["highlight"] = c => Lines(References.InDocument(c.View, c.Offset), o => $"{EditorCase.Show(o.Location)} {o.Role}"),
        ["hover"] = c => FeatureText.InBoth(language => HoverText.At(c.View, c.Offset, language) is { } hover
            ? $"{EditorCase.Show(new Location(c.View.Source, hover.Span))}\n{hover.Markdown}" : "nothing"),
        ["inlay-hints"] = PaintText.Hints,
        ["linked-editing"] = StructureText.Linked,
        ["outline"] = c => FeatureText.Of(DocumentSymbols.Of(c.View), 0),
        ["references"] = c => Lines(References.At(c.View, c.Offset, withDeclarations: true), o => $"{EditorCase.Show(o.Location)} {o.Role}"),
        ["rename"] = FeatureText.Rename,
        ["selection"] = StructureText.Selections,
        ["semantic-tokens"] = PaintText.Tokens,
        ["test-coverage"] = c => Lines(
            TestRuns.Run(c.View.Rulebook, new TestChoice(), withCoverage: true).Clauses,
            u => $"{u.Word} {EditorCase.Show(u.Location)}: reached {u.Reached}, decided {u.Decided}"),
        ["tests"] = FeatureText.Tests,
        ["signature-help"] = CompletionText.Signature,
        ["type-definition"] = c => Lines(Definition.TypeAt(c.View, c.Offset), t => EditorCase.Show(t.Name)),
        ["workspace-symbols"] = FeatureText.WorkspaceSymbols,
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string feature in Features.Keys)
            {
                foreach (string file in EditorCase.Of(feature))
                {
                    data.Add(feature, file);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_its_case_expects(string feature, string file)
    {
        var editorCase = EditorCase.Read(feature, file);
        editorCase.Check(Features[feature](editorCase));
    }

    [Fact]
    public void Every_folder_of_cases_is_run() => Assert.Equal(Corpus.Folders("editor"), Features.Keys.Order(StringComparer.Ordinal));

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> show) => FeatureText.Lines(items, show);
}
