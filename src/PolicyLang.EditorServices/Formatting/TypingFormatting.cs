using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Formatting;

/// <summary>
/// What follows from a character just typed: the indentation of a new line, of a closing brace and of a further paragraph of official words,
/// and marks in the width of the file. Nothing is changed within words in quotes or remarks.
/// </summary>
public static class TypingFormatting
{
    private const int Step = 2;

    /// <summary>The characters after which something may follow, the line end first.</summary>
    public static readonly ImmutableArray<string> Triggers = ["\n", "}", .. TypedMarks.All.Select(c => c.ToString())];

    /// <param name="view">The document, with the character in it.</param>
    /// <param name="offset">Where the cursor stands, behind the character.</param>
    /// <param name="typed">The character.</param>
    public static ImmutableArray<DocumentEdit> After(DocumentView view, int offset, string typed) => typed switch
    {
        "\n" => Indent(view, offset),
        _ when offset == 0 || typed.Length != 1 || view.Source.Content[offset - 1] != typed[0] => [],
        "}" => Brace(view, offset - 1),
        "｝" => [.. TypedMarks.Edits(view, offset - 1), .. Brace(view, offset - 1)],
        "\"" or "“" => [.. TypedMarks.Edits(view, offset - 1), .. Paragraph(view, offset - 1)],
        _ => TypedMarks.Edits(view, offset - 1),
    };

    /// <summary>The line of the cursor stands two blanks behind that of the brace it is in; one that begins with the closing brace, below it.</summary>
    private static ImmutableArray<DocumentEdit> Indent(DocumentView view, int offset)
    {
        var line = view.Source.LineSpan(view.Source.PositionAt(offset).Line);
        var (braces, isInBrackets) = OpenAt(view, line.Start);
        if (isInBrackets)
        {
            return [];
        }

        bool closes = FirstIn(view, line) is { } first && IsClose(view, first);
        return braces.Count == 0 ? SetIndent(view, line, 0) : SetIndent(view, line, IndentOf(view, braces.Peek()) + (closes ? 0 : Step));
    }

    /// <summary>A closing brace that begins its line stands below the line of its opening one.</summary>
    private static ImmutableArray<DocumentEdit> Brace(DocumentView view, int at)
    {
        var line = view.Source.LineSpan(view.Source.PositionAt(at).Line);
        return FirstIn(view, line) is { } first && first.Span.Start == at && IsClose(view, first)
            && OpenAt(view, at) is ({ Count: > 0 } braces, false)
                ? SetIndent(view, line, IndentOf(view, braces.Peek()))
                : [];
    }

    /// <summary>A further paragraph of the official words stands below the first.</summary>
    private static ImmutableArray<DocumentEdit> Paragraph(DocumentView view, int at)
    {
        var text = SyntaxItems.All(view.Tree).OfType<TextSyntax>().FirstOrDefault(t => t.Paragraphs.Skip(1).Any(p => p.Span.Start == at));
        var line = view.Source.LineSpan(view.Source.PositionAt(at).Line);
        if (text is null || FirstIn(view, line)?.Span.Start != at)
        {
            return [];
        }

        // Han takes two cells of a line.
        string before = view.Source[TextSpan.FromBounds(view.Source.LineSpan(view.Source.PositionAt(text.Span.Start).Line).Start, text.Paragraphs[0].Span.Start)];
        return before.Contains('\n', StringComparison.Ordinal) || before.Trim().Length == 0 ? [] : SetIndent(view, line, CellWidth.Of(before));
    }

    /// <summary>The braces open before a place, the innermost on top, and whether a round bracket is open in it.</summary>
    private static (Stack<SyntaxToken> Braces, bool IsInBrackets) OpenAt(DocumentView view, int offset)
    {
        var braces = new Stack<SyntaxToken>();
        var brackets = new Stack<int>();
        int open = 0;
        foreach (var token in view.Tree.Tokens.TakeWhile(t => t.Span.End <= offset).Where(t => t.Kind == TokenKind.Punctuation))
        {
            switch (view.Source.Content[token.Span.Start])
            {
                case '{' or '｛':
                    braces.Push(token);
                    brackets.Push(open);
                    open = 0;
                    break;
                case '}' or '｝':
                    braces.TryPop(out _);
                    brackets.TryPop(out open);
                    break;
                case '(' or '（':
                    open++;
                    break;
                case ')' or '）':
                    open = Math.Max(0, open - 1);
                    break;
            }
        }

        return (braces, open > 0);
    }

    private static SyntaxToken? FirstIn(DocumentView view, TextSpan line)
    {
        for (int i = TokenFinder.IndexAt(view.Tree, line.Start); i < view.Tree.Tokens.Length && view.Tree.Tokens[i].Span.Start < line.End; i++)
        {
            if (view.Tree.Tokens[i].Kind is not (TokenKind.Whitespace or TokenKind.LineBreak))
            {
                return view.Tree.Tokens[i];
            }
        }

        return null;
    }

    private static bool IsClose(DocumentView view, SyntaxToken token) =>
        token.Kind == TokenKind.Punctuation && view.Source.Content[token.Span.Start] is '}' or '｝';

    private static int IndentOf(DocumentView view, SyntaxToken brace)
    {
        string line = view.Source.LineText(view.Source.PositionAt(brace.Span.Start).Line);
        return CellWidth.Of(line[..^line.TrimStart().Length]);
    }

    private static ImmutableArray<DocumentEdit> SetIndent(DocumentView view, TextSpan line, int width)
    {
        string text = view.Source[line];
        int blank = text.Length - text.TrimStart().Length;
        string indent = new(' ', width);
        return text[..blank] == indent ? [] : [new DocumentEdit(view.Document.Path, new TextSpan(line.Start, blank), indent)];
    }
}
