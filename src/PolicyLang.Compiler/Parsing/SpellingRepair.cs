using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Runs only over a file that did not parse: a misspelt clause word at the start of a line is taken for the word meant, so that the clause
/// is not lost. Every repair is a message.
/// </summary>
internal static class SpellingRepair
{
    private static readonly string[] ClauseWords =
        [.. Keywords.All.Where(k => k.Kind == KeywordKind.Clause && k != Keywords.Article).SelectMany(k => new[] { k.English, k.Chinese }).Where(w => !w.Contains(' ', StringComparison.Ordinal))];

    internal static bool Run(SourceText source, List<Token> tokens, DiagnosticBag diagnostics)
    {
        int before = diagnostics.Count;
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            var token = tokens[i];
            var next = tokens[i + 1];
            if (token.Type != ID || !SoftKeywords.IsFirst(i > 0 ? tokens[i - 1] : null, token) || next.Line != token.Line || !MayFollowClause(next.Type))
            {
                continue;
            }

            string word = token.Text;
            string lower = word.ToLowerInvariant();
            string? meant = ClauseWords.Contains(lower, StringComparer.Ordinal) ? lower
                : Synonyms.Of(word) is { } synonym && ClauseWords.Contains(synonym, StringComparer.Ordinal) ? synonym
                : WordDistance.Nearest(lower, ClauseWords);
            if (meant is null || meant == word)
            {
                continue;
            }

            var at = new Location(source, token.Span);
            diagnostics.Add(lower == meant ? ParseDiagnostics.UpperCase(at, meant) : ParseDiagnostics.MisspeltWord(at, meant));
            token.Type = TokenKinds.Words[meant];
        }

        return diagnostics.Count > before;
    }

    private static bool MayFollowClause(int type) =>
        type is ID or STRING or UNCLOSED or NOT or MONEY or RATE or NUMBER or COUNT or DATE or PER or BY or FROM or LP or DECIDED or IF;
}
