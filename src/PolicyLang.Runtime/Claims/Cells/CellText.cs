using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>What the readers of cells share: full-width forms, and the user's words as a message shows them.</summary>
internal static class CellText
{
    private const int MaxShown = 40;

    /// <summary>Full-width digits, letters and signs as their ASCII twins; the same object where there are none.</summary>
    public static string Narrow(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') && !text.Contains('\u3000', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch
                {
                    >= '\uFF01' and <= '\uFF5E' and var c => (char)(c - 0xFEE0),
                    '\u3000' => ' ',
                    var c => c,
                };
            }
        });
    }

    /// <summary>The user's words in backticks: cut to a length people can read, characters nobody sees as their code.</summary>
    public static string Show(string text)
    {
        var shown = new StringBuilder("`");
        int end = Math.Min(text.Length, MaxShown);
        end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        for (int i = 0; i < end; i++)
        {
            char c = text[i];
            shown.Append(c == '`' ? "'" : InvisibleText.IsInvisible(c) ? InvisibleText.Name(c) : c.ToString());
        }

        return shown.Append(text.Length > MaxShown ? "…`" : "`").ToString();
    }

    /// <summary>`30 %`, `1,234`: not how it is written, but certain.</summary>
    public static Localized Write(string cell, string right) => new(
        $"{Show(cell)} is not how it is written here; write `{right}`",
        $"{Show(cell)} 写法不对，应写作 `{right}`");

    public static bool HasSpaceInside(string text) => text.AsSpan().Trim().ContainsAny(" \t\u00A0\u2009\u202F");

    public static Localized SpaceInside(string cell, string sample) => new(
        $"{Show(cell)} has a space inside, so it may be two values; write it without spaces, as `{sample}`",
        $"{Show(cell)} 中间有空格，可能是两个值；请去掉空格，写作 `{sample}` 的样子");

    public static Localized Negative(string cell) => new(
        $"{Show(cell)} is below zero, which is not possible here; write 0 or more",
        $"{Show(cell)} 小于零，此处不允许；应填写 0 或正数");

    public static Localized Scientific(string cell, string sample) => new(
        $"{Show(cell)} is a spreadsheet's short form and may have lost digits; write all the digits, as `{sample}`",
        $"{Show(cell)} 是电子表格的科学计数写法，可能已丢失数字；请写出全部数字，如 `{sample}`");
}
