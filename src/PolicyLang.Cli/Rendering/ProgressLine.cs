using System.Globalization;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Cli.Rendering;

/// <summary>One line on the terminal's standard error that says how far long work is; short work shows nothing.</summary>
public sealed class ProgressLine(Terminal terminal, TimeProvider clock) : IProgress<DecisionProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly long start = clock.GetTimestamp();
    private TimeSpan shownAt;

    public void Report(DecisionProgress value)
    {
        var now = clock.GetElapsedTime(start);
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
        if (shownAt > TimeSpan.Zero)
        {
            terminal.Error.Write("\r\e[K");
        }
    }
}
