using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Completion.Sentences;

namespace PolicyLang.EditorServices.Completion.Values;

/// <summary>Brackets and operands among the words of a sentence.</summary>
internal static class Brackets
{
    /// <summary>The index of the bracket or brace that is open behind the first words, so many; null where none is.</summary>
    public static int? Around(ImmutableArray<SentenceWord> words, int count)
    {
        int depth = 0;
        for (int i = count - 1; i >= 0; i--)
        {
            depth += words[i].Closes ? 1 : words[i].Opens ? -1 : 0;
            if (depth < 0)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Where the operand begins that ends before a word.</summary>
    public static int OperandStart(ImmutableArray<SentenceWord> words, int end)
    {
        int depth = 0;
        int start = end;
        while (start > 0)
        {
            var word = words[start - 1];
            depth += word.Closes ? 1 : word.Opens ? -1 : 0;
            if (depth < 0 || (depth == 0 && !word.Opens && Ends(word)))
            {
                break;
            }

            start--;
        }

        return start;
    }

    private static bool Ends(SentenceWord word) =>
        word.IsComma || word.IsColon || word.Compares || word.Kind == TokenKind.ClauseKeyword
        || word.Keyword is { } k && (k == Keywords.And || k == Keywords.Or || k == Keywords.Not || k == Keywords.If || k == Keywords.Then || k == Keywords.Else
            || k == Keywords.When || k == Keywords.Where || k == Keywords.To || k == Keywords.UpTo);
}
