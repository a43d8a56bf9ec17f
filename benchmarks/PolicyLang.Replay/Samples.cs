using System.Globalization;

namespace PolicyLang.Replay;

/// <summary>Durations of one kind, in milliseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> all = [];

    public int Count => all.Count;

    public void Add(TimeSpan taken) => all.Add(taken.TotalMilliseconds);

    /// <summary>The value that so many of a hundred do not exceed.</summary>
    public double Percentile(double percent)
    {
        var sorted = all.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    /// <summary>`p50 / p90 / p99 (n)`.</summary>
    public override string ToString() => all.Count == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{Percentile(50):0.0} / {Percentile(90):0.0} / {Percentile(99):0.0} ({all.Count})");
}
