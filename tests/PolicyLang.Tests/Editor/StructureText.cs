using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Calls;
using PolicyLang.EditorServices.Folding;
using PolicyLang.EditorServices.Links;
using PolicyLang.EditorServices.Renaming;
using PolicyLang.EditorServices.Selection;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>What belongs together in a document, as text for its cases.</summary>
internal static class StructureText
{
    /// <summary>The lines a fold hides, from 1, and where it begins and ends between them.</summary>
    public static string Folds(EditorCase c) => FeatureText.Lines(FoldingRanges.Of(c.View), f =>
    {
        var (start, end) = (c.View.Source.PositionAt(f.Span.Start), c.View.Source.PositionAt(f.Span.End));
        return $"{f.Kind} {f.FirstLine + 1}-{f.LastLine + 1}, characters {start.Line + 1}:{start.Character + 1}-{end.Line + 1}:{end.Character + 1}";
    });

    public static string Selections(EditorCase c) => FeatureText.Lines(
        SelectionRanges.At(c.View, c.Offset), s => $"{c.View.Source.PositionAt(s.Start).Line + 1} «{c.View.Source[s].ReplaceLineEndings("⏎")}»");

    public static string Linked(EditorCase c) => FeatureText.Lines(LinkedNames.At(c.View, c.Offset), s => EditorCase.Show(new Location(c.View.Source, s)));

    public static string Links(EditorCase c) => FeatureText.Lines(DocumentLinks.Of(c.View), l =>
        $"{EditorCase.Show(new Location(c.View.Source, l.Span))} → {EditorCase.Show(l.Path)}: {DocumentLinks.Describe(c.Workspace, c.View.Document.Path, l.Path).English}");

    public static string Calls(EditorCase c)
    {
        var items = CallHierarchy.At(c.View, c.Offset);
        if (items.IsEmpty)
        {
            return "nothing";
        }

        var lines = new List<string>();
        foreach (var item in items)
        {
            var view = c.Workspace.Find(item.Name.Source.Path) ?? throw new InvalidOperationException("an item in no document");
            lines.Add(Item(item));
            lines.AddRange(CallHierarchy.Incoming(view, item.Name.Span.Start).Select(e => $"  read by {Edge(e)}"));
            lines.AddRange(CallHierarchy.Outgoing(view, item.Name.Span.Start).Select(e => $"  reads {Edge(e)}"));
        }

        return string.Join('\n', lines);
    }

    private static string Item(CallItem item) => $"{item.Kind} {item.Title} ({item.Detail}) {EditorCase.Show(item.Name)}";

    private static string Edge(CallEdge edge) => $"{Item(edge.Item)} at {string.Join(", ", edge.Places.Select(p => $"{p.Start.Line + 1}:{p.Start.Character + 1}"))}";
}
