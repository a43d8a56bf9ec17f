using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// Cases of code actions. A case whose first line is `// do WORDS` is about the one action whose English title begins so, and shows the text it leaves
/// (`…` for lines that did not change); any other lists what is offered.
/// </summary>
internal static class ActionText
{
    private const string Do = "// do ";

    public static string Of(EditorCase c)
    {
        var actions = CodeActions.For(new ActionRequest(c.View, c.Selection, new DiagnosticScope(ChecksText: true), CreatesFiles: true)).ToList();
        string first = c.Files[0].Markup.Text.Split('\n')[0];
        if (!first.StartsWith(Do, StringComparison.Ordinal))
        {
            return FeatureText.Lines(actions, Show);
        }

        var chosen = actions.Where(a => a.Title.English.StartsWith(first[Do.Length..].Trim(), StringComparison.Ordinal)).ToList();
        return chosen is [var action]
            ? $"{Show(action)}\n{Result(c.Workspace, action.Change())}"
            : $"{chosen.Count} actions are called so:\n{FeatureText.Lines(actions, Show)}";
    }

    /// <summary>The workspace with what an action changes.</summary>
    public static WorkspaceSnapshot Apply(WorkspaceSnapshot workspace, ActionChange change)
    {
        foreach (var file in change.Edits.GroupBy(e => e.Path))
        {
            var document = workspace.Find(file.Key)?.Document ?? throw new InvalidOperationException($"an edit in {file.Key}, which is not there");
            string text = EditedText.Apply(document.Source.Content, file.Select(e => new TextEdit(e.Span, e.NewText)));
            workspace = workspace.With(Document.Open(new SourceText(file.Key, text), 2));
        }

        return change.NewFiles.Aggregate(workspace, (all, file) => all.With(Document.Open(new SourceText(file.Path, file.Text), 1)));
    }

    private static string Show(CodeAction action) =>
        $"{action.Kind} {action.Title.English} | {action.Title.Chinese}{string.Concat(action.Mends.Select(m => m.Rule.Code).Distinct().Select(code => " " + code))}"
        + $"{(action.IsPreferred ? " preferred" : "")}{(action.Disabled is { } why ? $"\n  not here: {why.English} | {why.Chinese}" : "")}";

    private static string Result(WorkspaceSnapshot before, ActionChange change)
    {
        var after = Apply(before, change);
        return string.Join('\n', change.Edits.Select(e => e.Path).Concat(change.NewFiles.Select(f => f.Path)).Distinct()
            .Select(path => $"==== {EditorCase.Show(path)}\n{Changed(before.Find(path)?.Source.Content ?? "", after.Find(path)?.Source.Content ?? "")}"));
    }

    /// <summary>The lines that changed and one around them.</summary>
    private static string Changed(string before, string after)
    {
        string[] lines = after.Split('\n');
        var shown = new HashSet<int>();
        var source = new SourceText("", after);
        int moved = 0;
        foreach (var edit in LineDifference.Between(before, after))
        {
            int start = source.PositionAt(edit.Span.Start + moved).Line;
            moved += edit.NewText.Length - edit.Span.Length;
            int end = source.PositionAt(edit.Span.End + moved).Line;
            shown.UnionWith(Enumerable.Range(start - 1, end - start + 3));
        }

        var text = new List<string>();
        for (int i = 0; i < lines.Length - (lines[^1].Length == 0 ? 1 : 0); i++)
        {
            if (shown.Contains(i))
            {
                text.Add(lines[i]);
            }
            else if (text.Count == 0 || text[^1] != "…")
            {
                text.Add("…");
            }
        }

        return string.Join('\n', text);
    }
}
