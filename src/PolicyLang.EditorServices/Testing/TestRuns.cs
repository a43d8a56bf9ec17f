using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.EditorServices.Testing;

public enum TestVerdict
{
    Passed,
    Failed,

    /// <summary>It did not run: the rules have errors.</summary>
    Errored,
}

/// <summary>What went wrong in a test, and where. What was expected and what came of it are null where that is not what it is about.</summary>
public sealed record TestFault(Location At, Localized Message, Localized? Expected = null, Localized? Actual = null, Explanation? Explanation = null);

/// <summary>What a test came to. <paramref name="At"/> is all of it.</summary>
public sealed record TestOutcome(string Name, Location At, TestVerdict Verdict, TimeSpan Took, ImmutableArray<TestFault> Faults);

/// <summary>What tests came to; <paramref name="Clauses"/> is empty where coverage was not asked.</summary>
public sealed record TestRun(ImmutableArray<TestOutcome> Tests, ImmutableArray<ClauseUse> Clauses);

/// <summary>Which tests of a rulebook are meant: of one file, of some names, or all.</summary>
public sealed record TestChoice(string? Path = null, ImmutableHashSet<string>? Names = null)
{
    public bool Means(string path, string name) => (Path is null || Path == path) && (Names is null || Names.Contains(name));
}

/// <summary>Runs tests as `policy test` does, out of a snapshot.</summary>
public static class TestRuns
{
    /// <param name="rulebook">The rules and their tests.</param>
    /// <param name="choice">Which tests.</param>
    /// <param name="withCoverage">Whether to say what they made of each clause.</param>
    /// <param name="begin">Hears the name of each test before it runs.</param>
    /// <param name="stop">Stops between two tests.</param>
    public static TestRun Run(RulebookSnapshot rulebook, TestChoice choice, bool withCoverage = false, Action<string>? begin = null, CancellationToken stop = default)
    {
        if (ErrorOf(rulebook) is { } error)
        {
            return new TestRun([.. rulebook.Documents.Values.SelectMany(d => Errored(d, choice, error))], []);
        }

        stop.ThrowIfCancellationRequested();
        var (tests, covered) = rulebook.UnderReadings(v => (TestSuite.Of(v), v.Default.Rulebook));
        var run = TestSuite.Run(
            [.. tests.Where(t => choice.Means(t.Test.Location.Source.Path, t.Test.Name))], withCoverage, covered, t => begin?.Invoke(t.Name), stop);
        var spans = rulebook.Documents.Values.SelectMany(d => WrittenTests.Of(d).Select(t => (d.Path, t))).ToDictionary(t => (t.Path, t.t.Name.Start), t => t.t.Span);
        return new TestRun([.. run.Tests.Select(t => Told(t, spans))], run.Clauses);
    }

    /// <summary>The first error that keeps a rulebook from being worked with; null where there is none.</summary>
    public static Diagnostic? ErrorOf(RulebookSnapshot rulebook) =>
        rulebook.Documents.Values.Select(d => d.Problem).OfType<Diagnostic>().Concat(rulebook.Findings).Concat(rulebook.DataProblems).FirstOrDefault(d => d.IsError);

    private static IEnumerable<TestOutcome> Errored(Document document, TestChoice choice, Diagnostic error)
    {
        string place = error.Location is { } location ? ShortPlace.Of(location) + ": " : "";
        var why = new Localized($"the rules have errors, and no test runs: {place}{error.Message.English}", $"规则有错误，无法运行测试：{place}{error.Message.Chinese}");
        return WrittenTests.Of(document).Where(t => choice.Means(document.Path, t.Text)).Select(t => new TestOutcome(
            t.Text, new Location(document.Source, t.Span), TestVerdict.Errored, TimeSpan.Zero, [new TestFault(new Location(document.Source, t.Name), why)]));
    }

    /// <param name="test">The test as it ran: its place is its name.</param>
    /// <param name="spans">All of each test, by the file and where the name stands.</param>
    private static TestOutcome Told(TimedTest test, Dictionary<(string Path, int Name), TextSpan> spans)
    {
        var at = test.Result.Test.Location;
        var whole = spans.TryGetValue((at.Source.Path, at.Span.Start), out var span) ? at with { Span = span } : at;
        ImmutableArray<TestFault> faults = test.Result.Expectations.IsEmpty
            ? [new TestFault(at, new("the test expects nothing", "测试没有任何预期"))]
            : [.. test.Result.Expectations.Where(e => !e.Passed).Select(Fault)];
        return new TestOutcome(
            test.Name, whole, test.Result.Passed ? TestVerdict.Passed : TestVerdict.Failed, TimeSpan.FromMicroseconds(test.Microseconds), faults);
    }

    private static TestFault Fault(ExpectationResult result) =>
        new(result.Expectation.Location, result.Message ?? Localized.Empty, result.Expected, result.Actual, result.Explanation);
}
