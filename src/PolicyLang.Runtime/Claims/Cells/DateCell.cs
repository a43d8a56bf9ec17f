using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>
/// A day: `2022-02-28` or `2022年2月28日`; also `2022-03-01 00:00:00`, how spreadsheets write a day, but no other time. Other ways to write
/// a day are refused with the right one.
/// </summary>
internal static partial class DateCell
{
    public static Localized? Read(string cell, out DateOnly date)
    {
        string text = CellText.Narrow(cell);
        if (TryIso(text, out date))
        {
            return null;
        }

        if (Written().Match(text) is not { Success: true } match)
        {
            return Malformed(cell, text);
        }

        int year = Number(match, "y");
        int month = Number(match, "m");
        int day = Number(match, "d");
        if (Impossible(cell, year, month, day) is { } impossible)
        {
            return impossible;
        }

        date = new DateOnly(year, month, day);
        string form = match.Groups["form"].Value;
        bool isRight = form == "年" ? text.EndsWith('日') : form == "-" && match.Groups["m"].Length == 2 && match.Groups["d"].Length == 2;
        string time = match.Groups["time"].Value.Trim(' ', 'T');
        if (time.Length == 0)
        {
            return isRight ? null : CellText.Write(cell, Iso(date));
        }

        return time.AsSpan().IndexOfAnyExcept("0:.") < 0
            ? isRight ? null : CellText.Write(cell, Iso(date))
            : new(
                $"{CellText.Show(cell)} has a time of day; write the day alone, `{Iso(date)}`",
                $"{CellText.Show(cell)} 带有时刻；只写日期，应为 `{Iso(date)}`");
    }

    /// <summary>The common form without a regular expression: claims come by the hundred thousand.</summary>
    private static bool TryIso(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static Localized? Impossible(string cell, int year, int month, int day)
    {
        if (year == 0 || month is < 1 or > 12)
        {
            return new(
                $"{CellText.Show(cell)} is no day: the month is 1 to 12; write it as `2022-02-28`",
                $"{CellText.Show(cell)} 不是有效日期：月份为1至12；应写作 `2022-02-28` 的样子");
        }

        int last = DateTime.DaysInMonth(year, month);
        return day >= 1 && day <= last ? null : new(
            $"{CellText.Show(cell)} is no day: {MonthNames[month - 1]} {year} has {last} days; write the right day in the form `{year:D4}-{month:D2}-{last:D2}`",
            $"{CellText.Show(cell)} 不是有效日期：{year}年{month}月只有{last}天；请核对日期，写作 `{year:D4}-{month:D2}-{last:D2}` 的样子");
    }

    private static Localized Malformed(string cell, string text)
    {
        if (Compact().IsMatch(text) && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var compact))
        {
            return CellText.Write(cell, Iso(compact));
        }

        // Day 1 of a spreadsheet is 1900-01-01, and it counts a 29 February 1900 that never was; 36526 is 2000-01-01.
        if (Serial().IsMatch(text) && int.Parse(text, CultureInfo.InvariantCulture) is var serial && serial is >= 32_874 and <= 73_050)
        {
            string day = Iso(new DateOnly(1899, 12, 30).AddDays(serial));
            return new(
                $"{CellText.Show(cell)} looks like a spreadsheet's day number for {day}; write `{day}`",
                $"{CellText.Show(cell)} 像是电子表格的日期序号（{day}）；应写作 `{day}`");
        }

        if (Spelled(text) is { } spelled)
        {
            return CellText.Write(cell, Iso(spelled));
        }

        return new(
            $"{CellText.Show(cell)} is not a date; write it as `2022-02-28` or `2022年2月28日`",
            $"{CellText.Show(cell)} 不是日期；应写作 `2022-02-28` 或 `2022年2月28日` 的样子");
    }

    /// <summary>二〇二二年三月一日.</summary>
    private static DateOnly? Spelled(string text)
    {
        int year = 0;
        foreach (char c in text.AsSpan(0, Math.Min(4, text.Length)))
        {
            year = ChineseNumeral.Read(c.ToString()) is { } digit ? (year * 10) + (int)digit : 10_000;
        }

        int month = text.IndexOf('月', StringComparison.Ordinal);
        return text.Length > 7 && text[4] == '年' && text[^1] == '日' && month > 5 && month < text.Length - 2
            && year is > 0 and < 10_000
            && ChineseNumeral.Read(text[5..month]) is >= 1 and <= 12 and var m
            && ChineseNumeral.Read(text[(month + 1)..^1]) is >= 1 and var d && d <= DateTime.DaysInMonth(year, (int)m)
            ? new DateOnly(year, (int)m, (int)d)
            : null;
    }

    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<y>[0-9]{4})(?<form>[-/.年])(?<m>[0-9]{1,2})(?:[-/.]|(?<=年[0-9]{1,2})月)(?<d>[0-9]{1,2})日?(?<time>[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"^[0-9]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^[0-9]{5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();
}
