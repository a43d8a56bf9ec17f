using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>`yes no true false 是 否`, letter case free. `1` and `0` are refused: some offices write 2 for no.</summary>
internal static class BoolCell
{
    public static Localized? Read(string cell, out Value value)
    {
        if (cell == "是" || cell.Equals("yes", StringComparison.OrdinalIgnoreCase) || cell.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            value = Value.True;
            return null;
        }

        value = Value.False;
        return cell == "否" || cell.Equals("no", StringComparison.OrdinalIgnoreCase) || cell.Equals("false", StringComparison.OrdinalIgnoreCase)
            ? null
            : new(
                $"{CellText.Show(cell)} is neither yes nor no; write `yes` or `no` (`是` or `否`)",
                $"{CellText.Show(cell)} 既非是也非否；应写作 `是` 或 `否`（`yes`、`no`）");
    }
}
