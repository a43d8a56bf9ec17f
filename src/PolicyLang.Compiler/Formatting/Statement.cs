using System.Collections.Immutable;

namespace PolicyLang.Compiler.Formatting;

/// <summary>A part of a line: a word or a list in braces.</summary>
internal abstract record Part;

internal sealed record WordPart(Word Word) : Part;

/// <summary>A list in braces; the commas between its items are made anew.</summary>
internal sealed record ListPart(Word Open, ImmutableArray<ImmutableArray<Part>> Items, Word Close) : Part;

/// <summary>A line of a block, perhaps with a block of its own.</summary>
internal sealed record Statement(ImmutableArray<Part> Parts, Block? Block);

internal sealed record Block(Word Open, ImmutableArray<Statement> Statements, Word Close);

/// <summary>Where a part begins and ends.</summary>
internal static class PartWords
{
    internal static Word First(Part part) => part switch
    {
        WordPart p => p.Word,
        ListPart p => p.Open,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    internal static Word Last(Part part) => part switch
    {
        WordPart p => p.Word,
        ListPart p => p.Close,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
