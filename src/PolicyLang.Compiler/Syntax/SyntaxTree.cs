using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>
/// A token with its place; trivia (blanks, comments, line ends) are tokens too, so the tokens of a tree, in order, are its text.
/// <paramref name="Kind"/> is the keyword's or punctuation's name in the keyword table, or the class of the word.
/// </summary>
public readonly record struct SyntaxToken(TokenKind Kind, TextSpan Span);

/// <summary>What editor, formatter and highlighter need to know of a token; the grammar's finer types stay in Parsing.</summary>
public enum TokenKind : byte
{
    Whitespace,
    LineBreak,
    Comment,

    /// <summary>A word that starts a clause or a block, standing as such.</summary>
    ClauseKeyword,

    /// <summary>A word of the language inside a line, standing as such.</summary>
    Keyword,
    Name,
    Money,
    Rate,
    Number,
    Date,
    Duration,
    Text,
    Operator,
    Punctuation,
    Bad,
}

/// <summary>The parse of one file: never fails, loses nothing.</summary>
public sealed record SyntaxTree(SourceText Source, FileSyntax Root, ImmutableArray<SyntaxToken> Tokens, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What of it the next parse may keep; empty where nothing can be told apart.</summary>
    internal ImmutableArray<ParsedPart> Parts { get; init; } = [];
}
