using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Parsing.Continuing;

/// <summary>The sentences a block is made of; it says with which rule of the grammar a line is begun.</summary>
public enum SentenceKind
{
    FileItem,
    Header,
    ArticleItem,
    Clause,
    TransitionItem,
    TestItem,
}

/// <summary>The literals that can stand at a place.</summary>
[Flags]
public enum LiteralForms
{
    None = 0,
    Money = 1,
    Rate = 2,
    Date = 4,
    Duration = 8,
    Number = 16,
    Count = 32,
}

/// <summary>
/// How a sentence can go on: with which words of the language, with which names (and labels instead of names), with which literals.
/// <paramref name="OpensBraces"/>: a `{` can follow; <paramref name="IsWhole"/>: the sentence can also end here.
/// </summary>
public sealed record Continuation(
    ImmutableArray<Keyword> Words,
    ImmutableArray<NamePlace> Names,
    ImmutableArray<NamePlace> Labels,
    LiteralForms Literals,
    bool OpensBraces,
    bool IsWhole)
{
    public static readonly Continuation None = new([], [], [], LiteralForms.None, OpensBraces: false, IsWhole: false);

    public bool Takes(NamePlace place) => Names.Contains(place);

    public bool Takes(Keyword word) => Words.Contains(word);
}
