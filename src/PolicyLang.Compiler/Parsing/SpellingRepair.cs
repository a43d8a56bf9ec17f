using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Runs only over a file that did not parse: a misspelt clause word at the start of a line is taken for the word meant, so that the clause
/// is not lost. Every repair is a message.
/// </summary>
internal static class SpellingRepair
{
    internal static bool Run(SourceText source, IReadOnlyList<ParseProblem> problems, DiagnosticBag diagnostics)
    {
        int before = diagnostics.Count;
        foreach (var problem in problems)
        {
            var token = problem.Token;
            if (token.Lexed != ID || problem.Next.Line != token.Line || !SoftKeywords.IsFirst(problem.Previous, token) || !MayFollowClause(problem.Next.Type))
            {
                continue;
            }

            string[] words = [.. TokenKinds.Words.Where(w => TokenKinds.IsStarter(w.Value) && problem.Expected.Contains(w.Value)).Select(w => w.Key).Order(StringComparer.Ordinal)];
            string lower = token.Text.ToLowerInvariant();
            string? meant = words.Contains(lower, StringComparer.Ordinal) ? lower
                : Synonyms.Of(token.Text) is { } synonym && words.Contains(synonym, StringComparer.Ordinal) ? synonym
                : WordDistance.Nearest(lower, words);
            if (meant is null)
            {
                continue;
            }

            var at = new Location(source, token.Span);
            diagnostics.Add(lower == meant ? ParseDiagnostics.UpperCase(at, meant) : ParseDiagnostics.MisspeltWord(at, meant));
            token.Respell(TokenKinds.Words[meant]);
        }

        return diagnostics.Count > before;
    }

    private static bool MayFollowClause(int type) =>
        type is ID or STRING or UNCLOSED or NOT or MONEY or RATE or NUMBER or COUNT or DATE or PER or BY or FROM or LP or DECIDED or IF;
}
