using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion;
using PolicyLang.EditorServices.Signatures;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// Completion and signature help as text for their cases. Remarks in the first lines of a case say how it is asked: `// trigger X`, `// in
/// Chinese` (the writer's language), `// without pinyin`; and what of the answer is shown: `// first N`, `// only A ; B` (labels).
/// </summary>
internal static class CompletionText
{
    public static string Of(EditorCase c)
    {
        var list = Completions.At(c.View, c.Offset, new CompletionOptions(LanguageOf(c), Asked(c, "// trigger "), Asked(c, "// without pinyin") is null));
        if (list.Items.IsEmpty)
        {
            return "nothing";
        }

        var shown = list.Items.AsEnumerable();
        if (Asked(c, "// first ") is { } first)
        {
            shown = shown.Take(int.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
        }

        if (Asked(c, "// only ") is { } only)
        {
            string[] labels = only.Split(" ; ");
            shown = labels.Select(l => list.Items.FirstOrDefault(i => i.Label == l.Trim())
                ?? new CompletionItem(CompletionKind.Words, $"not there: {l.Trim()}", ""));
        }

        string replaced = list.Replace == list.Insert ? "" : $" or {Place(c, list.Replace)}";
        return $"for {Place(c, list.Insert)}{replaced}\n{FeatureText.Lines(shown, Of)}";
    }

    public static string Signature(EditorCase c)
    {
        if (SignatureHelp.At(c.View, c.Offset, Asked(c, "// trigger ") is null, LanguageOf(c)) is not { } hint)
        {
            return "nothing";
        }

        return string.Join('\n', hint.Signatures.Select((s, i) =>
            $"{(i == hint.Active ? "→ " : "  ")}{Marked(s)}\n    {s.Text.English.ReplaceLineEndings(" ")}\n    {s.Text.Chinese.ReplaceLineEndings(" ")}"
            + $"\n    here: {s.Parameters[s.Active].Text.English} {s.Parameters[s.Active].Text.Chinese}"));
    }

    private static string Of(CompletionItem i)
    {
        string detail = i.Detail is { } words ? $" ({words})" : "";
        string description = i.Description.IsEmpty ? "" : $" — {i.Description.English} · {i.Description.Chinese}";
        string text = i.Snippet is { } snippet ? $" ⇒ {snippet.ReplaceLineEndings("⏎")}" : i.NewText == i.Label ? "" : $" → {i.NewText}";
        string preselected = i.IsPreselected ? " !" : "";
        return $"{i.Kind} {i.Label}{preselected}{detail}{description}{text}{(i.FilterText == i.Label ? "" : $" ~ {i.FilterText}")}";
    }

    private static string Marked(Signature s)
    {
        string label = s.Label;
        return label.Insert(s.Parameters[s.Active].InLabel.End, "⟧").Insert(s.Parameters[s.Active].InLabel.Start, "⟦");
    }

    private static string Place(EditorCase c, TextSpan span) => EditorCase.Show(new Location(c.View.Source, span));

    private static Language LanguageOf(EditorCase c) => Asked(c, "// in Chinese") is null ? Language.English : Language.Chinese;

    private static string? Asked(EditorCase c, string mark) =>
        c.Files[0].Markup.Text.Split('\n').TakeWhile(l => l.StartsWith("// ", StringComparison.Ordinal)).FirstOrDefault(l => l.StartsWith(mark.TrimEnd(), StringComparison.Ordinal)) is { } line
            ? line.Length >= mark.Length ? line[mark.Length..] : ""
            : null;
}
