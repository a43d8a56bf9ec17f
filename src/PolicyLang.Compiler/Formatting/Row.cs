using System.Collections.Immutable;

namespace PolicyLang.Compiler.Formatting;

/// <summary>A line to be written, with the comments above it and behind it. Its text goes over lines where a list or a block does.</summary>
/// <param name="Kind">Neighbours of one kind share columns.</param>
/// <param name="Cells">Its text, cut where columns begin.</param>
/// <param name="Gaps">Before each cell: what stands there where nothing is shared.</param>
internal sealed record Row(RowKind Kind, ImmutableArray<string> Cells, ImmutableArray<string> Gaps)
{
    internal ImmutableArray<Lead> Leads { get; init; } = [];

    internal string Comment { get; init; } = "";

    /// <summary>A blank line stands before its text, behind its comments.</summary>
    internal bool IsApart { get; init; }

    internal bool IsBlock => Kind is RowKind.Block or RowKind.Transition;

    /// <summary>A blank line stands somewhere between it and the row above.</summary>
    internal bool IsParted => IsApart || Leads.Any(l => l.IsApart);
}
