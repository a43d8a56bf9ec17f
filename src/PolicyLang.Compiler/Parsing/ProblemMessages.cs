using System.Collections.Immutable;
using Antlr4.Runtime;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Words a problem: from the token, the one before it and what was expected to a sentence. The expected set itself is never shown. A
/// mistake noticed on a later line belongs to the end of the line before.
/// </summary>
internal sealed class ProblemMessages(SourceText source, IReadOnlyList<Token> tokens)
{
    private const int NamesShown = 6;

    private static readonly ImmutableArray<string> ClauseWords =
    [
        .. Keywords.All.Where(k => k.Kind == KeywordKind.Clause).SelectMany(k => new[] { k.English, k.Chinese }).Where(w => !w.Contains(' ', StringComparison.Ordinal)),
        "exclude", "exempt", "same",
    ];

    internal Diagnostic? For(ParseProblem problem)
    {
        var token = problem.Token;
        if (token.Type is BAD or UNCLOSED)
        {
            return null; // said already, by the word itself
        }

        bool newLine = problem.Previous is { } before && before.Line < token.Line;
        return Boundary(token)
            ?? Quote(problem)
            ?? Missing(problem, newLine)
            ?? Punctuation(problem, newLine)
            ?? (token.Type is ID or STRAY ? Name(problem, newLine) : Other(problem, newLine));
    }

    private Diagnostic? Boundary(Token token) =>
        token.Type == COUNT && LiteralReader.BoundaryWord(token.Text) is { } word ? ParseDiagnostics.BoundaryWord(At(token), token.Text[..^word.Length], word) : null;

    /// <summary>`"a, "b"`: a text that touches the word behind it was closed by the next one's opening quote.</summary>
    private Diagnostic? Quote(ParseProblem problem)
    {
        var previous = problem.Previous;
        return (problem.Token.Type is ID or STRAY) && previous?.Type == STRING && previous.End == problem.Token.StartIndex ? ParseDiagnostics.QuoteMissing(At(previous)) : null;
    }

    private Diagnostic? Missing(ParseProblem problem, bool newLine)
    {
        var (token, previous, next, expected, _) = problem;
        bool wantsValue = expected.Contains(MONEY) && expected.Contains(ID);
        if (previous is null)
        {
            return null;
        }

        if (expected.Contains(ELSE) && !expected.Contains(RB) && (newLine || token.Type == RB))
        {
            return ParseDiagnostics.ElseMissing(Behind(previous));
        }

        if (expected.Contains(LB) && !expected.Contains(ID) && token.Type != RB)
        {
            return ParseDiagnostics.BraceNotOpened(Behind(previous));
        }

        if (expected.Contains(COLON) && expected.Count <= 3)
        {
            return newLine ? ParseDiagnostics.UnfinishedLine(Behind(previous), previous.Text) : ParseDiagnostics.ColonMissing(Before(token), token.Text);
        }

        if (wantsValue && token.Type == EQ && previous.Type is GT or LT)
        {
            return ParseDiagnostics.OperatorSpelling(new Location(source, previous.Span.Union(token.Span)), previous.Text + "=");
        }

        if (token.Type == COLON && (previous.Type is ID or STRAY) && TokenBefore(previous) is { Type: COLON } colon && colon.Line < previous.Line && TokenBefore(colon) is { } field)
        {
            return ParseDiagnostics.ValueMissing(Behind(colon), field.Text);
        }

        if (token.Type == COLON && TokenKinds.IsStarter(previous.Type))
        {
            return ParseDiagnostics.NameMissing(At(previous), previous.Text);
        }

        return (token.Type is ID or STRAY) && next.Type == COLON && WantsClause(problem) && ClauseWords.Contains(token.Text, StringComparer.Ordinal)
            ? ParseDiagnostics.NameMissing(At(token), token.Text)
            : (newLine || token.Type is RB or TokenConstants.EOF) && (wantsValue || TokenKinds.IsStarter(token.Type)) && !WantsClause(problem)
                ? ParseDiagnostics.UnfinishedLine(Behind(previous), previous.Text)
                : null;
    }

    private Diagnostic? Punctuation(ParseProblem problem, bool newLine)
    {
        var (token, previous, next, expected, _) = problem;
        bool touches = previous?.End == token.StartIndex && next.StartIndex == token.End;
        return token.Type switch
        {
            COMMA when previous?.Type == NUMBER && touches => ParseDiagnostics.NumberSeparator(At(token)),
            COMMA => ParseDiagnostics.StrayComma(At(token), next.Line > token.Line),
            RP => ParseDiagnostics.BracketSurplus(At(token)),
            _ when problem.Rule == PolicyParser.RULE_band && expected.Contains(COMMA) && previous is not null => ParseDiagnostics.CommaMissing(Behind(previous), token.Text),
            _ when expected.Contains(RP) && previous is not null => newLine
                ? ParseDiagnostics.BracketNotClosed(Behind(previous), "")
                : ParseDiagnostics.BracketNotClosed(At(token), token.Text),
            PER when previous?.Type == RP => ParseDiagnostics.KeysOutside(At(token), previous.Span, EndOfKeys(token)),
            _ => null,
        };
    }

    private Diagnostic Name(ParseProblem problem, bool newLine)
    {
        var (token, previous, _, expected, _) = problem;
        string word = token.Text;
        string lower = word.ToLowerInvariant();
        bool startsLine = newLine || previous is null;
        if (!startsLine && ClauseWords.Contains(word, StringComparer.Ordinal) && TokenKinds.Words.ContainsKey(word))
        {
            return ParseDiagnostics.NewLineNeeded(At(token));
        }

        if (previous?.Type == RATE && !newLine)
        {
            return ParseDiagnostics.OfMissing(Behind(previous));
        }

        if (lower != word && ClauseWords.Contains(lower, StringComparer.Ordinal))
        {
            return ParseDiagnostics.UpperCase(At(token), lower);
        }

        if (Synonyms.Of(word) is { } synonym)
        {
            return ParseDiagnostics.MisspeltWord(At(token), synonym);
        }

        string? glued = ClauseWords.Where(k => k[0] > 127 && word.Length > k.Length && word.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
        if (glued is not null)
        {
            return ParseDiagnostics.SpaceMissing(At(token), glued);
        }

        bool wantsClause = WantsClause(problem) && startsLine;
        var candidates = wantsClause ? ClauseWords : TokenKinds.Words.Where(x => expected.Contains(x.Value) && !TokenKinds.IsStarter(x.Value)).Select(x => x.Key).Append("per");
        if (WordDistance.Nearest(lower, candidates) is { } meant)
        {
            // `article` alone on its line: the word is right, what belongs to it stands on the next line.
            return meant == word ? ParseDiagnostics.UnfinishedLine(Behind(token), word) : ParseDiagnostics.MisspeltWord(At(token), meant);
        }

        return startsLine && wantsClause ? ParseDiagnostics.UnknownClause(At(token), Clauses(problem)) : ParseDiagnostics.UnexpectedWord(At(token));
    }

    private Diagnostic Other(ParseProblem problem, bool newLine) => problem.Previous is { } previous && (newLine || problem.Token.Type is RB or TokenConstants.EOF)
        ? ParseDiagnostics.UnfinishedLine(Behind(previous), previous.Text)
        : ParseDiagnostics.UnexpectedWord(At(problem.Token));

    private string Clauses(ParseProblem problem)
    {
        var spelling = Spelling(problem);
        var shown = TokenKinds.KeywordOf.Where(x => x.Value.Kind == KeywordKind.Clause && problem.Expected.Contains(x.Key)).OrderBy(x => x.Key).Select(x => $"`{x.Value.In(spelling)}`");
        return string.Join(", ", shown.Take(NamesShown)) + " …";
    }

    /// <summary>
    /// How words of the language are spelled around a word: as the word itself, where that tells, else as the nearest one before it. Between articles
    /// nothing is looked at but the word, so that a part of a file reads as it does in the whole.
    /// </summary>
    private Language Spelling(ParseProblem problem)
    {
        bool isHan = problem.Token.Text.Any(c => !char.IsAscii(c));
        for (int i = problem.Token.TokenIndex - 1; !isHan && !problem.Expected.Contains(ARTICLE) && i >= 0; i--)
        {
            if (TokenKinds.KeywordOf.ContainsKey(tokens[i].Type))
            {
                isHan = !char.IsAscii(tokens[i].Text[0]);
                break;
            }
        }

        return isHan ? Language.Chinese : Language.English;
    }

    private static bool WantsClause(ParseProblem problem) =>
        problem.Expected.Contains(REQUIRE) || problem.Expected.Contains(BENEFIT) || problem.Expected.Contains(ARTICLE) || problem.Expected.Contains(CLAIM);

    /// <summary>per claimant per year of drawn_on: as far as keys go on the line.</summary>
    private int EndOfKeys(Token per)
    {
        int end = per.End;
        int i = per.TokenIndex;
        while (i + 1 < tokens.Count && tokens[i].Line == per.Line && (tokens[i].Type == PER || (i > per.TokenIndex && tokens[i].Type is (OF or FROM))))
        {
            end = tokens[i + 1].End;
            i += 2;
        }

        return end;
    }

    private Token? TokenBefore(Token token) => token.TokenIndex > 0 ? tokens[token.TokenIndex - 1] : null;

    private Location At(Token token) => new(source, token.Span);

    private Location Before(Token token) => new(source, new TextSpan(token.StartIndex, 0));

    private Location Behind(Token token) => new(source, token.Span.After);
}
