using Antlr4.Runtime;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Runs only over a file that did not parse and whose braces do not balance: finds missing and surplus braces by indentation and mends
/// them with tokens of no letters. Every repair is a message, and the parser then sees one mistake less.
/// </summary>
internal sealed class BraceRepair
{
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly List<Token> mended = [];
    private readonly Stack<(Token Brace, Token Head, bool IsList)> open = new();

    /// <summary>Opened minus closed, of what is still to be mended.</summary>
    private int balance;
    private Token? previous;
    private Token? head;

    private BraceRepair(SourceText source, DiagnosticBag diagnostics, int balance)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        this.balance = balance;
    }

    /// <summary>The mended tokens; null where the braces balance.</summary>
    internal static List<Token>? Run(SourceText source, List<Token> tokens, IReadOnlyList<ParseProblem> problems, DiagnosticBag diagnostics)
    {
        int balance = tokens.Sum(Weight);
        if (balance == 0)
        {
            return null;
        }

        var repair = new BraceRepair(source, diagnostics, balance);
        var wanted = problems.Where(p => p.Previous is not null && p.Token.Type != RB && p.Expected.Contains(LB) && !p.Expected.Contains(ID)).Select(p => p.Token).ToHashSet();
        foreach (var token in tokens)
        {
            if (repair.balance < 0 && wanted.Contains(token))
            {
                repair.Open();
            }

            repair.Visit(token);
        }

        return repair.mended;
    }

    /// <summary>What a token adds to the braces that are open.</summary>
    internal static int Weight(Token token) => token.Type switch
    {
        LB => 1,
        RB => -1,
        _ => 0,
    };

    /// <summary>Whether a brace that is missing, or too many, elsewhere leaves these tokens as they are.</summary>
    internal static bool IsRegular(SourceText source, List<Token> tokens) => !Changes(source, tokens, 1) && !Changes(source, tokens, -1);

    private static bool Changes(SourceText source, List<Token> tokens, int balance)
    {
        var repair = new BraceRepair(source, new DiagnosticBag(), balance);
        foreach (var token in tokens)
        {
            repair.Visit(token);
        }

        return repair.diagnostics.Count > 0;
    }

    private void Visit(Token token)
    {
        bool first = previous is null || previous.Line < token.Line;
        if (balance > 0 && token.Type == LB && previous?.Type == LB && previous.Line == token.Line)
        {
            diagnostics.Add(ParseDiagnostics.BraceSurplus(At(token)));
            balance--;
            return;
        }

        if (balance > 0)
        {
            CloseWhatEnded(token, first);
        }

        if (balance < 0 && token.Type == RB && (open.Count == 0 || (first ? open.Peek().Head.Column != token.Column : open.Peek().Brace.Line != token.Line)))
        {
            diagnostics.Add(ParseDiagnostics.BraceSurplus(At(token)));
            balance++;
            return;
        }

        head = first && token.Type != RB ? token : head;
        mended.Add(token);
        if (token.Type == LB)
        {
            open.Push((token, head ?? token, !OwnsBlock(head)));
        }
        else if (token.Type == RB && open.Count > 0)
        {
            open.Pop();
            head = null;
        }

        previous = token;
    }

    /// <summary>The parser wanted a brace here.</summary>
    private void Open()
    {
        var brace = Insert(LB);
        diagnostics.Add(ParseDiagnostics.BraceNotOpened(At(brace)));
        open.Push((brace, head ?? brace, !OwnsBlock(head)));
        balance++;
    }

    private void CloseWhatEnded(Token token, bool first)
    {
        if (token.Type == TokenConstants.EOF)
        {
            CloseWhile(() => true);
        }
        else if (first && token.Type == RB)
        {
            CloseWhile(() => open.Count > 1 && open.Peek().Head.Column > token.Column && open.ElementAt(1).Head.Column >= token.Column);
        }
        else if (first && (TokenKinds.IsStarter(token.Type) || token.Type == ARTICLE))
        {
            bool isItem = token.Type is POLICY or TEST or TRANSITION or TABLE or READING or STACKING or BENEFIT;
            bool top = token.Type == ARTICLE || (token.Column == 0 && isItem);
            CloseWhile(() => open.Peek().IsList || top || (isItem && open.Peek().Head.Type == BENEFIT));
        }
    }

    private void CloseWhile(Func<bool> ended)
    {
        while (open.Count > 0 && balance > 0 && ended())
        {
            var (brace, owner, _) = open.Pop();
            diagnostics.Add(ParseDiagnostics.BraceNotClosed(At(Insert(RB)), At(brace), owner.Text));
            balance--;
        }
    }

    private Token Insert(int type)
    {
        var token = mended[^1].Behind(type);
        mended.Add(token);
        return token;
    }

    private bool OwnsBlock(Token? word) => word is not null
        && (word.Type is POLICY or TEST or TRANSITION or ARTICLE || (word.Type == BENEFIT && (open.Count == 0 || open.Peek().Head.Type != TRANSITION)));

    private Location At(Token token) => new(source, token.Span);
}
