using System.Globalization;
using PolicyLang.Compiler.Pairs;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Output;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>
/// Pairs of benefits for people: how many of each kind, the grid of all, those of which the rules say something with the place, then the others by the
/// thing both have. Pairs that have nothing but the claimant in common are most of them; they are counted, and listed where they alone are asked for.
/// </summary>
public sealed class MatrixTable(PairMatrix matrix, string? only, Terminal terminal)
{
    private const int MostInGrid = 80;

    private readonly int? width = terminal.World.IsOutputTerminal ? terminal.World.Width() : null;

    public void Write(IReadOnlyCollection<BenefitPair> pairs)
    {
        WriteCounts();
        if (only is null && matrix.Benefits.Length is > 1 and <= MostInGrid)
        {
            terminal.Output.WriteLine();
            foreach (string line in MatrixGrid.Lines(matrix, terminal.Language))
            {
                terminal.Output.WriteLine(line);
            }
        }

        WriteSaid([.. pairs.Where(p => !p.IsSilent)]);
        foreach (var group in pairs.Where(p => p.IsSilent).GroupBy(p => string.Join(", ", p.Shared)).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            WriteSilent(group.Key, [.. group]);
        }
    }

    private void WriteCounts()
    {
        int count = matrix.Count;
        terminal.Output.WriteLine(terminal.OutputPalette.Bold(terminal.Say(
            $"{Plural(matrix.Benefits.Length, "benefit")}, {Plural(count, "pair")} that can be held in one year",
            $"{matrix.Benefits.Length} 项奖补，同一年度可能同时享受的有 {count} 对")));
        var counts = PairText.Order.Select(s => (Text: PairText.Text(s), Count: matrix.Pairs.Count(p => p.Says(s)))).Where(c => c.Count > 0)
            .Append((PairText.NothingSaid, matrix.Pairs.Count(p => p.IsSilent)));
        foreach (var (text, number) in counts)
        {
            terminal.Output.WriteLine($"{number.ToString(CultureInfo.InvariantCulture).PadLeft(6)}  {text.In(terminal.Language)}");
        }
    }

    private void WriteSaid(IReadOnlyList<BenefitPair> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        Head(terminal.Say("the rules say", "已作规定"), pairs.Count);
        var table = new Table().Border(TableBorder.Simple);
        foreach (string heading in new[] { "", "", "", terminal.Say("per", "按"), terminal.Say("years", "年度"), terminal.Say("where", "出处") })
        {
            table.AddColumn(new TableColumn(new Text(heading)));
        }

        foreach (var pair in pairs)
        {
            foreach (var clause in pair.Clauses)
            {
                table.AddRow(
                    new Text(PairText.Text(clause).In(terminal.Language)),
                    new Text(pair.First.Display),
                    new Text(pair.Second.Display),
                    new Text(PairText.Keys(clause).In(terminal.Language)),
                    new Text(PairText.Years(pair).In(terminal.Language)),
                    new Text(PairText.Place(clause).In(terminal.Language)));
            }
        }

        new Canvas(terminal.Output, terminal.OutputPalette, width).Draw(table);
    }

    private void WriteSilent(string shared, IReadOnlyList<BenefitPair> pairs)
    {
        bool isOfClaimant = shared.Length == 0;
        Head(
            isOfClaimant
                ? terminal.Say("nothing said, and nothing in common but the claimant", "未作规定，仅申报人相同")
                : terminal.Say($"nothing said, and both have `{shared}`", $"未作规定，都有 `{shared}`"),
            pairs.Count);
        if (isOfClaimant && only is null)
        {
            terminal.Output.WriteLine(terminal.Say("`--only nothing` lists them", "用 `--only nothing` 列出"));
            return;
        }

        foreach (var first in pairs.GroupBy(p => p.First.Name))
        {
            string seconds = string.Join(terminal.Say(", ", "、"), first.Select(p => p.Second.Display));
            WriteWrapped($"{first.First().First.Display} × {seconds}");
        }
    }

    private void WriteWrapped(string text)
    {
        string indent = "  ";
        foreach (string line in WrappedText.Lines(text, width - 4))
        {
            terminal.Output.WriteLine(indent + line);
            indent = "    ";
        }
    }

    private void Head(string text, int count)
    {
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.OutputPalette.Bold($"{text} ({count.ToString(CultureInfo.InvariantCulture)})"));
    }

    private static string Plural(int number, string word) => number == 1 ? $"1 {word}" : $"{number.ToString(CultureInfo.InvariantCulture)} {word}s";
}
