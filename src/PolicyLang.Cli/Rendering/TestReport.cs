using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Cli.Rendering;

/// <summary>A test that ran, and how long it took.</summary>
public sealed record TimedTest(TestResult Result, long Microseconds)
{
    public string Name => Result.Test.Name;

    public string File => Result.Test.Location.Source.Path;

    /// <summary>From 1.</summary>
    public int Line => Result.Test.Location.Start.Line + 1;
}

/// <summary>All tests that ran, by file and place.</summary>
public sealed record TestReport(ImmutableArray<TimedTest> Tests, long Microseconds)
{
    public int Failed => Tests.Count(t => !t.Result.Passed);

    public int Passed => Tests.Length - Failed;

    /// <summary>Seconds with six decimals, as JUnit wants them.</summary>
    public static string Seconds(long microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:D6}");
}
