using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Formatting;

/// <summary>A comment on a line of its own; <paramref name="IsApart"/>: a blank line stands before it.</summary>
internal sealed record Lead(string Text, bool IsApart);

/// <summary>A word of a file with what stands around it.</summary>
/// <param name="Start">Where it stands in the source.</param>
/// <param name="Kind">Its class.</param>
/// <param name="Text">As it will be printed.</param>
/// <param name="Width">Cells it takes in the wider of the two languages, so that where lines break does not depend on the language.</param>
/// <param name="Roles">What the tree says of it.</param>
/// <param name="Row">The kind of row it begins, if any.</param>
internal sealed record Word(int Start, TokenKind Kind, string Text, int Width, TokenRoles Roles, RowKind Row)
{
    /// <summary>Comments on lines of their own just before it.</summary>
    internal ImmutableArray<Lead> Before { get; init; } = [];

    /// <summary>Comments behind it on its line.</summary>
    internal ImmutableArray<string> After { get; init; } = [];

    /// <summary>A blank line stands between it and what is before it.</summary>
    internal bool IsApart { get; init; }

    /// <summary>It is the first of its line.</summary>
    internal bool IsFirst { get; init; }

    /// <summary>Of a brace that opens a list: the width of what stands before it in its line, in the English order.</summary>
    internal int Offset { get; init; }

    internal bool Is(TokenRoles role) => (Roles & role) != 0;

    internal bool IsMark(char mark) => Kind == TokenKind.Punctuation && Text.Length == 1 && Text[0] == mark;

    internal bool Opens => IsMark('(') || IsMark('（');

    internal bool Closes => IsMark(')') || IsMark('）');

    internal bool Parts => IsMark(',') || IsMark('，') || IsMark('、');

    internal bool Explains => IsMark(':') || IsMark('：');
}
