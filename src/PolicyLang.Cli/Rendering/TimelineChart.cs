using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Timelines;

namespace PolicyLang.Cli.Rendering;

/// <summary>
/// Timelines drawn: for each benefit a row for each version and each transition, with a bar on an axis of years, its days, and what ends it. Lines are
/// wider than the terminal only where the bars would become too short to be read.
/// </summary>
public static class TimelineChart
{
    private const int Piped = 120;
    private const int WidestLabel = 44;
    private const int LeastAxis = 24;

    public static void Write(IReadOnlyList<PlanTimeline> timelines, Terminal terminal)
    {
        var entries = timelines.ToDictionary(t => t, TimelineEntry.Of);
        var all = entries.Values.SelectMany(e => e).ToList();
        if (all.Count == 0)
        {
            terminal.Output.WriteLine(terminal.Say("the rules have no benefit", "规则中没有奖补"));
            return;
        }

        int days = all.Max(e => CellWidth.Of(Days(e.Days, terminal)));
        int label = Math.Min(WidestLabel, all.Max(e => CellWidth.Of(e.Document.In(terminal.Language)))) + 2;
        int width = terminal.World.IsOutputTerminal ? terminal.World.Width() : Piped;
        var axis = TimeAxis.Over([.. all.Select(e => e.Days)], Math.Max(LeastAxis, width - label - days - 4));
        terminal.Output.WriteLine(new string(' ', label + 2) + terminal.OutputPalette.Frame(axis.Years()));
        foreach (var timeline in timelines)
        {
            WriteHead(timeline, terminal);
            foreach (var entry in entries[timeline])
            {
                WriteEntry(entry, label, axis, terminal);
            }
        }
    }

    private static void WriteHead(PlanTimeline timeline, Terminal terminal)
    {
        string name = timeline.Versions[^1].Label is { } label && label != timeline.Name ? $"  {label}" : "";
        terminal.Output.WriteLine(terminal.OutputPalette.Bold(timeline.Name) + name);
    }

    private static void WriteEntry(TimelineEntry entry, int label, TimeAxis axis, Terminal terminal)
    {
        string[] lines = [.. WrappedText.Lines(entry.Document.In(terminal.Language), label - 2)];
        string bar = axis.Bar(entry.Days, entry.Filed is null ? '━' : '┄');
        string drawn = entry.Filed is null ? terminal.OutputPalette.Good(bar) : terminal.OutputPalette.Doubt(bar);
        terminal.Output.WriteLine($"  {Padded(lines[0], label)}{drawn}  {Days(entry.Days, terminal)}");
        foreach (string more in lines.Skip(1))
        {
            terminal.Output.WriteLine($"  {more}");
        }

        if (!entry.Note.IsEmpty)
        {
            terminal.Output.WriteLine($"    {terminal.OutputPalette.Faint(entry.Note.In(terminal.Language))}");
        }
    }

    private static string Days(DateRange days, Terminal terminal) => $"{Day(days.From, terminal)} – {Day(days.To, terminal)}";

    private static string Day(DateOnly? day, Terminal terminal) => day is { } date ? ValueText.Date(date).English : terminal.Say("open", "不限");

    private static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - CellWidth.Of(text)));
}
