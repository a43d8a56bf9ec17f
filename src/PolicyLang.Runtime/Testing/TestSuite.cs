using System.Collections.Immutable;
using System.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Readings;

namespace PolicyLang.Runtime.Testing;

/// <summary>A test with the rulebook under the readings it says.</summary>
public sealed record RunnableTest(PlanTest Test, Rulebook Rulebook);

/// <summary>A test that ran, and how long it took.</summary>
public sealed record TimedTest(TestResult Result, long Microseconds)
{
    public string Name => Result.Test.Name;

    public string File => Result.Test.Location.Source.Path;

    /// <summary>From 1.</summary>
    public int Line => Result.Test.Location.Start.Line + 1;
}

/// <summary>What tests came to and, where that was asked, what they made of each clause of the rules.</summary>
public sealed record TestSuiteRun(ImmutableArray<TimedTest> Tests, ImmutableArray<ClauseUse> Clauses);

/// <summary>Runs many tests of one rulebook, as the command and the editor do.</summary>
public static class TestSuite
{
    /// <summary>The tests of a rulebook without errors, each under its readings; by file and place.</summary>
    public static ImmutableArray<RunnableTest> Of(ReadingVariants variants) => [.. variants.Tests.Select(t => new RunnableTest(t, RulebookOf(variants, t)))];

    /// <param name="tests">The tests, in the order in which they are run.</param>
    /// <param name="withCoverage">Whether to say what they made of each clause.</param>
    /// <param name="covered">The rulebook whose clauses are told even where no test says its readings.</param>
    /// <param name="begin">Hears of each test before it runs.</param>
    /// <param name="stop">Stops between two tests.</param>
    public static TestSuiteRun Run(
        IReadOnlyList<RunnableTest> tests, bool withCoverage, Rulebook? covered = null, Action<PlanTest>? begin = null, CancellationToken stop = default)
    {
        var coverage = withCoverage ? new TestCoverage() : null;
        foreach (var rulebook in tests.Select(t => t.Rulebook).Prepend(covered).OfType<Rulebook>().Distinct(ReferenceEqualityComparer.Instance).Cast<Rulebook>())
        {
            coverage?.Add(rulebook);
        }

        var results = ImmutableArray.CreateBuilder<TimedTest>(tests.Count);
        foreach (var test in tests)
        {
            stop.ThrowIfCancellationRequested();
            begin?.Invoke(test.Test);
            long start = Stopwatch.GetTimestamp();
            var result = TestRunner.Run(test.Rulebook, test.Test, coverage);
            results.Add(new TimedTest(result, Stopwatch.GetElapsedTime(start).Ticks / TimeSpan.TicksPerMicrosecond));
        }

        return new TestSuiteRun(results.ToImmutable(), coverage?.ToUses() ?? []);
    }

    private static Rulebook RulebookOf(ReadingVariants variants, PlanTest test) =>
        variants.Of(test.Readings).Rulebook ?? throw new InvalidOperationException("rules with errors run no test");
}
