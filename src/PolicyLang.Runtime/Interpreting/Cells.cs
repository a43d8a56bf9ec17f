using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The cells of a row, and what is wrong with them.</summary>
internal static class Cells
{
    /// <summary>The cell of a thing that may stand under several columns; null where none is filled.</summary>
    public static (string Column, string Text)? One(ClaimState claim, int[] columns, string name)
    {
        (string Column, string Text)? found = null;
        foreach (int column in columns)
        {
            if (claim.Row.Cell(column) is not { } cell)
            {
                continue;
            }

            string header = claim.Row.Columns.Names[column].Trim();
            if (found is { } first && first.Text != cell)
            {
                Note(claim, "given_twice", header, new(
                    $"`{cell}` contradicts `{first.Text}` under `{first.Column}`; both columns are `{name}`",
                    $"`{cell}`与列`{first.Column}`的`{first.Text}`不一致；两列均为`{name}`"));
                continue;
            }

            found ??= (header, cell);
        }

        return found;
    }

    /// <summary>Of a damaged row only the damage: what is empty in it is most likely a consequence.</summary>
    public static void NoteEmpty(ClaimState claim, BaseColumn column)
    {
        if (claim.Row.Problem is null)
        {
            Note(claim, "missing_value", column.Name, new("is empty; every claim needs it", $"为空；每件申报都须填写{column.Label}"));
        }
    }

    public static void Note(ClaimState claim, string code, string? column, Localized text) =>
        (claim.Problems ??= []).Add(new(code, column, text));
}
