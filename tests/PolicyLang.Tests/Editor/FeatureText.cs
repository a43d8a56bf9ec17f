using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Outline;
using PolicyLang.EditorServices.Renaming;
using PolicyLang.EditorServices.Testing;
using PolicyLang.EditorServices.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>What features say, as text for their cases.</summary>
internal static class FeatureText
{
    public static string Lines<T>(IEnumerable<T> items, Func<T, string> show) =>
        items.Select(show).ToList() is { Count: > 0 } lines ? string.Join('\n', lines) : "nothing";

    public static string InBoth(Func<Language, string> say) => $"[en] {say(Language.English)}\n[zh] {say(Language.Chinese)}";

    public static string Of(Diagnostic d)
    {
        string place = d.Location is { } at ? EditorCase.Show(at) : "";
        string fixes = string.Concat(d.Fixes.Select(f => $"\n  fix: {f.Title.English}"));
        return $"{d.Severity} {d.Rule.Code} {place}: {d.Message.English}{fixes}";
    }

    public static string Of(ImmutableArray<OutlineItem> items, int depth) => string.Join('\n', items.Select(i =>
        $"{new string(' ', depth * 2)}{i.Kind} {i.Name}{(i.Detail is { } detail ? $" “{detail}”" : "")}{(i.Children.IsEmpty ? "" : "\n" + Of(i.Children, depth + 1))}"));

    /// <summary>The first line of a case is a remark with what is typed: `// rename to NAME`.</summary>
    public static string Rename(EditorCase c)
    {
        var result = EditorServices.Renaming.Rename.At(c.View, c.Offset, Asked(c, "// rename to "));
        return result.Refusal is { } refusal ? $"refused: {refusal.English}\n拒绝：{refusal.Chinese}" : Of(c, result.Edits);
    }

    /// <summary>`// move FROM to TO`, paths from the case's folder.</summary>
    public static string FileRenames(EditorCase c)
    {
        string[] words = Asked(c, "// move ").Split(" to ");
        return Of(c, EditorServices.Renaming.FileRenames.EditsFor(c.Workspace, [new FileMove("/case/" + words[0], "/case/" + words[1])]));
    }

    /// <summary>`// find QUERY`.</summary>
    public static string WorkspaceSymbols(EditorCase c) => Lines(
        EditorServices.Outline.WorkspaceSymbols.Find(c.Workspace, Asked(c, "// find ").Trim()),
        d => $"{d.Symbol.Kind} {EditorCase.Show(d.Name)}{(d.Label is { } label ? $" “{label.Text}”" : "")}");

    /// <summary>The tests of the main document as they are written, then what those of all documents come to.</summary>
    public static string Tests(EditorCase c)
    {
        var written = WrittenTests.Of(c.View.Document).SelectMany(t => t.Expectations.Select(e => "  " + c.View.Source[e]).Prepend(t.Text));
        return string.Join('\n', written.Concat(TestRuns.Run(c.View.Rulebook, new TestChoice()).Tests.SelectMany(Told)));

        static IEnumerable<string> Told(TestOutcome test) => test.Faults.SelectMany(Fault).Prepend($"{LanguageServer.Convert.TestConversion.Word(test.Verdict)} {test.Name}");

        static IEnumerable<string> Fault(TestFault fault)
        {
            yield return "  " + EditorCase.Show(fault.At);
            yield return $"    [en] {fault.Message.English}";
            yield return $"    [zh] {fault.Message.Chinese}";
            if (fault.Expected is { } expected)
            {
                yield return $"    expected {expected.Chinese}, actual {fault.Actual?.Chinese}{(fault.Explanation is null ? "" : ", explained")}";
            }
        }
    }

    public static string Of(EditorCase c, IEnumerable<DocumentEdit> edits) => Lines(edits, e => c.Workspace.Find(e.Path) is { } view
        ? $"{EditorCase.Show(new Location(view.Source, e.Span))} → {e.NewText}"
        : throw new InvalidOperationException($"an edit in {e.Path}, which is not there"));

    private static string Asked(EditorCase c, string mark)
    {
        string first = c.Files[0].Markup.Text.Split('\n')[0];
        return first.StartsWith(mark, StringComparison.Ordinal) ? first[mark.Length..] : throw new FormatException($"the first line of the case is no `{mark}…`");
    }
}
