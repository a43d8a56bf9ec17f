using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>An amount in yuan: `300000`, `300000.00`, `300000元`, `30万元`, `1.2亿元`; two decimals, up to 10^13 yuan (language.md §2, Exact).</summary>
internal static class MoneyCell
{
    private const int Decimals = 2;
    private static readonly Int128 Most = Exact.PowerOfTen(13 + Decimals);

    private static readonly string[] Currencies = ["¥", "￥", "人民币", "RMB", "CNY"];

    public static Localized? Read(string cell, bool isSigned, out Value value)
    {
        value = Value.Unknown;
        string text = CellText.Narrow(cell);
        if (NumberScan.Of(text) is not { } number || ExponentOf(number.Unit) is not { } exponent)
        {
            return Malformed(cell, text);
        }

        if (number.Scaled(exponent, Decimals) is not { } fen)
        {
            return new(
                $"{CellText.Show(cell)} is finer than a fen; an amount has at most two decimals of a yuan, as `0.01`",
                $"{CellText.Show(cell)} 比分还小；金额最多到分，如 `0.01`");
        }

        if (fen < 0 && !isSigned)
        {
            return CellText.Negative(cell);
        }

        if (Int128.Abs(fen) > Most)
        {
            return TooLarge(cell);
        }

        value = Value.Of(Exact.Decimal(fen, Decimals));
        return null;
    }

    private static int? ExponentOf(string unit) => unit switch
    {
        "" or "元" => 0,
        "万元" => 4,
        "亿元" => 8,
        _ => null,
    };

    private static Localized Malformed(string cell, string text)
    {
        if (Repair(text) is { } right && Read(right, true, out _) is null)
        {
            return CellText.Write(cell, right);
        }

        return NumberForms.IsTooLong(text) ? TooLarge(cell)
            : NumberForms.IsScientific(text) ? CellText.Scientific(cell, "120000")
            : char.IsAsciiDigit(text[0]) && CellText.HasSpaceInside(text) ? CellText.SpaceInside(cell, "300000")
            : new(
                $"{CellText.Show(cell)} is not an amount; write it as `300000`, `300000.00` or `30万元`",
                $"{CellText.Show(cell)} 不是金额；应写作 `300000`、`300000.00` 或 `30万元` 的样子");
    }

    private static Localized TooLarge(string cell) => new(
        $"{CellText.Show(cell)} is more than an amount may be, 10000000000000元 (10^13)",
        $"{CellText.Show(cell)} 超过金额上限 10000000000000元（10^13）");

    /// <summary>The right form where only one thing can be meant: `三十万` → `30万元`, `¥1,234.5万` → `1234.5万元`.</summary>
    private static string? Repair(string text)
    {
        foreach (string currency in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                text = text[currency.Length..].TrimStart();
            }
        }

        text = text.EndsWith('整') ? text[..^1] : text;
        text = text.EndsWith('圆') || text.EndsWith('块') ? text[..^1] + "元" : text;
        string bare = text.EndsWith('元') ? text[..^1] : text;
        if (ChineseNumeral.Read(bare) is { } spelled)
        {
            return spelled != 0 && spelled % 10_000 == 0 ? $"{spelled / 10_000}万元" : $"{spelled}元";
        }

        text = NumberForms.WithoutThousands(text) ?? text;
        if (NumberScan.Of(text) is not { } number)
        {
            return null;
        }

        string digits = text[..^number.Unit.Length];
        return number.Unit.Trim() switch
        {
            "" or "元" or "万元" or "亿元" => digits + number.Unit.Trim(),
            "万" or "亿" => digits + number.Unit.Trim() + "元",
            _ => null,
        };
    }
}
