using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Folding;

public enum FoldKind
{
    /// <summary>A block or a list in braces.</summary>
    Block,

    /// <summary>The head of a document.</summary>
    Head,

    /// <summary>The paragraphs of an official text.</summary>
    OfficialText,

    /// <summary>Remarks on neighbouring lines.</summary>
    Comments,
}

/// <summary>
/// What can be folded away: the text of the span. <paramref name="LastLine"/>: the last line that is hidden where only whole lines are; that
/// of a closing brace stays where the brace begins it.
/// </summary>
public readonly record struct FoldingRange(TextSpan Span, FoldKind Kind, int FirstLine, int LastLine);

/// <summary>Folds of more than one line; they lie within one another or apart, by characters and by lines.</summary>
public static class FoldingRanges
{
    public static ImmutableArray<FoldingRange> Of(DocumentView view)
    {
        var found = new List<FoldingRange>();
        found.AddRange(Blocks(view));
        found.AddRange(Texts(view));
        found.AddRange(Comments(view));
        return Nested(found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.End));
    }

    private static IEnumerable<FoldingRange> Blocks(DocumentView view)
    {
        var head = view.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault();
        foreach (var (open, close) in BracePairs.Of(view.Tree))
        {
            int last = view.Source.PositionAt(close).Line;
            bool begins = view.Source[TextSpan.FromBounds(view.Source.LineSpan(last).Start, close)].Trim().Length == 0;
            var kind = head is not null && head.Span.Contains(open) && head.Span.End == close + 1 ? FoldKind.Head : FoldKind.Block;
            if (Fold(view.Source, TextSpan.FromBounds(open + 1, close), kind, begins ? last - 1 : last) is { } fold)
            {
                yield return fold;
            }
        }
    }

    private static IEnumerable<FoldingRange> Texts(DocumentView view) => SyntaxItems.All(view.Tree).OfType<TextSyntax>()
        .Where(t => t.Paragraphs.Length > 1)
        .Select(t => TextSpan.FromBounds(t.Paragraphs[0].Span.End, t.Span.End))
        .Select(span => Fold(view.Source, span, FoldKind.OfficialText, view.Source.PositionAt(span.End).Line))
        .OfType<FoldingRange>();

    /// <summary>Lines that hold nothing but a remark, one below the other.</summary>
    private static IEnumerable<FoldingRange> Comments(DocumentView view)
    {
        TextSpan? group = null;
        int lastLine = -1;
        foreach (var token in view.Tree.Tokens.Where(t => t.Kind == TokenKind.Comment))
        {
            var line = view.Source.PositionAt(token.Span.Start);
            bool isAlone = view.Source[new TextSpan(token.Span.Start - line.Character, line.Character)].Trim().Length == 0;
            if (isAlone && group is { } open && line.Line == lastLine + 1)
            {
                group = open.Union(token.Span);
            }
            else
            {
                if (Close() is { } fold)
                {
                    yield return fold;
                }

                group = isAlone ? token.Span : null;
            }

            lastLine = line.Line;
        }

        if (Close() is { } rest)
        {
            yield return rest;
        }

        FoldingRange? Close() => group is { } all
            ? Fold(view.Source, TextSpan.FromBounds(view.Source.LineSpan(view.Source.PositionAt(all.Start).Line).End, all.End), FoldKind.Comments, view.Source.PositionAt(all.End).Line)
            : null;
    }

    private static FoldingRange? Fold(SourceText source, TextSpan span, FoldKind kind, int lastLine)
    {
        int first = source.PositionAt(span.Start).Line;
        return lastLine > first ? new FoldingRange(span, kind, first, lastLine) : null;
    }

    /// <summary>Of two folds that begin in one line the outer, of two that cross in lines the first.</summary>
    private static ImmutableArray<FoldingRange> Nested(IEnumerable<FoldingRange> all)
    {
        var kept = ImmutableArray.CreateBuilder<FoldingRange>();
        var open = new Stack<FoldingRange>();
        foreach (var fold in all)
        {
            while (open.TryPeek(out var done) && done.LastLine < fold.FirstLine)
            {
                open.Pop();
            }

            if (!open.TryPeek(out var outer) || (fold.FirstLine > outer.FirstLine && fold.LastLine <= outer.LastLine))
            {
                kept.Add(fold);
                open.Push(fold);
            }
        }

        return kept.ToImmutable();
    }
}
