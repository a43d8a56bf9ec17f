using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using PolicyLang.Compiler.Parsing.Generated;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Goes on after a mistake: never drops a word that starts a clause, resumes at the start of a line, at a comma of a list or at a
/// brace, and hands over facts instead of sentences.
/// </summary>
internal sealed class ClauseRecovery(TokenArray tokens) : DefaultErrorStrategy
{
    internal List<ParseProblem> Problems { get; } = [];

    /// <summary>
    /// A loop of clauses or items skips what it cannot use and goes on; the default gives the whole block up when its first item is wrong.
    /// </summary>
    public override void Sync(Parser recognizer)
    {
        var state = recognizer.Atn.states[recognizer.State];
        if (InErrorRecoveryMode(recognizer) || state.StateType != StateType.StarLoopEntry)
        {
            base.Sync(recognizer);
            return;
        }

        var next = recognizer.Atn.NextTokens(state);
        if (next.Contains(TokenConstants.EPSILON) || next.Contains(tokens.LA(1)))
        {
            base.Sync(recognizer);
            return;
        }

        ReportUnwantedToken(recognizer);
        var resume = new IntervalSet(GetExpectedTokens(recognizer));
        resume.AddAll(GetErrorRecoverySet(recognizer));
        ConsumeUntil(recognizer, resume);
    }

    protected override IToken? SingleTokenDeletion(Parser recognizer) =>
        MustStay(tokens.At(tokens.Index)) ? null : base.SingleTokenDeletion(recognizer);

    protected override IToken GetMissingSymbol(Parser recognizer)
    {
        var expected = GetExpectedTokens(recognizer);
        var behind = tokens.Index > 0 ? tokens.At(tokens.Index - 1) : tokens.At(0);
        return behind.Behind(expected.IsNil ? TokenConstants.InvalidType : expected.MinElement);
    }

    protected override void ConsumeUntil(Parser recognizer, IntervalSet set)
    {
        for (int depth = 0; ; recognizer.Consume())
        {
            var token = tokens.At(tokens.Index);
            if (token.Type == TokenConstants.EOF)
            {
                return;
            }

            // What stands in braces is skipped whole.
            if (token.Type == PolicyLexer.LB)
            {
                depth++;
            }
            else if (depth > 0)
            {
                depth -= token.Type == PolicyLexer.RB ? 1 : 0;
            }
            else if (set.Contains(token.Type)
                && (MustStay(token) || token.Type == PolicyLexer.COMMA || StartsLine(token)))
            {
                return;
            }
        }
    }

    protected override void ReportNoViableAlternative(Parser recognizer, NoViableAltException e) =>
        Add(recognizer, (Token)e.OffendingToken, recognizer.Atn.GetExpectedTokens(recognizer.State, recognizer.Context));

    protected override void ReportInputMismatch(Parser recognizer, InputMismatchException e) =>
        Add(recognizer, (Token)e.OffendingToken, e.GetExpectedTokens());

    protected override void ReportUnwantedToken(Parser recognizer) => ReportHere(recognizer);

    protected override void ReportMissingToken(Parser recognizer) => ReportHere(recognizer);

    private void ReportHere(Parser recognizer)
    {
        if (!InErrorRecoveryMode(recognizer))
        {
            BeginErrorCondition(recognizer);
            Add(recognizer, tokens.At(tokens.Index), GetExpectedTokens(recognizer));
        }
    }

    private void Add(Parser recognizer, Token token, IntervalSet expected)
    {
        var previous = token.TokenIndex > 0 ? tokens.At(token.TokenIndex - 1) : null;
        Problems.Add(new ParseProblem(token, previous, tokens.At(token.TokenIndex + 1), expected, recognizer.Context.RuleIndex));
    }

    private bool MustStay(Token token) =>
        TokenKinds.IsStarter(token.Type) || token.Type is PolicyLexer.LB or PolicyLexer.RB || (token.Type == PolicyLexer.ARTICLE && StartsLine(token));

    private bool StartsLine(Token token) => token.TokenIndex == 0 || tokens.At(token.TokenIndex - 1).Line < token.Line;
}
