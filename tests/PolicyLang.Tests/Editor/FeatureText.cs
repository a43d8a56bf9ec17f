using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Amending;
using PolicyLang.EditorServices.Articles;
using PolicyLang.EditorServices.Lenses;
using PolicyLang.EditorServices.Navigation;
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

    /// <summary>The first line of a case is a remark: `// amend as NAME from DAY TITLE`.</summary>
    public static string Amending(EditorCase c)
    {
        string[] words = Asked(c, "// amend as ").Split(' ', 4);
        var head = new AmendmentHead(words[0], DateOnly.ParseExact(words[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), words.ElementAtOrDefault(3));
        var made = AmendmentFile.Of(c.View, head);
        return made.File is { } file ? $"{EditorCase.Show(file.Path)}\n{file.Text}" : $"refused: {made.Refusal?.English}\n拒绝：{made.Refusal?.Chinese}";
    }

    public static string Articles(EditorCase c)
    {
        return Lines(ArticleSheet.Of(c.View).SelectMany(a => a.Sentences.SelectMany(Told).Prepend($"article {a.Number} {a.Title}{(a.Place is null ? " (not here)" : "")}")), l => l);

        static IEnumerable<string> Told(SheetSentence sentence)
        {
            yield return $"  {sentence.Status} {EditorCase.Show(sentence.At)}{(sentence.Reason is { } reason ? $" because {reason}" : "")}";
            foreach (var mark in sentence.Marks)
            {
                yield return $"    {mark.Finding.Rule.Code} at «{sentence.Text.Substring(mark.Start, mark.Length)}»";
            }

            foreach (var clause in sentence.Clauses)
            {
                yield return $"    by {EditorCase.Show(clause)}";
            }
        }
    }

    /// <summary>All lenses, as if every test had run and claims were attached; of references how many there are.</summary>
    public static string Lenses(EditorCase c) => Lines(DocumentLens.Of(c.View, new LensChoice(), _ => true, hasClaims: true), l =>
    {
        int count = References.At(c.View, l.Span.Start, withDeclarations: false).Count();
        return $"{l.Kind} {EditorCase.Show(new Location(c.View.Source, l.Span))}{(l.Kind == LensKind.References ? $" {l.Symbol} {count}" : "")}";
    });

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
