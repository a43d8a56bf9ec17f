using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Parsing;

/// <summary>The lossless tokens of a tree: the words, classified as the parser took them, and the trivia between.</summary>
internal static class TokenRuns
{
    /// <param name="text">The text of the file.</param>
    /// <param name="start">Where the run of tokens starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="words">Every token there that has letters, in order.</param>
    internal static ImmutableArray<SyntaxToken> Of(string text, int start, int end, IEnumerable<Token> words)
    {
        var runs = ImmutableArray.CreateBuilder<SyntaxToken>();
        int at = start;
        foreach (var word in words)
        {
            Fill(text, at, word.StartIndex, runs);
            at = word.StartIndex;
            if (!word.IsVirtual)
            {
                runs.Add(new SyntaxToken(TokenKinds.Classify(word.Type), word.Span));
                at = word.End;
            }
        }

        Fill(text, at, end, runs);
        return runs.ToImmutable();
    }

    private static void Fill(string text, int start, int end, ImmutableArray<SyntaxToken>.Builder runs)
    {
        while (start < end)
        {
            bool isComment = text[start] == '/';
            bool isBreak = Characters.IsBreak(text[start]);
            int stop = start + 1;
            while (stop < end && (isComment ? !Characters.IsBreak(text[stop]) : isBreak == Characters.IsBreak(text[stop]) && text[stop] != '/'))
            {
                stop++;
            }

            var kind = isComment ? TokenKind.Comment : isBreak ? TokenKind.LineBreak : TokenKind.Whitespace;
            runs.Add(new SyntaxToken(kind, TextSpan.FromBounds(start, stop)));
            start = stop;
        }
    }
}
