using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Text;

/// <summary>Finds tokens of a tree by their place.</summary>
public static class TokenFinder
{
    /// <summary>The token that holds an offset, or the word that ends there where a blank or a mark follows; null at a blank alone.</summary>
    public static SyntaxToken? At(SyntaxTree tree, int offset)
    {
        int index = IndexAt(tree, offset);
        var before = index > 0 && tree.Tokens[index - 1].Span.End == offset ? tree.Tokens[index - 1] : (SyntaxToken?)null;
        var holding = index < tree.Tokens.Length ? tree.Tokens[index] : (SyntaxToken?)null;
        return holding is { } word && IsWord(word) ? word
            : before is { } last && IsWord(last) ? last
            : holding is { } mark && !IsTrivia(mark) ? mark
            : before is { } other && !IsTrivia(other) ? other
            : null;
    }

    /// <summary>The index of the token that holds an offset; the number of tokens at the end of the text.</summary>
    public static int IndexAt(SyntaxTree tree, int offset)
    {
        int low = 0;
        int high = tree.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tree.Tokens[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public static bool IsTrivia(SyntaxToken token) => token.Kind is TokenKind.Whitespace or TokenKind.LineBreak or TokenKind.Comment;

    private static bool IsWord(SyntaxToken token) => !IsTrivia(token) && token.Kind is not (TokenKind.Punctuation or TokenKind.Operator);
}
