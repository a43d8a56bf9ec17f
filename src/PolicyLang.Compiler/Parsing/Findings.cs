using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Chooses what is said: one mistake gives one message. What is certain (a repair, a word wrong in itself) comes first; the parser's own
/// complaint only where the line has none yet; a remark only where the line has nothing else.
/// </summary>
internal static class Findings
{
    internal static ImmutableArray<Diagnostic> Of(
        SourceText source,
        List<Token> tokens,
        IReadOnlyList<ParseProblem> problems,
        DiagnosticBag repairs,
        DiagnosticBag judged,
        DiagnosticBag late)
    {
        var said = new DiagnosticBag();
        said.AddRange(repairs.ToSorted());
        said.AddRange(judged.ToSorted());
        StrayWords(source, tokens, said);
        var lines = said.ToSorted().Where(d => d.IsError).Select(LineOf).ToHashSet();
        var messages = new ProblemMessages(source, tokens);
        foreach (var problem in problems)
        {
            if (!IsAnswered(problem, lines) && messages.For(problem) is { } message && lines.Add(LineOf(message)))
            {
                said.Add(message);
            }
        }

        said.AddRange(late.ToSorted().Where(remark => !lines.Contains(LineOf(remark))));
        return said.ToSorted();
    }

    /// <summary>What the parser trips over behind a line that is already reported is mostly the same mistake.</summary>
    private static bool IsAnswered(ParseProblem problem, HashSet<int> lines) =>
        lines.Contains(problem.Token.Line) || (problem.Previous is { Type: UNCLOSED or BAD } previous && lines.Contains(previous.Line));

    private static void StrayWords(SourceText source, List<Token> tokens, DiagnosticBag said)
    {
        Token? previous = null;
        foreach (var token in tokens)
        {
            if (token.Type == UNCLOSED)
            {
                said.Add(ParseDiagnostics.UnclosedText(new Location(source, token.Span), token.Text[0] == '"' ? '"' : '”'));
            }
            else if (token.Type == BAD && (previous?.Type != BAD || previous.Line != token.Line))
            {
                said.Add(ParseDiagnostics.StrayCharacter(new Location(source, token.Span)));
            }

            previous = token;
        }
    }

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location?.Start.Line ?? 0;
}
