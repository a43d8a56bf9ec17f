using Antlr4.Runtime;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// A word that starts clauses is that keyword only where a clause can start: first on its line (or just after a brace) in a block of
/// clauses, and not followed by what only follows a name. Everywhere else it is a name, so a fact may be called `level`, `year` or
/// `source`. One pass over the tokens; the grammar does not know.
/// </summary>
internal sealed class SoftKeywords
{
    private readonly List<Token> tokens;

    /// <summary>Per open brace: a list (of names) or a block (of clauses)?</summary>
    private readonly Stack<bool> lists = new();
    private int brackets;
    private int statement;

    private SoftKeywords(List<Token> tokens) => this.tokens = tokens;

    internal static List<Token> Apply(SourceText source, List<Token> tokens)
    {
        var pass = new SoftKeywords(PhraseSplit.Apply(source, tokens));
        pass.tokens.ForEach(token => token.Reset());
        for (int i = 0; i < pass.tokens.Count; i++)
        {
            pass.Visit(i);
        }

        return BandCommas.Insert(pass.tokens);
    }

    /// <summary>Owns clauses, not names, between its braces.</summary>
    internal static bool OwnsBlock(int type) => type is POLICY or ARTICLE or BENEFIT or TEST or TRANSITION;

    /// <summary>Whether a token may begin a clause where it stands: first of its line, or after a brace.</summary>
    internal static bool IsFirst(Token? previous, Token token) => previous is null || previous.Line < token.Line || previous.Type is LB or RB;

    private void Visit(int i)
    {
        var token = tokens[i];
        var previous = i > 0 ? tokens[i - 1] : null;
        switch (token.Type)
        {
            case LP:
                brackets++;
                break;
            case RP:
                brackets = Math.Max(0, brackets - 1);
                break;
            case LB:
                lists.Push(!OwnsBlock(statement));
                brackets = 0;
                statement = 0;
                break;
            case RB:
                lists.TryPop(out _);
                brackets = 0;
                statement = 0;
                break;
            case ARTICLE:
                VisitArticle(token, previous, tokens[i + 1]);
                break;
            default:
                if (TokenKinds.IsStarter(token.Type))
                {
                    VisitStarter(i, token, previous);
                }

                break;
        }

        if (token.Type == ID && previous is not null && !IsAmongNames && IsFirst(previous, token) && !LeavesOpen(previous))
        {
            token.Type = STRAY;
        }
    }

    /// <summary>After such a word a line goes on; after any other it is complete, so that a stray word below cannot join it.</summary>
    internal static bool LeavesOpen(Token token) =>
        token.Type is COMMA or COLON or LP or EQ or NE or LT or GT or LE or GE or PLUS or MINUS or STAR or SLASH or OF_SWAPPED or OF or PER
        || (TokenKinds.KeywordOf.TryGetValue(token.Type, out var keyword) && token.Type is not (YES or NO or UNKNOWN or DECIDED or DECLARATORY or PRO_RATA
            or BY_AUTHORITY or KEEP_FIRST or KEEP_HIGHEST or ARTICLE or SIGNED) && keyword is not null);

    private void VisitArticle(Token token, Token? previous, Token next)
    {
        bool hasNumber = token.Text != "article";
        if (IsFirst(previous, token) && (hasNumber || (!IsAmongNames && next.Type is STRING or UNCLOSED or LB)))
        {
            Start(token.Type);
        }
        else if (!hasNumber && previous?.Type is not (EXEMPT or REMOVE))
        {
            token.Type = ID;
        }
    }

    private void VisitStarter(int i, Token token, Token? previous)
    {
        var next = tokens[i + 1];
        bool wrapped = statement == REPLACE ? IsReplacement(i, previous) : previous?.Type == ALSO;
        if (wrapped && !FollowsName(i))
        {
            Start(token.Type);
            return;
        }

        bool isKeyword = IsFirst(previous, token) && !FollowsName(i) && (IsAmongNames
            ? next.Line == token.Line && (next.Type is not (STRING or RB) || OpensBlock(i)) // an unclosed list or bracket: the clause wins
            : next.Type != RB || token.Type is DECLARATORY or ONCE);
        if (isKeyword)
        {
            Start(token.Type);
        }
        else
        {
            token.Type = ID;
        }
    }

    /// <summary>
    /// `replace cap …`: the clause begins behind `replace`. `replace require "…" with require …`: it begins behind `with`.
    /// </summary>
    private bool IsReplacement(int i, Token? previous)
    {
        if (previous?.Type == WITH)
        {
            return true;
        }

        if (previous?.Type != REPLACE)
        {
            return false;
        }

        for (int k = i + 1; k + 1 < tokens.Count && tokens[k].Line == previous.Line; k++)
        {
            if (tokens[k].Type == WITH && tokens[k + 1].Line == previous.Line && TokenKinds.IsStarter(tokens[k + 1].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>`test "…" oracle "…" {`: no item of a list looks so.</summary>
    private bool OpensBlock(int i)
    {
        int k = i + 1;
        while (tokens[k].Type is STRING or ORACLE)
        {
            k++;
        }

        return k > i + 1 && tokens[k].Type == LB;
    }

    private bool IsAmongNames => brackets > 0 || (lists.TryPeek(out bool list) && list);

    private void Start(int type)
    {
        statement = type;
        brackets = 0;
        while (lists.TryPeek(out bool list) && list)
        {
            lists.Pop();
        }
    }

    /// <summary>Whether what follows a word can follow a name only. `amount -5元` has a sign, `amount - 5元` an operator.</summary>
    private bool FollowsName(int i)
    {
        var token = tokens[i];
        var next = tokens[i + 1];
        if ((token.Type is SAME_WHEN or EXCLUDE or EXEMPT or NOT_COMPUTED) && token.Text[0] < 128)
        {
            return false;
        }

        return next.Type switch
        {
            MINUS => next.StartIndex == token.End || tokens[i + 2].StartIndex > next.End,
            PER => token.Type != ONCE,
            _ => next.Type is COLON or ONE_OF or EQ or NE or LT or GT or LE or GE or PLUS or STAR or SLASH or COMMA or RP or AND or OR or OF or OF_SWAPPED or THEN or ELSE,
        };
    }
}
