using System.Globalization;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Readings;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>Readings as a table for people; with claims, the first that change under each choice stand below it.</summary>
public static class ReadingSheet
{
    public static void Write(ReadingReport report, Terminal terminal)
    {
        if (report.Readings.IsEmpty)
        {
            terminal.Output.WriteLine(terminal.Say("these rules declare no readings (`reading`)", "这些规则没有声明口径（`口径`）"));
            return;
        }

        bool hasClaims = report.Total is not null;
        var table = new Table().Border(TableBorder.Simple);
        Column(table, terminal.Say("reading", "口径"));
        Column(table, terminal.Say("choice", "选项"));
        if (hasClaims)
        {
            Column(table, terminal.Say("paid, yuan", "兑现（元）"), isNumber: true);
            Column(table, terminal.Say("difference", "差额"), isNumber: true);
            Column(table, terminal.Say("claims that change", "变化件数"), isNumber: true);
        }
        else
        {
            Column(table, terminal.Say("used in", "使用处"));
        }

        foreach (var reading in report.Readings)
        {
            string name = Named(reading.Name, reading.Label);
            foreach (var choice in reading.Choices)
            {
                string mark = choice.IsDefault ? terminal.Say(" (default)", "（默认）") : "";
                table.AddRow([new Text(name), new Text(Named(choice.Name, choice.Label) + mark), .. Cells(report, reading, choice, terminal).Select(c => new Text(c))]);
                name = "";
            }
        }

        new Canvas(terminal.Output, terminal.OutputPalette, terminal.World.IsOutputTerminal ? terminal.World.Width() : null).Draw(table);
        if (hasClaims)
        {
            WriteChanges(report, terminal);
        }
    }

    private static IEnumerable<string> Cells(ReadingReport report, ReportedReading reading, ReportedChoice choice, Terminal terminal)
    {
        if (choice.Total is { } total && report.Total is { } before)
        {
            string changed = choice.Changed.Length == 0 ? "" : choice.Changed.Length.ToString(CultureInfo.InvariantCulture);
            return [ExactText.Fixed(total, 2), ReadingText.Difference(total - before), changed];
        }

        return [choice.IsDefault ? ReadingText.Uses(reading).In(terminal.Language) : ""];
    }

    private static void WriteChanges(ReadingReport report, Terminal terminal)
    {
        foreach (var (reading, choice) in report.Readings.SelectMany(r => r.Choices.Select(c => (r, c))).Where(c => c.c.Changed.Length > 0))
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(terminal.OutputPalette.Bold($"{reading.Name} = {choice.Name}"));
            foreach (var change in ReadingText.Changes(choice))
            {
                terminal.Output.WriteLine("  " + change.In(terminal.Language));
            }
        }

        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.Say(
            $"{report.Claims} claims, each change by itself, the other readings by default",
            $"共 {report.Claims} 件申报；每次只改变一个口径，其余按默认"));
    }

    private static string Named(string name, string? label) => label is null ? name : $"{name} {label}";

    private static void Column(Table table, string heading, bool isNumber = false)
    {
        var column = new TableColumn(new Text(heading)).NoWrap();
        table.AddColumn(isNumber ? column.RightAligned() : column);
    }
}
