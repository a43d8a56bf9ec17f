using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Selection;

/// <summary>
/// What a selection grows to, step by step: the word, the operand, the expression, the clause, the benefit, the article, the file; in quotes
/// the sentence, all the words, the quotes.
/// </summary>
public static class SelectionRanges
{
    private const string SentenceEnds = "。！？；";

    /// <summary>From the innermost outwards, each within the next, the whole text last.</summary>
    public static ImmutableArray<TextSpan> At(DocumentView view, int offset)
    {
        var token = view.TokenAt(offset);
        var anchor = token?.Span ?? new TextSpan(offset, 0);
        var spans = new List<TextSpan> { anchor, new(0, view.Source.Length) };
        if (token is { Kind: TokenKind.Text } quoted)
        {
            spans.AddRange(Words(view.Source, quoted.Span, offset));
        }

        spans.AddRange(Remarks(view, offset));
        spans.AddRange(Around(view.Tree.Root, anchor));
        foreach (var (open, close) in BracePairs.Of(view.Tree).Where(p => p.Open < anchor.Start && p.Close >= anchor.End))
        {
            spans.Add(Trimmed(view.Source, TextSpan.FromBounds(open + 1, close)));
            spans.Add(TextSpan.FromBounds(open, close + 1));
        }

        return Chain(spans, offset);
    }

    private static IEnumerable<TextSpan> Around(SyntaxNode node, TextSpan anchor)
    {
        foreach (var part in SyntaxParts.Of(node).Where(p => p.Span.Contains(anchor)))
        {
            yield return part.Span;
            foreach (var inner in Around(part, anchor))
            {
                yield return inner;
            }
        }
    }

    /// <summary>The sentence and all the words between quotes.</summary>
    private static IEnumerable<TextSpan> Words(SourceText source, TextSpan quoted, int offset)
    {
        bool isClosed = quoted.Length > 1 && source.Content[quoted.End - 1] is '"' or '”';
        var words = TextSpan.FromBounds(quoted.Start + 1, isClosed ? quoted.End - 1 : quoted.End);
        if (offset < words.Start || offset > words.End)
        {
            yield break;
        }

        int start = offset;
        while (start > words.Start && !SentenceEnds.Contains(source.Content[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        int end = offset;
        while (end < words.End && !SentenceEnds.Contains(source.Content[end], StringComparison.Ordinal))
        {
            end++;
        }

        yield return TextSpan.FromBounds(start, Math.Min(end + 1, words.End));
        yield return words;
    }

    /// <summary>The remark at a place, and those on the lines around it.</summary>
    private static IEnumerable<TextSpan> Remarks(DocumentView view, int offset)
    {
        int index = TokenFinder.IndexAt(view.Tree, Math.Max(0, offset - 1));
        var at = view.Tree.Tokens.Skip(index).Take(2).Where(t => t.Kind == TokenKind.Comment && t.Span.Start <= offset && offset <= t.Span.End).ToList();
        if (at.Count == 0)
        {
            yield break;
        }

        yield return at[0].Span;
        int line = view.Source.PositionAt(offset).Line;
        int first = line;
        int last = line;
        while (first > 0 && IsRemark(first - 1))
        {
            first--;
        }

        while (last + 1 < view.Source.LineCount && IsRemark(last + 1))
        {
            last++;
        }

        if (IsRemark(line))
        {
            yield return TextSpan.FromBounds(view.Source.LineSpan(first).Start, view.Source.LineSpan(last).End);
        }

        bool IsRemark(int number) => view.Source.LineText(number).AsSpan().TrimStart().StartsWith("//", StringComparison.Ordinal);
    }

    private static TextSpan Trimmed(SourceText source, TextSpan span)
    {
        string text = source[span];
        int start = text.Length - text.TrimStart().Length;
        return new TextSpan(span.Start + start, Math.Max(0, text.Trim().Length));
    }

    private static ImmutableArray<TextSpan> Chain(List<TextSpan> spans, int offset)
    {
        var chain = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.Where(s => s.Start <= offset && offset <= s.End).Distinct().OrderBy(s => s.Length))
        {
            if (chain.Count == 0 || span.Contains(chain[^1]))
            {
                chain.Add(span);
            }
        }

        return chain.ToImmutable();
    }
}
