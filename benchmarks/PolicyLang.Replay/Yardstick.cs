using System.Diagnostics;

namespace PolicyLang.Replay;

/// <summary>
/// The same piece of work again and again: reading here and there in memory, some 2 ms of it. How long it takes says how steady the machine
/// is; what it shares with others varies by as much as a server's answers do.
/// </summary>
internal sealed class Yardstick
{
    private const int Places = 1 << 20;
    private const int Reads = 100_000;

    private readonly int[] next = new int[Places];

    public Yardstick()
    {
        uint state = 1;
        for (int i = 0; i < Places; i++)
        {
            state = (state * 1664525) + 1013904223;
            next[i] = (int)(state % Places);
        }
    }

    public TimeSpan Measure()
    {
        long begun = Stopwatch.GetTimestamp();
        int at = 0;
        for (int i = 0; i < Reads; i++)
        {
            at = next[at] ^ (i & (Places - 1));
        }

        GC.KeepAlive(at);
        return Stopwatch.GetElapsedTime(begun);
    }
}
