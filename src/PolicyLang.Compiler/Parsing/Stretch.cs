using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Whole lines of a file, parsed as if they were all of it. <paramref name="Parts"/> is empty where they cannot be told apart for use later.</summary>
internal sealed record Stretch(ImmutableArray<ItemSyntax> Items, ImmutableArray<SyntaxToken> Tokens, ImmutableArray<Diagnostic> Findings, ImmutableArray<ParsedPart> Parts)
{
    /// <summary>A file is mended and parsed again at most so often.</summary>
    internal const int MaxRepairs = 8;

    /// <summary>How often it was mended.</summary>
    public int Repairs { get; init; }

    /// <summary>Braces opened less braces closed, as written.</summary>
    public int Balance { get; init; }

    /// <summary>Scans some lines.</summary>
    internal static List<Token> Scan(SourceText source, int start, int end) => SoftKeywords.Apply(source, Scanner.Scan(source, start, end));

    /// <param name="source">The text.</param>
    /// <param name="start">Where the first line starts.</param>
    /// <param name="end">Where the last line ends, with its break.</param>
    /// <param name="words">What <see cref="Scan"/> gave for them.</param>
    internal static Stretch Parse(SourceText source, int start, int end, List<Token> words)
    {
        var repairs = new DiagnosticBag();
        var stumbled = new List<Token?>();
        var parsed = words;
        bool balancesBraces = true;
        int round = 0;
        var attempt = ParseAttempt.Run(parsed);
        for (; round < MaxRepairs && attempt.Problems.Count > 0; round++)
        {
            Remember(attempt.Problems, stumbled);
            bool mended = true;
            if (balancesBraces && BraceRepair.Run(source, parsed, attempt.Problems, repairs) is { } balanced)
            {
                parsed = balanced;
                balancesBraces = false;
            }
            else
            {
                mended = SpellingRepair.Run(source, attempt.Problems, repairs) || HeadRepair.Run(source, parsed, attempt.Problems, repairs);
            }

            if (!mended)
            {
                break;
            }

            parsed = SoftKeywords.Apply(source, parsed);
            attempt = ParseAttempt.Run(parsed);
        }

        Remember(attempt.Problems, stumbled);
        var judged = new DiagnosticBag();
        var late = new DiagnosticBag();
        var items = new SyntaxBuilder(source, judged, late).File(attempt.Tree).Items;
        var findings = Parsing.Findings.Of(source, parsed, attempt.Problems, repairs, judged, late);
        var tokens = TokenRuns.Of(source.Content, start, end, words);
        var places = stumbled.OfType<Token>().Select(t => t.StartIndex).Concat(repairs.InOrder.Select(r => r.Location?.Span.Start ?? start)).ToHashSet();
        return new Stretch(items, tokens, findings, [])
        {
            Repairs = round,
            Balance = words.Sum(BraceRepair.Weight),
            Parts = PartFinder.Find(source, start, end, words, parsed, attempt, places, round, items, tokens, findings),
        };
    }

    private static void Remember(IReadOnlyList<ParseProblem> problems, List<Token?> stumbled)
    {
        foreach (var problem in problems)
        {
            stumbled.Add(problem.Token);
            stumbled.Add(problem.Previous);
        }
    }
}
