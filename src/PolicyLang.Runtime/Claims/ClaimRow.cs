using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Claims;

/// <summary>The columns of a file of claims, shared by its rows. <paramref name="File"/> is the path it is reported under (`-`: standard input).</summary>
public sealed record ClaimColumns(string File, ImmutableArray<string> Names);

/// <summary>Why a row could not be read as a claim, whatever its cells mean: too many cells, a nested value. <paramref name="Column"/>: null for the whole row.</summary>
public sealed record RowProblem(string? Column, Localized Text);

/// <summary>
/// One claim as it came: cells of text under its columns, not judged yet. A cell that is null or blank was not given.
/// <paramref name="Line"/> counts from 1 and is where the claim starts in its file.
/// </summary>
public sealed record ClaimRow(ClaimColumns Columns, int Line, ImmutableArray<string?> Cells)
{
    /// <summary>Not null: the row is damaged and its claim is `invalid` for this reason; the cells that could be read are still there.</summary>
    public RowProblem? Problem { get; init; }

    /// <summary>The trimmed cell of a column, null where it is blank or there is no such column.</summary>
    public string? Cell(int column)
    {
        string? cell = column >= 0 && column < Cells.Length ? Cells[column]?.Trim() : null;
        return string.IsNullOrEmpty(cell) ? null : cell;
    }
}
