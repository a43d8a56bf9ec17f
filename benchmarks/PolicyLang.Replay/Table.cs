using System.Globalization;
using System.Text;

namespace PolicyLang.Replay;

/// <summary>The figures side by side.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<Measurement> measured)
    {
        (string Name, Func<Measurement, string> Cell)[] rows =
        [
            ("lines", m => Number(m.Lines)),
            ("start → `initialize` answered", m => m.Start.ToString()),
            ("start → first hover answered", m => m.FirstAnswer.ToString()),
            ("key → findings told", m => m.Told.ToString() + (m.Untold > 0 ? $", {m.Untold} never" : "")),
            ("key → all findings, asked for", m => m.All.ToString()),
            ("hover, at rest", m => m.Hover.ToString()),
            ("hover, right after a key", m => m.HoverAfterKey.ToString()),
            ("completion, at rest", m => m.Completion.ToString()),
            ("completion, right after a key", m => m.CompletionAfterKey.ToString()),
            ("either, where all findings are asked for with each key", m => m.AfterKeyAndFindings.ToString()),
            ("processor time per key", m => Number(m.ProcessorTime)),
            ("peak memory, MB", m => Number(m.Megabytes)),
            ("the machine: the same work between steps", m => m.Machine.ToString()),
            ("questions refused", m => Number(m.Failed)),
        ];
        var text = new StringBuilder("p50 / p90 / p99 (how many), in milliseconds\n\n");
        text.Append("| |").AppendJoin('|', measured.Select(m => $" {m.Name} ")).Append("|\n|---|").AppendJoin('|', measured.Select(_ => "---")).Append("|\n");
        foreach (var (name, cell) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} |").AppendJoin('|', measured.Select(m => $" {cell(m)} ")).Append("|\n");
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
