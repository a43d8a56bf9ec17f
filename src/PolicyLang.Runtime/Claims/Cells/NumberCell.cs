using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>A plain number: up to six decimals, up to 10^9.</summary>
internal static class NumberCell
{
    private const int Decimals = 6;
    private static readonly Int128 Most = Exact.PowerOfTen(9 + Decimals);

    public static Localized? Read(string cell, bool isSigned, out Value value)
    {
        value = Value.Unknown;
        string text = CellText.Narrow(cell);
        if (NumberScan.Of(text) is not { Unit: "" } number)
        {
            return NumberForms.WithoutThousands(text) is { } right && Read(right, true, out _) is null ? CellText.Write(cell, right)
                : NumberForms.IsScientific(text) ? CellText.Scientific(cell, "120000")
                : new(
                    $"{CellText.Show(cell)} is not a number; write it as `12` or `12.5`",
                    $"{CellText.Show(cell)} 不是数值；应写作 `12` 或 `12.5` 的样子");
        }

        if (number.Scaled(0, Decimals) is not { } scaled)
        {
            return new(
                $"{CellText.Show(cell)} has more than six decimals; a number has at most six",
                $"{CellText.Show(cell)} 小数超过六位；数值最多六位小数");
        }

        if (scaled < 0 && !isSigned)
        {
            return CellText.Negative(cell);
        }

        if (Int128.Abs(scaled) > Most)
        {
            return new(
                $"{CellText.Show(cell)} is more than a number may be, 1000000000 (10^9)",
                $"{CellText.Show(cell)} 超过数值上限 1000000000（10^9）");
        }

        value = Value.Of(Exact.Decimal(scaled, Decimals));
        return null;
    }
}
