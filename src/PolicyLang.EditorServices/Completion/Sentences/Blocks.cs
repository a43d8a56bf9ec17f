using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Hovers;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Completion.Sentences;

/// <summary>Braces that hold sentences: whose they are, where that sentence begins, and what stands in them.</summary>
internal sealed class Block(Keyword owner, int start, Block? outer)
{
    public Keyword Owner { get; } = owner;

    /// <summary>Where the sentence begins that owns the braces: the same place as its syntax node.</summary>
    public int Start { get; } = start;

    public Block? Outer { get; } = outer;

    public List<Sentence> Sentences { get; } = [];
}

/// <summary>A sentence: the word that begins it and the index of that token.</summary>
internal sealed record Sentence(Keyword Word, int Token, int Start);

/// <summary>
/// The sentences of a document as its tokens show them, also where braces are missing: a word that begins a clause ends the lists left open
/// before it, as it does for the parser.
/// </summary>
internal sealed class Blocks
{
    private readonly SyntaxTree tree;
    private readonly Stack<Block?> open = new();
    private bool isPlaced;
    private bool isClosed;
    private bool beginsLine = true;
    private SyntaxToken? previous;
    private Keyword? previousWord;
    private Sentence? sentence;
    private int english;
    private int chinese;

    private Blocks(SyntaxTree tree, int offset)
    {
        this.tree = tree;
        for (int i = 0; i < tree.Tokens.Length && !isClosed; i++)
        {
            Visit(i, offset);
        }

        Place();
    }

    /// <summary>The sentences of the file itself.</summary>
    public Block File { get; } = new(Keywords.Policy, -1, null);

    /// <summary>The innermost block around the place asked about; null in the file itself.</summary>
    public Block? Around { get; private set; }

    /// <summary>The sentence that was begun before the place, in the same block; null where none was.</summary>
    public Sentence? Current { get; private set; }

    /// <summary>The last word before the place, if any.</summary>
    public SyntaxToken? Before { get; private set; }

    /// <summary>Whether a line ends between that word and the place.</summary>
    public bool IsOnNewLine { get; private set; }

    /// <summary>The spelling that most of the keywords have; null where there are none.</summary>
    public Language? Spelling => english + chinese == 0 ? null : chinese > english ? Language.Chinese : Language.English;

    private Block? Innermost => open.FirstOrDefault(b => b is not null);

    /// <param name="tree">The document.</param>
    /// <param name="offset">The place asked about: what begins there or behind is not before it.</param>
    public static Blocks Of(SyntaxTree tree, int offset) => new(tree, offset);

    private void Visit(int index, int offset)
    {
        var token = tree.Tokens[index];
        if (token.Span.Start >= offset)
        {
            Place();
        }

        if (TokenFinder.IsTrivia(token))
        {
            beginsLine |= token.Kind == TokenKind.LineBreak;
            return;
        }

        Keyword? word = null;
        switch (token.Kind)
        {
            case TokenKind.ClauseKeyword:
                string text = tree.Source[token.Span];
                word = Keywords.Find(text) ?? WordHover.KeywordOf(text);
                Count(token);
                if (word is not null && Begins())
                {
                    Begin(new Sentence(word, index, token.Span.Start));
                }

                break;
            case TokenKind.Name when beginsLine && (!open.TryPeek(out var inner) || inner is not null):
                // Before a closing brace the parser takes the word for a name; there is no name in a block, so the clause is only just begun.
                word = Keywords.Find(tree.Source[token.Span]);
                if (word is { Kind: KeywordKind.Clause } begun)
                {
                    Begin(new Sentence(begun, index, token.Span.Start));
                }

                break;
            case TokenKind.Keyword:
                Count(token);
                word = sentence?.Word == Keywords.Replace ? Keywords.Find(tree.Source[token.Span]) : null;
                break;
            case TokenKind.Punctuation when tree.Source.Content[token.Span.Start] is '{' or '｛':
                Open();
                break;
            case TokenKind.Punctuation when tree.Source.Content[token.Span.Start] is '}' or '｝':
                if (open.TryPop(out var closed) && closed is not null)
                {
                    sentence = null;
                    isClosed = isPlaced && closed == Around; // what stands behind the block around the place tells nothing of it
                }

                break;
        }

        (previous, previousWord, beginsLine) = (token, word, false);
    }

    private void Place()
    {
        if (!isPlaced)
        {
            isPlaced = true;
            (Around, Current, Before, IsOnNewLine) = (Innermost, sentence, previous, beginsLine);
        }
    }

    /// <summary>First of its line or behind a brace; not what `replace` and `also` go on with, nor the article after `exempt from`.</summary>
    private bool Begins()
    {
        bool isWrapped = previousWord is not null && sentence is not null
            && (previousWord == Keywords.Replace || previousWord == Keywords.Also || (previousWord == Keywords.With && sentence.Word == Keywords.Replace));
        return !isWrapped && (beginsLine || previous is null || (previous is { Kind: TokenKind.Punctuation } p && tree.Source.Content[p.Span.Start] is '{' or '}' or '｛' or '｝'));
    }

    private void Begin(Sentence next)
    {
        while (open.TryPeek(out var list) && list is null)
        {
            open.Pop();
        }

        sentence = next;
        (Innermost ?? File).Sentences.Add(next);
    }

    private void Open()
    {
        if (sentence is { } owner && OwnsBlock(owner.Word))
        {
            open.Push(new Block(owner.Word, owner.Start, Innermost));
            sentence = null;
        }
        else
        {
            open.Push(null);
        }
    }

    private static bool OwnsBlock(Keyword word) =>
        word == Keywords.Policy || word == Keywords.Article || word == Keywords.Benefit || word == Keywords.Test || word == Keywords.Transition;

    private void Count(SyntaxToken token)
    {
        if (char.IsAscii(tree.Source.Content[token.Span.Start]))
        {
            english++;
        }
        else
        {
            chinese++;
        }
    }
}
