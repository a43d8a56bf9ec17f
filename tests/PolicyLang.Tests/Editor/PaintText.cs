using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Classification;
using PolicyLang.EditorServices.Formatting;
using PolicyLang.EditorServices.Hints;
using PolicyLang.EditorServices.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>What is shown over a document (colours, folds, hints), as text for its cases.</summary>
internal static class PaintText
{
    /// <summary>A line of the case for each of the document: its words with their classes. A marked span: the words of that range alone.</summary>
    public static string Tokens(EditorCase c) => string.Join('\n', (c.Spans is [var range, ..] ? TokenClassifier.In(c.View, range) : TokenClassifier.Of(c.View))
        .GroupBy(t => c.View.Source.PositionAt(t.Span.Start).Line)
        .Select(line => $"{line.Key + 1}: {string.Join(" | ", line.Select(t => Token(c, t)))}"));

    /// <summary>`// keywords en` on the first line, perhaps; the edits, and the text they make.</summary>
    public static string Formatting(EditorCase c) => Formatted(c, DocumentFormatting.Of(c.View, KeywordsAsked(c)));

    /// <summary>The marked span is what is asked for.</summary>
    public static string RangeFormatting(EditorCase c) => Formatted(c, DocumentFormatting.In(c.View, c.Spans[0], KeywordsAsked(c)));

    /// <summary>The character before the cursor was typed; at the beginning of a line and behind its blanks, Enter.</summary>
    public static string TypedFormatting(EditorCase c)
    {
        string line = c.View.Source.Content[..c.Offset].Split('\n')[^1];
        return Edited(c, TypingFormatting.After(c.View, c.Offset, line.Trim().Length == 0 ? "\n" : line[^1..]));
    }

    /// <summary>Each hint with the line it is in, in both languages. A marked span: the hints of that range alone.</summary>
    public static string Hints(EditorCase c) => FeatureText.Lines(
        InlayHints.In(c.View, c.Spans is [var range, ..] ? range : new TextSpan(0, c.View.Source.Length), HintKinds.All),
        h => $"{h.Kind} {Marked(c, h.Offset)}: {h.Text.English} | {h.Text.Chinese}{(h.Tooltip.IsEmpty ? "" : $" ({h.Tooltip.English} | {h.Tooltip.Chinese})")}");

    private static string Marked(EditorCase c, int offset)
    {
        var at = c.View.Source.PositionAt(offset);
        return $"{at.Line + 1} «{c.View.Source.LineText(at.Line).Insert(at.Character, "▸").Trim()}»";
    }

    private static Language? KeywordsAsked(EditorCase c) => c.Files[0].Markup.Text.Split('\n')[0] switch
    {
        "// keywords en" => Language.English,
        "// keywords zh" => Language.Chinese,
        _ => null,
    };

    private static string Formatted(EditorCase c, FormattingResult result) =>
        result.Refusal is { } refusal ? $"refused: {refusal.English}\n拒绝：{refusal.Chinese}" : Edited(c, result.Edits);

    private static string Edited(EditorCase c, ImmutableArray<DocumentEdit> edits)
    {
        string text = DocumentEdit.Apply(c.View.Source.Content, edits);
        return edits.IsEmpty ? "nothing" : string.Join('\n', edits.Select(e => $"{EditorCase.Show(new Location(c.View.Source, e.Span))} → «{e.NewText.ReplaceLineEndings("⏎")}»").Append(text));
    }

    private static string Token(EditorCase c, ClassifiedToken token) =>
        $"{c.View.Source[token.Span]} {token.Class}{(token.Traits == TokenTraits.None ? "" : $" ({token.Traits})")}";
}
