using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>`not computed` inside a line is `not` and a fact called `computed`: an English phrase that starts no line falls apart.</summary>
internal static class PhraseSplit
{
    internal static List<Token> Apply(SourceText source, List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            var previous = result.Count > 0 ? result[^1] : null;
            bool starts = SoftKeywords.IsFirst(previous, token) || previous?.Type is REPLACE or ALSO or WITH;
            if (starts || token.Type is not (SAME_WHEN or EXCLUDE or EXEMPT or NOT_COMPUTED) || token.Text[0] > 127)
            {
                result.Add(token);
                continue;
            }

            string[] words = token.Text.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
            int first = token.StartIndex;
            int last = token.End - words[^1].Length;
            result.Add(new Token(source, TokenKinds.Words.GetValueOrDefault(words[0], ID), first, first + words[0].Length, token.Line, token.Column));
            result.Add(new Token(source, TokenKinds.Words.GetValueOrDefault(words[^1], ID), last, token.End, token.Line, token.Column + last - first));
        }

        return result;
    }
}
