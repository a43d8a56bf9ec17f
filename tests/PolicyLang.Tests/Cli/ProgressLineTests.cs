using System.Text;
using PolicyLang.Cli;
using PolicyLang.Cli.Rendering;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Cli;

public class ProgressLineTests
{
    [Fact]
    public void Shows_after_a_second_and_clears_at_the_end() =>
        Assert.Equal(
            "\r\e[Kreading claims 4,096 / 100,000\r\e[Kdeciding benefits 1 / 3\r\e[K",
            Written(isTerminal: true, (500, new(0, 100_000, true)), (1_500, new(4_096, 100_000, true)), (1_550, new(8_192, 100_000, true)), (1_700, new(1, 3, false))));

    [Fact]
    public void Shows_nothing_for_short_work_or_where_no_terminal_looks_on()
    {
        Assert.Equal("", Written(isTerminal: true, (100, new(0, 10, true)), (900, new(1, 1, false))));
        Assert.Equal("", Written(isTerminal: false, (5_000, new(4_096, 100_000, true))));
    }

    private static string Written(bool isTerminal, params (int Milliseconds, DecisionProgress Progress)[] reports)
    {
        using var error = new MemoryStream();
        var world = new CommandWorld(() => Stream.Null, Stream.Null, error, _ => null, isTerminal, isTerminal, () => 100, CancellationToken.None);
        using (var terminal = Terminal.Open(world, []))
        {
            var clock = new HandClock();
            using var line = new ProgressLine(terminal, clock);
            foreach (var (milliseconds, progress) in reports)
            {
                clock.Now = milliseconds;
                line.Report(progress);
            }
        }

        return Encoding.UTF8.GetString(error.ToArray());
    }

    private sealed class HandClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Now;
    }
}
