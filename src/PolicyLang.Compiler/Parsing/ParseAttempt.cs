using Antlr4.Runtime.Atn;
using PolicyLang.Compiler.Parsing.Generated;

namespace PolicyLang.Compiler.Parsing;

/// <summary>One run of the generated parser over some tokens.</summary>
internal sealed record ParseAttempt(PolicyParser.FileContext Tree, IReadOnlyList<ParseProblem> Problems)
{
    internal static ParseAttempt Run(IEnumerable<Token> words)
    {
        var tokens = new TokenArray(words);
        var recovery = new ClauseRecovery(tokens);
        var parser = new PolicyParser(tokens) { ErrorHandler = recovery };
        parser.RemoveErrorListeners();
        parser.Interpreter.PredictionMode = PredictionMode.SLL; // enough for this grammar: a test walks it
        return new ParseAttempt(parser.file(), recovery.Problems);
    }
}
