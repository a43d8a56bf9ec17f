using Antlr4.Runtime;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Characters;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// The words of a file, the same as the generated lexer's: what makes up most of a file (blanks, words, phrases, closed strings, single
/// marks) is scanned here, because the generated lexer caches nothing beyond ASCII and is slow on Han; every other and every doubtful
/// case goes to it. A test compares the two. Blanks and comments are no tokens here (<see cref="TokenRuns"/> fills the gaps).
/// One difference is wanted: a phrase ends at the end of a word, so `up top 3` is no `up to`.
/// </summary>
internal sealed class Scanner
{
    private const int LongestWord = 12;

    private readonly SourceText source;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly int start;
    private readonly int end;
    private PolicyLexer? lexer;
    private int position;
    private int line;
    private int lineStart;

    private Scanner(SourceText source, int start, int end)
    {
        this.start = start;
        this.end = end;
        position = start;
        lineStart = start;
        line = source.PositionAt(start).Line;
        this.source = source;
        text = source.Content;
    }

    /// <summary>The tokens in order, the end of the file last.</summary>
    internal static List<Token> Scan(SourceText source) => Scan(source, 0, source.Length);

    /// <summary>Those of some lines, and an end of the file behind them; no token crosses a line.</summary>
    internal static List<Token> Scan(SourceText source, int start, int end)
    {
        var scanner = new Scanner(source, start, end);
        while (scanner.position < end)
        {
            scanner.Next();
        }

        scanner.Add(TokenConstants.EOF, scanner.position);
        return scanner.tokens;
    }

    private void Next()
    {
        char c = text[position];
        if (IsBreak(c))
        {
            Break(c);
        }
        else if (IsBlank(c))
        {
            position++;
        }
        else if (c == '/' && position + 1 < text.Length && text[position + 1] == '/')
        {
            position = LineEnd(position);
        }
        else if (IsLetter(c) && c != '第')
        {
            Word();
        }
        else if (Mark(c) is var mark and > 0)
        {
            Add(mark, position + 1);
        }
        else if (c is '"' or '“' && ClosedString(c) is var end and > 0)
        {
            Add(PolicyLexer.STRING, end);
        }
        else
        {
            Generated();
        }
    }

    private void Break(char c)
    {
        position++;
        if (c == '\n' || position == text.Length || text[position] != '\n')
        {
            line++;
            lineStart = position;
        }
    }

    private void Word()
    {
        int end = WordEnd(position);
        var word = text.AsSpan(position, end - position);
        if (TokenKinds.Phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var phrases))
        {
            foreach (var (rest, type) in phrases)
            {
                if (PhraseEnd(end, rest) is var phraseEnd and > 0)
                {
                    Add(type, phraseEnd);
                    return;
                }
            }
        }

        if (word is "article" || (end < text.Length && text[end] >= 128 && !IsLetter(text[end]) && (char.IsLetter(text[end]) || char.IsSurrogate(text[end]))))
        {
            Generated();
            return;
        }

        bool known = word.Length <= LongestWord;
        Add(known && TokenKinds.Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int keyword) ? keyword : PolicyLexer.ID, end);
    }

    private int PhraseEnd(int from, string[] rest)
    {
        foreach (string word in rest)
        {
            int start = from;
            while (start < text.Length && text[start] is ' ' or '\t' or '\u3000')
            {
                start++;
            }

            int end = WordEnd(start);
            if (start == from || !text.AsSpan(start, end - start).SequenceEqual(word))
            {
                return 0;
            }

            from = end;
        }

        return from;
    }

    private int WordEnd(int from)
    {
        while (from < text.Length && (IsLetter(text[from]) || IsDigit(text[from])))
        {
            from++;
        }

        return from;
    }

    private int LineEnd(int from)
    {
        while (from < text.Length && !IsBreak(text[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>The end of a string closed with its own quote on this line; 0 where it is not.</summary>
    private int ClosedString(char quote)
    {
        int depth = 1;
        for (int i = position + 1; i < text.Length && !IsBreak(text[i]); i++)
        {
            if (quote == '"' ? text[i] == '"' : text[i] == '”' && --depth == 0)
            {
                return i + 1;
            }

            depth += quote == '“' && text[i] == '“' ? 1 : 0;
        }

        return 0;
    }

    private void Generated()
    {
        lexer ??= LexerOfLines();
        lexer.InputStream.Seek(position - start);
        var token = lexer.NextToken();
        Add(token.Type, Math.Max(start + token.StopIndex + 1, position + 1));
    }

    private PolicyLexer LexerOfLines()
    {
        var made = new PolicyLexer(new AntlrInputStream(text[start..end]));
        made.RemoveErrorListeners();
        return made;
    }

    private void Add(int type, int end)
    {
        tokens.Add(new Token(source, type, position, end, line, position - lineStart));
        position = end;
    }
}
