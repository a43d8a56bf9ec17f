using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Formatting;

/// <summary>From words to blocks, lines and lists.</summary>
internal sealed class Nesting
{
    private readonly List<Word> words;
    private int at;

    private Nesting(List<Word> words) => this.words = words;

    /// <summary>The lines of a file and the empty word at its end.</summary>
    internal static (ImmutableArray<Statement> Statements, Word End) Of(List<Word> words)
    {
        var nesting = new Nesting(words);
        var statements = nesting.Statements(isTransition: false);
        return (statements, nesting.words[nesting.at]);
    }

    private Word Next => words[at];

    private bool IsEnd => at == words.Count - 1;

    private bool IsClose => IsEnd || Next.IsMark('}');

    /// <summary>In a transition the tree has no node for a line; there every clause word begins one.</summary>
    private ImmutableArray<Statement> Statements(bool isTransition)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!IsClose)
        {
            statements.Add(Statement(isTransition));
        }

        return statements.ToImmutable();
    }

    private Statement Statement(bool isTransition)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var head = isTransition ? Next with { Row = RowKind.Header } : Next;
        bool ownsBlock = head.Is(TokenRoles.BlockHead);
        bool mayEnd = false;
        while (!IsClose && !(mayEnd && (Next.Is(TokenRoles.Statement) || (isTransition && Next.Kind == TokenKind.ClauseKeyword))))
        {
            if (Next.IsMark('{') && ownsBlock && (!head.Is(TokenRoles.Guarded) || words[at + 1].Is(TokenRoles.Statement)))
            {
                return new Statement(parts.ToImmutable(), Block(head));
            }

            parts.Add(mayEnd ? Part() : new WordPart(Take(head)));
            mayEnd = true;
        }

        return new Statement(parts.ToImmutable(), null);
    }

    private Block Block(Word head)
    {
        var open = Take(Next);
        var statements = Statements(isTransition: head.Row == RowKind.Transition);
        return new Block(open, statements, Take(Next));
    }

    private Word Take(Word word)
    {
        at++;
        return word;
    }

    private Part Part() => Next.IsMark('{') ? List() : new WordPart(Take(Next));

    private ListPart List()
    {
        var open = Take(Next);
        var items = new List<ImmutableArray<Part>>();
        var item = ImmutableArray.CreateBuilder<Part>();
        int brackets = 0;
        while (!IsClose)
        {
            if (Next.Is(TokenRoles.Item) && item.Count > 0)
            {
                items.Add(item.DrainToImmutable());
            }

            if (Next.Parts && brackets == 0)
            {
                DropComma(item);
                continue;
            }

            brackets += Next.Opens ? 1 : Next.Closes ? -1 : 0;
            item.Add(Part());
        }

        if (item.Count > 0)
        {
            items.Add(item.DrainToImmutable());
        }

        return new ListPart(open, [.. items], Take(Next));
    }

    /// <summary>Leaves a comma out; what stands around it goes to its neighbours.</summary>
    private void DropComma(ImmutableArray<Part>.Builder item)
    {
        var comma = Take(Next);
        if (item.Count > 0)
        {
            item[^1] = item[^1] switch
            {
                WordPart p => new WordPart(p.Word with { After = [.. p.Word.After, .. comma.After] }),
                ListPart p => p with { Close = p.Close with { After = [.. p.Close.After, .. comma.After] } },
                var other => other,
            };
        }

        words[at] = Next with { Before = [.. comma.Before, .. Next.Before], IsFirst = Next.IsFirst || comma.IsFirst };
    }
}
