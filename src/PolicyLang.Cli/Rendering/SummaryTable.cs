using System.Globalization;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>What a run came to, on standard error: by benefit and outcome, and a last line that reconciles.</summary>
public static class SummaryTable
{
    public static void Write(Summary summary, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(new Text(terminal.Say("benefit", "奖补"))).NoWrap());
        table.AddColumn(new TableColumn(new Text(terminal.Say("outcome", "结果"))).NoWrap());
        table.AddColumn(new TableColumn(new Text(terminal.Say("claims", "件数"))).NoWrap().RightAligned());
        table.AddColumn(new TableColumn(new Text(terminal.Say("due, yuan", "应付（元）"))).NoWrap().RightAligned());
        table.AddColumn(new TableColumn(new Text(terminal.Say("paid, yuan", "兑现（元）"))).NoWrap().RightAligned());
        string? before = null;
        foreach (var line in summary.Lines)
        {
            string provisional = line.Provisional > 0 ? terminal.Say($" ({line.Provisional} provisional)", $"（暂定 {line.Provisional} 件）") : "";
            table.AddRow(
                new Text(line.Benefit == before ? "" : line.Label),
                new Text(line.Outcome.Text().In(terminal.Language) + provisional, OutcomeStyle.Of(line.Outcome)),
                new Text(Count(line.Claims)),
                new Text(line.Gross.IsZero ? "" : Money(line.Gross)),
                new Text(line.Paid.IsZero ? "" : Money(line.Paid)));
            before = line.Benefit;
        }

        int? width = terminal.World.IsErrorTerminal ? terminal.World.Width() : null;
        if (summary.Lines.Length > 0)
        {
            new Canvas(terminal.Error, terminal.ErrorPalette, width).Draw(table);
        }

        if (!summary.Readings.IsEmpty)
        {
            terminal.Error.WriteLine(InForce(summary, terminal));
        }

        terminal.Error.WriteLine(Reconciled(summary, terminal));
    }

    /// <summary>`readings: day_count = act360; the other 7 by default`.</summary>
    private static string InForce(Summary summary, Terminal terminal)
    {
        var chosen = summary.Readings.Where(r => !r.IsDefault).ToList();
        int others = summary.Readings.Length - chosen.Count;
        if (chosen.Count == 0)
        {
            return terminal.Say($"readings: all {others} by default", $"口径：{others} 个均按默认");
        }

        string list = string.Join(", ", chosen.Select(r => $"{r.Name} = {r.Choice}"));
        return terminal.Say(
            $"readings: {list}{(others == 0 ? "" : $"; the other {others} by default")}",
            $"口径：{list.Replace(", ", "，", StringComparison.Ordinal)}{(others == 0 ? "" : $"；其余 {others} 个按默认")}");
    }

    /// <summary>`151 claims read = 90 paid + 3 nothing + …; 1,234.00 yuan paid`.</summary>
    private static string Reconciled(Summary summary, Terminal terminal)
    {
        var outcomes = summary.Lines.GroupBy(l => l.Outcome).OrderBy(g => g.Key)
            .Select(g => terminal.Say($"{Count(g.Sum(l => l.Claims))} {g.Key.Text().English}", $"{g.Key.Text().Chinese} {Count(g.Sum(l => l.Claims))}"));
        string sum = string.Join(" + ", outcomes);
        string equals = sum.Length > 0 ? " = " + sum : "";
        return terminal.Say(
            $"{Count(summary.Claims)} claims read{equals}; {Money(summary.Paid)} yuan paid",
            $"读取申报 {Count(summary.Claims)} 件{equals}；兑现 {Money(summary.Paid)} 元");
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Two decimals, and commas for the eye: this is for people, files have plain digits.</summary>
    private static string Money(Exact yuan)
    {
        string plain = ExactText.Fixed(yuan, 2);
        for (int at = plain.Length - 6; at > (plain[0] == '-' ? 1 : 0); at -= 3)
        {
            plain = plain.Insert(at, ",");
        }

        return plain;
    }
}
