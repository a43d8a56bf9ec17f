using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Parsing;

/// <summary>The first stage: text to tree.</summary>
public static class PolicyParsing
{
    /// <summary>The longest file read, in characters; a policy of thirty articles has some 30,000.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>A file is mended and parsed again at most so often.</summary>
    private const int MaxRepairs = 8;

    /// <summary>Never throws and loses nothing: the tokens of the tree, in order, are the text.</summary>
    public static SyntaxTree Parse(SourceText source)
    {
        var nothing = new FileSyntax(new TextSpan(0, source.Length), []);
        if (source.Length > MaxLength)
        {
            return new SyntaxTree(source, nothing, [new SyntaxToken(TokenKind.Bad, new TextSpan(0, source.Length))], [ParseDiagnostics.FileTooLarge(source, MaxLength)]);
        }

        var words = SoftKeywords.Apply(source, Scanner.Scan(source));
        if (NestingLimits.Check(source, words) is { } tooDeep)
        {
            return new SyntaxTree(source, nothing, TokenRuns.Of(source.Content, words), [tooDeep]);
        }

        var repairs = new DiagnosticBag();
        var parsed = words;
        bool balancesBraces = true;
        var attempt = ParseAttempt.Run(parsed);
        for (int round = 0; round < MaxRepairs && attempt.Problems.Count > 0; round++)
        {
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

        var judged = new DiagnosticBag();
        var late = new DiagnosticBag();
        var root = new SyntaxBuilder(source, judged, late).File(attempt.Tree);
        var findings = Findings.Of(source, parsed, attempt.Problems, repairs, judged, late);
        return new SyntaxTree(source, root, TokenRuns.Of(source.Content, words), root.Items.IsEmpty && findings.IsEmpty ? [ParseDiagnostics.EmptyFile(source)] : findings);
    }
}
