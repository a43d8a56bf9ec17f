using System.Collections.Immutable;

namespace PolicyLang.Runtime.Claims;

/// <summary>The columns of a file of claims, shared by its rows. <paramref name="File"/> is the path it is reported under (`-`: standard input).</summary>
public sealed record ClaimColumns(string File, ImmutableArray<string> Names);

/// <summary>
/// One claim as it came: cells of text under its columns, not judged yet. A cell that is null or blank was not given.
/// <paramref name="Line"/> counts from 1 and is where the claim starts in its file.
/// </summary>
public sealed record ClaimRow(ClaimColumns Columns, int Line, ImmutableArray<string?> Cells)
{
    /// <summary>The trimmed cell of a column, null where it is blank or there is no such column.</summary>
    public string? Cell(int column)
    {
        string? cell = column >= 0 && column < Cells.Length ? Cells[column]?.Trim() : null;
        return string.IsNullOrEmpty(cell) ? null : cell;
    }
}
