using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>Decisions as a table for people.</summary>
public static class DecisionTable
{
    /// <summary>A long run is drawn in sheets, so that the first lines come at once and memory stays small.</summary>
    private const int SheetRows = 500;

    public static void Write(IReadOnlyList<Decision> decisions, TextWriter output, Terminal terminal, int? width)
    {
        foreach (var sheet in decisions.Chunk(SheetRows))
        {
            terminal.World.Stop.ThrowIfCancellationRequested();
            var canvas = Canvas.On(output, terminal.OutputPalette, width);
            canvas.Write(Draw(sheet, terminal));
        }
    }

    private static Table Draw(Decision[] decisions, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple);
        Column(table, terminal.Say("claim", "申报编号"));
        Column(table, terminal.Say("benefit", "奖补"));
        Column(table, terminal.Say("claimant", "申报人"));
        Column(table, terminal.Say("outcome", "结果"));
        Column(table, terminal.Say("paid", "兑现金额（元）")).RightAligned();
        table.AddColumn(new TableColumn(new Text(terminal.Say("reason", "理由"))));
        foreach (var decision in decisions)
        {
            string mark = decision.IsProvisional ? terminal.Say(" *", "（暂定）") : "";
            table.AddRow(
                new Text(decision.ClaimId),
                new Text(decision.Version?.Display ?? decision.Benefit),
                new Text(decision.Claimant),
                new Text(OutcomeText.Of(decision.Outcome, terminal.Language) + mark, OutcomeText.Style(decision.Outcome)),
                new Text(decision.Outcome == Outcome.Paid ? ExactText.Fixed(decision.Paid, 2) : ""),
                new Text(decision.Reason.Text.In(terminal.Language)));
        }

        return table;
    }

    private static TableColumn Column(Table table, string head)
    {
        var column = new TableColumn(new Text(head)).NoWrap();
        table.AddColumn(column);
        return column;
    }
}
