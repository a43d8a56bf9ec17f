using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Cli.Rendering;

/// <summary>All tests that ran, by file and place.</summary>
public sealed record TestReport(ImmutableArray<TimedTest> Tests, long Microseconds)
{
    /// <summary>What the tests made of each clause; null where that was not asked.</summary>
    public ImmutableArray<ClauseUse>? Clauses { get; init; }

    public int Passed => Tests.Count(t => t.Result.Passed);

    public int Failed => Tests.Length - Passed - Errored;

    /// <summary>Those that did not run, for what they say has errors.</summary>
    public int Errored => Tests.Count(t => t.Result.IsErrored);

    /// <summary>Seconds with six decimals, as JUnit wants them.</summary>
    public static string Seconds(long microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:D6}");
}
