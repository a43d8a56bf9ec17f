using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Parsing;

/// <summary>The first stage: text to tree.</summary>
public static class PolicyParsing
{
    /// <summary>The longest file read, in characters; a policy of thirty articles has some 30,000.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Never throws and loses nothing: the tokens of the tree, in order, are the text.</summary>
    public static SyntaxTree Parse(SourceText source) => Parse(source, null);

    /// <summary>The same with the tree of an earlier text, of which what did not change is kept.</summary>
    public static SyntaxTree Parse(SourceText source, SyntaxTree? before)
    {
        if (source.Length > MaxLength)
        {
            var nothing = new FileSyntax(new TextSpan(0, source.Length), []);
            return new SyntaxTree(source, nothing, [new SyntaxToken(TokenKind.Bad, new TextSpan(0, source.Length))], [ParseDiagnostics.FileTooLarge(source, MaxLength)]);
        }

        // Where an edit cannot be parsed in part, something is open or wrong, and the pieces would not be clean.
        return (before is null ? ConcurrentParse.Run(source) : PartialParse.Run(source, before)) ?? Whole(source);
    }

    /// <summary>In one piece.</summary>
    internal static SyntaxTree Whole(SourceText source)
    {
        var words = Stretch.Scan(source, 0, source.Length);
        if (NestingLimits.Check(source, words) is { } tooDeep)
        {
            return new SyntaxTree(source, new FileSyntax(new TextSpan(0, source.Length), []), TokenRuns.Of(source.Content, 0, source.Length, words), [tooDeep]);
        }

        var stretch = Stretch.Parse(source, 0, source.Length, words);
        bool isEmpty = stretch.Items.IsEmpty && stretch.Findings.IsEmpty;
        return new SyntaxTree(source, new FileSyntax(new TextSpan(0, source.Length), stretch.Items), stretch.Tokens, isEmpty ? [ParseDiagnostics.EmptyFile(source)] : stretch.Findings)
        {
            Parts = isEmpty ? [] : stretch.Parts,
        };
    }
}
