using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>A whole number up to 10^9, alone or with the fact's own classifier: `50`, `50件`.</summary>
internal static class CountCell
{
    private const long Most = 1_000_000_000;

    public static Localized? Read(string cell, string? classifier, bool isSigned, out Value value)
    {
        value = Value.Unknown;
        string text = CellText.Narrow(cell);
        if (NumberScan.Of(text) is not { Decimals: 0 } number || (number.Unit.Length > 0 && number.Unit != classifier))
        {
            return Malformed(cell, text, classifier);
        }

        var whole = (number.IsNegative ? -1 : 1) * number.Digits;
        if (whole < 0 && !isSigned)
        {
            return CellText.Negative(cell);
        }

        if (Int128.Abs(whole) > Most)
        {
            return TooLarge(cell);
        }

        value = Value.Of(new Exact(whole, 1));
        return null;
    }

    private static Localized Malformed(string cell, string text, string? classifier)
    {
        string form = classifier is null ? "" : $" 或 `50{classifier}`";
        string englishForm = classifier is null ? "" : $" or `50{classifier}`";
        if (Repair(text, classifier) is { } right && Read(right, classifier, true, out _) is null)
        {
            return CellText.Write(cell, right);
        }

        if (NumberScan.Of(text) is { Decimals: 0, Unit: var unit and not "" } && classifier is not null && !CellText.HasSpaceInside(text))
        {
            return new(
                $"{CellText.Show(cell)} counts in {CellText.Show(unit)}, the fact in `{classifier}`; write `50`{englishForm}",
                $"{CellText.Show(cell)} 的单位是 {CellText.Show(unit)}，此处应为 `{classifier}`；应写作 `50`{form} 的样子");
        }

        return NumberForms.IsTooLong(text) ? TooLarge(cell)
            : NumberForms.IsScientific(text) ? CellText.Scientific(cell, "120000")
            : char.IsAsciiDigit(text[0]) && CellText.HasSpaceInside(text) ? CellText.SpaceInside(cell, "50")
            : new(
                $"{CellText.Show(cell)} is not a whole number; write it as `50`{englishForm}",
                $"{CellText.Show(cell)} 不是整数；应写作 `50`{form} 的样子");
    }

    private static Localized TooLarge(string cell) => new(
        $"{CellText.Show(cell)} is more than a count may be, 1000000000 (10^9)",
        $"{CellText.Show(cell)} 超过数量上限 1000000000（10^9）");

    /// <summary>`五十` → `50`, `1,200件` → `1200件`, `50.0` → `50`, `50 件` → `50件`.</summary>
    private static string? Repair(string text, string? classifier)
    {
        string bare = classifier is not null && text.EndsWith(classifier, StringComparison.Ordinal) ? text[..^classifier.Length].TrimEnd() : text;
        if (ChineseNumeral.Read(bare) is { } spelled)
        {
            return $"{spelled}";
        }

        bare = NumberForms.WithoutThousands(bare) ?? bare;
        if (NumberScan.Of(bare) is not { Unit: "" } number)
        {
            return null;
        }

        var value = Exact.Decimal((number.IsNegative ? -1 : 1) * number.Digits, number.Decimals);
        return value.IsInteger ? ExactText.Plain(value) : null;
    }
}
