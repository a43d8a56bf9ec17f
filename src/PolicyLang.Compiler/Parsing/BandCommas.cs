using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// The rows of `when { … }` end at a comma or at the line's end, and a row may begin as the one before could go on (`-5元 > x: …`). So the
/// line's end becomes a comma of no letters, unless the next line begins with an operator.
/// </summary>
internal static class BandCommas
{
    internal static List<Token> Insert(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        var braces = new Stack<(bool IsBands, int Brackets)>();
        bool isBands = false;
        int brackets = 0;
        int head = 0;
        int headDepth = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (isBands && brackets == 0 && EndsRow(tokens, i))
            {
                result.Add(tokens[i - 1].Behind(COMMA));
            }

            if (TokenKinds.IsStarter(token.Type) || token.Type == ARTICLE)
            {
                (head, headDepth) = (token.Type, braces.Count);
            }

            switch (token.Type)
            {
                case LB:
                    braces.Push((isBands, brackets));
                    (isBands, brackets) = (OpensBands(tokens, i) && MayHoldBands(tokens, i, head, braces.Count - headDepth), 0);
                    break;
                case RB:
                    (isBands, brackets) = braces.TryPop(out var outer) ? outer : default;
                    break;
                case LP:
                    brackets++;
                    break;
                case RP:
                    brackets = Math.Max(0, brackets - 1);
                    break;
            }

            result.Add(token);
        }

        return result;
    }

    /// <summary>`when {`; in `by when {` the word is a name.</summary>
    private static bool OpensBands(List<Token> tokens, int i) =>
        i > 0 && tokens[i - 1].Type == WHEN && (i < 2 || tokens[i - 2].Type != BY || (i > 2 && tokens[i - 3].Type == RANK));

    /// <summary>Bands are expressions: where a block or a list of names is opened, `when` is a name before it.</summary>
    private static bool MayHoldBands(List<Token> tokens, int i, int head, int depth) => head switch
    {
        POLICY or ARTICLE or BENEFIT or READING or TEST or CLAIM or TRANSITION => false,
        TABLE => depth > 1,
        STACKING => depth > 1 || !EndsItem(tokens, i),
        _ => true,
    };

    /// <summary>Braces of a guard are followed by the block that is guarded; that block by the next clause or by nothing.</summary>
    private static bool EndsItem(List<Token> tokens, int open)
    {
        int depth = 0;
        int i = open;
        do
        {
            depth += tokens[i].Type switch
            {
                LB => 1,
                RB => -1,
                _ => 0,
            };
            i++;
        }
        while (depth > 0 && i < tokens.Count - 1);
        return tokens[i].Type is RB or ARTICLE || i == tokens.Count - 1 || TokenKinds.IsStarter(tokens[i].Type);
    }

    private static bool EndsRow(List<Token> tokens, int i)
    {
        var previous = tokens[i - 1];
        var token = tokens[i];
        if (previous.Type is COMMA or LB)
        {
            return false;
        }

        return token.Type == RB || (previous.Line < token.Line && !SoftKeywords.LeavesOpen(previous) && !GoesOn(token, tokens[Math.Min(i + 1, tokens.Count - 1)]));
    }

    private static bool GoesOn(Token token, Token next) => token.Type switch
    {
        PLUS or MINUS or STAR or SLASH or AND or OR or EQ or NE or LT or LE or GT or GE or OF or OF_SWAPPED or ONE_OF or THEN or PER or LB or RP or COLON or COMMA => true,
        ELSE => next.Type != COLON,
        ON or IN or TO or FROM or WHERE => next.Type is not (COLON or EQ or NE or LT or LE or GT or GE),
        _ => false,
    };
}
