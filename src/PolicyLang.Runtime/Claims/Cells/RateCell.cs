using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>A rate, always with its sign: `4.35%`. Six decimals of its value (four of its percentage), up to 100,000 %.</summary>
internal static class RateCell
{
    private const int Decimals = 6;
    private static readonly Int128 Most = 1000 * Exact.PowerOfTen(Decimals);

    public static Localized? Read(string cell, bool isSigned, out Value value)
    {
        value = Value.Unknown;
        string text = CellText.Narrow(cell);
        if (NumberScan.Of(text) is not { Unit: "%" } number)
        {
            return Malformed(cell, text);
        }

        if (number.Scaled(-2, Decimals) is not { } millionths)
        {
            return new(
                $"{CellText.Show(cell)} has too many decimals; a rate has at most four, as `4.3512%`",
                $"{CellText.Show(cell)} 小数位太多；百分比最多四位小数，如 `4.3512%`");
        }

        if (millionths < 0 && !isSigned)
        {
            return CellText.Negative(cell);
        }

        if (Int128.Abs(millionths) > Most)
        {
            return new(
                $"{CellText.Show(cell)} is more than a rate may be, 100000%",
                $"{CellText.Show(cell)} 超过比率上限 100000%");
        }

        value = Value.Of(Exact.Decimal(millionths, Decimals));
        return null;
    }

    private static Localized Malformed(string cell, string text)
    {
        if (NumberScan.Of(text) is { } number)
        {
            var written = Exact.Decimal((number.IsNegative ? -1 : 1) * number.Digits, number.Decimals);
            switch (number.Unit.Trim())
            {
                case "":
                    return new(
                        $"{CellText.Show(cell)} has no sign, so it may mean `{Percent(written)}` or `{Percent(written * 100)}`; write the one that is meant",
                        $"{CellText.Show(cell)} 没有百分号，可能是 `{Percent(written)}` 或 `{Percent(written * 100)}`；请写明是哪一个");
                case "%":
                    return CellText.Write(cell, Percent(written));
                case "‰":
                    return CellText.Write(cell, Percent(written * Exact.Decimal(1, 1)));
            }
        }

        if (text.StartsWith("百分之", StringComparison.Ordinal) && ChineseNumeral.Read(text[3..]) is { } spelled)
        {
            return CellText.Write(cell, $"{spelled}%");
        }

        return new(
            $"{CellText.Show(cell)} is not a rate; write it with its sign, as `4.35%`",
            $"{CellText.Show(cell)} 不是比率；应带百分号，如 `4.35%`");
    }

    private static string Percent(Exact number) => ExactText.Plain(number) + "%";
}
