using System.Diagnostics;
using System.Globalization;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Cli.Rendering;

/// <summary>One line on the terminal's standard error that says how far long work is; short work shows nothing.</summary>
public sealed class ProgressLine(Terminal terminal) : IProgress<DecisionProgress>, IDisposable
{
    private const long Patience = 1_000;
    private const long Beat = 100;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long shownAt;

    public void Report(DecisionProgress value)
    {
        long now = watch.ElapsedMilliseconds;
        if (!terminal.World.IsErrorTerminal || now < Patience || now - shownAt < Beat)
        {
            return;
        }

        shownAt = now;
        string done = string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} / {value.Total:N0}");
        terminal.Error.Write("\r\e[K" + (value.IsReading
            ? terminal.Say($"reading claims {done}", $"读取申报 {done}")
            : terminal.Say($"deciding benefits {done}", $"核定奖补 {done}")));
    }

    public void Dispose()
    {
        if (shownAt > 0)
        {
            terminal.Error.Write("\r\e[K");
        }
    }
}
