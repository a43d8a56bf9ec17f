using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Text;

/// <summary>The braces of a file in pairs, by the places of both; one without its partner is left out.</summary>
public static class BracePairs
{
    /// <summary>Inner pairs before outer ones.</summary>
    public static IEnumerable<(int Open, int Close)> Of(SyntaxTree tree)
    {
        var open = new Stack<int>();
        foreach (var token in tree.Tokens.Where(t => t.Kind == TokenKind.Punctuation))
        {
            switch (tree.Source.Content[token.Span.Start])
            {
                case '{' or '｛':
                    open.Push(token.Span.Start);
                    break;
                case '}' or '｝' when open.TryPop(out int start):
                    yield return (start, token.Span.Start);
                    break;
            }
        }
    }
}
