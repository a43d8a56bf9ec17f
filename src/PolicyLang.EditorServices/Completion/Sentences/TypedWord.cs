using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Completion.Sentences;

/// <summary>
/// What is typed of a word: up to the cursor (<paramref name="Insert"/>), and with the rest of the word behind it (<paramref name="Replace"/>).
/// In quotes it is the text between them.
/// </summary>
internal sealed record TypedWord(TextSpan Insert, TextSpan Replace, bool IsQuoted, bool IsNumber)
{
    /// <summary>Null where nothing can be typed: in a comment, within or right behind a literal.</summary>
    public static TypedWord? At(SyntaxTree tree, int offset)
    {
        int index = TokenFinder.IndexAt(tree, Math.Max(0, offset - 1));
        if (offset == 0 || index == tree.Tokens.Length)
        {
            return Empty(offset);
        }

        var token = tree.Tokens[index];
        string text = tree.Source[token.Span];
        switch (token.Kind)
        {
            case TokenKind.Comment:
            case TokenKind.Money or TokenKind.Rate or TokenKind.Date or TokenKind.Duration:
                return null;
            case TokenKind.Text:
                return IsClosed(text) && offset == token.Span.End ? Empty(offset) : InQuotes(token.Span, text, offset);
            case TokenKind.Number:
                return new TypedWord(TextSpan.FromBounds(token.Span.Start, offset), token.Span, IsQuoted: false, IsNumber: true);
            case TokenKind.Name or TokenKind.ClauseKeyword:
            case TokenKind.Keyword when text is not ("每" or "的"):
                return new TypedWord(TextSpan.FromBounds(token.Span.Start, offset), token.Span, IsQuoted: false, IsNumber: false);
            default:
                return Empty(offset);
        }
    }

    private static TypedWord Empty(int offset) => new(new(offset, 0), new(offset, 0), IsQuoted: false, IsNumber: false);

    private static bool IsClosed(string text) => text.Length > 1 && text[^1] is '"' or '”';

    private static TypedWord InQuotes(TextSpan span, string text, int offset)
    {
        var insert = TextSpan.FromBounds(span.Start + 1, offset);
        return new TypedWord(insert, IsClosed(text) ? TextSpan.FromBounds(span.Start + 1, span.End - 1) : insert, IsQuoted: true, IsNumber: false);
    }
}
