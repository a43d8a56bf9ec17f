using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Folding;
using PolicyLang.EditorServices.Renaming;
using PolicyLang.EditorServices.Selection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>What belongs together: folds, selections that grow, names that are edited at once.</summary>
internal static class StructureHandlers
{
    public static readonly Method Folds = new Request<DocumentParams, LspFoldingRange[]>(
        "textDocument/foldingRange", FoldingJson.Default.DocumentParams, FoldingJson.Default.LspFoldingRangeArray, Fold)
    {
        Advertise = can => can with { FoldingRangeProvider = true },
    };

    public static readonly Method Selections = new Request<SelectionRangeParams, LspSelectionRange[]>(
        "textDocument/selectionRange", FoldingJson.Default.SelectionRangeParams, FoldingJson.Default.LspSelectionRangeArray, Select)
    {
        Advertise = can => can with { SelectionRangeProvider = true },
    };

    public static readonly Method LinkedEditing = new Request<PositionParams, LinkedEditingRanges>(
        "textDocument/linkedEditingRange", FoldingJson.Default.PositionParams, FoldingJson.Default.LinkedEditingRanges, Link)
    {
        Advertise = can => can with { LinkedEditingRangeProvider = true },
    };

    private static LspFoldingRange[]? Fold(RequestContext context, DocumentParams parameters)
    {
        if (context.Find(parameters.TextDocument) is not { } view)
        {
            return null;
        }

        // A client with a limit gets the outer folds.
        var folds = FoldingRanges.Of(view);
        IEnumerable<FoldingRange> told = context.Client.MostFolds is { } most && folds.Length > most
            ? folds.OrderByDescending(f => f.Span.Length).Take(most).OrderBy(f => f.Span.Start)
            : folds;
        return [.. told.Select(f => Fold(view.Source, f, context.Client.FoldsWholeLines))];
    }

    private static LspFoldingRange Fold(SourceText source, FoldingRange fold, bool inLines)
    {
        string? kind = fold.Kind switch
        {
            FoldKind.Comments => "comment",
            FoldKind.Head => "imports",
            FoldKind.OfficialText => "region",
            _ => null,
        };
        var (start, end) = (source.PositionAt(fold.Span.Start), source.PositionAt(fold.Span.End));
        return inLines
            ? new LspFoldingRange(fold.FirstLine, null, fold.LastLine, null, kind)
            : new LspFoldingRange(start.Line, start.Character, end.Line, end.Character, kind);
    }

    private static LspSelectionRange[]? Select(RequestContext context, SelectionRangeParams parameters) => context.Find(parameters.TextDocument) is { } view
        ? [.. parameters.Positions.Select(p => Nest(view.Source, SelectionRanges.At(view, view.Source.OffsetAt(Positions.Of(p)))))]
        : null;

    private static LspSelectionRange Nest(SourceText source, ImmutableArray<TextSpan> spans)
    {
        LspSelectionRange? outer = null;
        foreach (var span in spans.Reverse())
        {
            outer = new LspSelectionRange(Positions.Of(source, span), outer);
        }

        return outer ?? new LspSelectionRange(Positions.Of(source, new TextSpan(0, 0)), null);
    }

    private static LinkedEditingRanges? Link(RequestContext context, PositionParams parameters) =>
        context.Find(parameters) is var (view, offset) && LinkedNames.At(view, offset) is { IsEmpty: false } spans
            ? new LinkedEditingRanges([.. spans.Select(s => Positions.Of(view.Source, s))])
            : null;
}
