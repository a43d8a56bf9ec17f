using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>From the tokens of a tree to words in the wanted language, comments and blank lines with the words they belong to.</summary>
internal sealed class WordReader
{
    private readonly SyntaxTree tree;
    private readonly Marks marks;
    private readonly Wording wording;
    private readonly Wording other;
    private readonly List<Word> words = [];
    private readonly Stack<bool> brackets = new();
    private int join;

    private readonly List<Lead> before = [];
    private int breaks;
    private bool isAfterBreak = true;

    private WordReader(SyntaxTree tree, Marks marks, Language language)
    {
        this.tree = tree;
        this.marks = marks;
        wording = new Wording(marks, language);
        other = wording.Other;
        marks.Joins.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    /// <summary>The words in the order of the text; the last is empty and stands at the end of the file.</summary>
    internal static List<Word> Read(SyntaxTree tree, Marks marks, Language language)
    {
        var reader = new WordReader(tree, marks, language);
        foreach (var token in tree.Tokens)
        {
            reader.Token(token);
        }

        reader.Add(new Word(tree.Source.Length, TokenKind.Whitespace, "", 0, TokenRoles.Statement, RowKind.Plain));
        return reader.words;
    }

    private void Token(SyntaxToken token)
    {
        string text = tree.Source[token.Span];
        switch (token.Kind)
        {
            case TokenKind.Whitespace:
                break;
            case TokenKind.LineBreak:
                breaks += text.Count(c => c == '\n') + text.Count(c => c == '\r') - Pairs(text);
                isAfterBreak = true;
                break;
            case TokenKind.Comment:
                Comment(text.TrimEnd());
                break;
            default:
                Read(token, text);
                break;
        }
    }

    private static int Pairs(string text)
    {
        int pairs = 0;
        for (int i = text.IndexOf("\r\n", StringComparison.Ordinal); i >= 0; i = text.IndexOf("\r\n", i + 2, StringComparison.Ordinal))
        {
            pairs++;
        }

        return pairs;
    }

    private void Comment(string text)
    {
        if (!isAfterBreak && words.Count > 0)
        {
            words[^1] = words[^1] with { After = words[^1].After.Add(text) };
        }
        else
        {
            before.Add(new Lead(text, breaks > 1));
        }

        breaks = 0;
    }

    private void Read(SyntaxToken token, string text)
    {
        while (join < marks.Joins.Count && marks.Joins[join].Span.End <= token.Span.Start)
        {
            join++;
        }

        var roles = marks.Roles.GetValueOrDefault(token.Span.Start);
        var row = marks.Rows.GetValueOrDefault(token.Span.Start);
        if (join < marks.Joins.Count && marks.Joins[join] is { } joined && joined.Span.Contains(token.Span.Start))
        {
            bool isLater = words.Count > 0 && joined.Span.Contains(words[^1].Start);
            if (isLater)
            {
                words[^1] = words[^1] with { Before = [.. words[^1].Before, .. before] };
                before.Clear();
                Leave();
                return;
            }

            string single = wording.Language == Language.Chinese ? joined.Chinese : joined.English;
            Add(new Word(token.Span.Start, token.Kind, single, Math.Max(CellWidth.Of(joined.English), CellWidth.Of(joined.Chinese)), roles, row));
            return;
        }

        bool isInCall = Track(token, text);
        string printed = wording.Of(token, text, isInCall);
        Add(new Word(token.Span.Start, token.Kind, printed, Math.Max(CellWidth.Of(printed), CellWidth.Of(other.Of(token, text, isInCall))), roles, row));
    }

    /// <summary>Whether the innermost open bracket is a round one: commas there part arguments.</summary>
    private bool Track(SyntaxToken token, string text)
    {
        if (token.Kind == TokenKind.Punctuation)
        {
            switch (text)
            {
                case "(" or "（":
                    brackets.Push(true);
                    break;
                case "{" or "｛":
                    brackets.Push(false);
                    break;
                case ")" or "）" or "}" or "｝":
                    brackets.TryPop(out _);
                    break;
                default:
                    break;
            }
        }

        return brackets.TryPeek(out bool round) && round;
    }

    private void Add(Word word)
    {
        // The column of `let x = value` begins at its sign.
        if (word.Is(TokenRoles.Cell) && words.Count > 0 && words[^1] is { Kind: TokenKind.Operator, Text: "=" } sign)
        {
            words[^1] = sign with { Roles = sign.Roles | TokenRoles.Cell };
            word = word with { Roles = word.Roles & ~TokenRoles.Cell };
        }

        words.Add(word with { Before = [.. before], IsApart = breaks > 1, IsFirst = isAfterBreak });
        before.Clear();
        Leave();
    }

    private void Leave()
    {
        breaks = 0;
        isAfterBreak = false;
    }
}
