using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Runs only over a file that did not parse: a block whose first word is missing (`"…" {`, `name "…" {`) is taken for the kind its first
/// clause belongs to, so that its clauses are not lost. Every repair is a message.
/// </summary>
internal static class HeadRepair
{
    internal static bool Run(SourceText source, List<Token> tokens, IReadOnlyList<ParseProblem> problems, DiagnosticBag diagnostics)
    {
        int before = diagnostics.Count;
        foreach (var token in problems.Select(p => p.Token).Where(t => t.Lexed is ID or STRING or LB))
        {
            int at = token.TokenIndex;
            if (at > 0 && tokens[at - 1].Line == token.Line && tokens[at - 1].Type is not (LB or RB))
            {
                continue;
            }

            int brace = at;
            while (brace < tokens.Count - 1 && tokens[brace].Line == token.Line && tokens[brace].Type != LB)
            {
                brace++;
            }

            if (tokens[brace].Type == LB && tokens[brace].Line == token.Line && KindOf(tokens[brace + 1].Lexed) is var kind and > 0 && !tokens[brace + 1].IsVirtual)
            {
                tokens.Insert(at, token.Before(kind));
                diagnostics.Add(ParseDiagnostics.HeadMissing(new Location(source, token.Span), TokenKinds.KeywordOf[kind], isChinese: tokens[brace + 1].Text.Any(c => !char.IsAscii(c))));
                return true; // the indexes have moved; the next round finds the next
            }
        }

        return diagnostics.Count > before;
    }

    private static int KindOf(int firstClause) => firstClause switch
    {
        NUMBER_ or ISSUER or ISSUED or EFFECTIVE or REPEALS or SOURCE or ROUNDING => POLICY,
        TEXT or DEPARTMENTS or DECLARATORY or NOT_COMPUTED or BENEFIT or STACKING or READING or TABLE => ARTICLE,
        FACT or EVENT or SAME_WHEN or REQUIRE or AMOUNT or LET or RANK or ONCE or LIMIT or QUOTA or VALID or EXEMPT => BENEFIT,
        CLAIM or EXPECT => TEST,
        EVENTS or FILED or UNDER => TRANSITION,
        HIGHEST_OF => STACKING,
        _ => 0,
    };
}
