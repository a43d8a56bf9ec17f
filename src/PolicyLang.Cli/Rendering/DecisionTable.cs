using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>Decisions as a table for people.</summary>
public static class DecisionTable
{
    /// <summary>A long run is drawn in sheets, so that the first lines come at once and memory stays small.</summary>
    private const int SheetRows = 500;

    public static void Write(IReadOnlyList<Decision> decisions, Rulebook rulebook, TextWriter output, Terminal terminal, int? width)
    {
        var labels = rulebook.Timelines.ToDictionary(t => t.Name, t => t.Versions[^1].Display, StringComparer.Ordinal);
        int most = width is { } cells ? Math.Max(12, cells / 6) : int.MaxValue;
        int benefit = Widest(decisions, d => Label(d, labels), terminal.Say("benefit", "奖补"), most);
        int claimant = Widest(decisions, d => d.Claimant, terminal.Say("claimant", "申报人"), most);
        var canvas = new Canvas(output, terminal.OutputPalette, width);
        foreach (var sheet in decisions.Chunk(SheetRows))
        {
            terminal.World.Stop.ThrowIfCancellationRequested();
            var table = new Table().Border(TableBorder.Simple);
            table.AddColumn(Column(terminal.Say("claim", "申报编号")).NoWrap().Width(Widest(decisions, d => d.ClaimId, terminal.Say("claim", "申报编号"), int.MaxValue)));
            table.AddColumn(Column(terminal.Say("benefit", "奖补")).Width(benefit));
            table.AddColumn(Column(terminal.Say("claimant", "申报人")).Width(claimant));
            table.AddColumn(Column(terminal.Say("outcome", "结果")).NoWrap());
            table.AddColumn(Column(terminal.Say("paid", "兑现金额（元）")).NoWrap().RightAligned());
            table.AddColumn(Column(terminal.Say("reason", "理由")));
            foreach (var decision in sheet)
            {
                table.AddRow(Row(decision, labels, terminal));
            }

            canvas.Draw(table);
        }
    }

    private static Text[] Row(Decision decision, Dictionary<string, string> labels, Terminal terminal) =>
    [
        new(decision.ClaimId),
        new(Label(decision, labels)),
        new(decision.Claimant),
        new(decision.Outcome.Text().In(terminal.Language) + (decision.IsProvisional ? terminal.Say(" *", "（暂定）") : ""), OutcomeStyle.Of(decision.Outcome)),
        new(decision.Outcome == Outcome.Paid ? ExactText.Fixed(decision.Paid, 2) : ""),
        new(decision.Reason.Text.In(terminal.Language)),
    ];

    private static string Label(Decision decision, Dictionary<string, string> labels) => labels.GetValueOrDefault(decision.Benefit, decision.Benefit);

    private static TableColumn Column(string head) => new(new Text(head));

    private static int Widest(IReadOnlyList<Decision> decisions, Func<Decision, string> text, string head, int most) =>
        Math.Min(most, decisions.Select(d => CellWidth.Of(text(d))).Append(CellWidth.Of(head)).Max());
}
