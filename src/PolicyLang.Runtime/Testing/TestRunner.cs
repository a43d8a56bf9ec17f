using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Testing;

/// <summary>Runs `test` blocks: their claims go the same way in as claims from a file, and are decided by the same run.</summary>
public static class TestRunner
{
    public static TestResult Run(Rulebook rulebook, PlanTest test) => Run(rulebook, test, null);

    /// <summary>Runs a test and, where that is asked, notes what its claims made of the clauses: of the one evaluation that decides it.</summary>
    internal static TestResult Run(Rulebook rulebook, PlanTest test, TestCoverage? coverage)
    {
        var observer = new ExplainingObserver(test.Claims.Select(c => c.Name));
        bool runs = test.Errors.IsEmpty;
        var run = Decider.Decide(rulebook, runs ? Rows(test) : [], coverage is null ? observer : new CoverageObserver(coverage, observer));
        return new TestResult(test, runs ? [.. test.Expectations.Select(e => Expectations.Judge(e, run, observer))] : [], run);
    }

    /// <summary>The claims of a test as rows of one file; the id of a claim is its name.</summary>
    public static ImmutableArray<ClaimRow> Rows(PlanTest test)
    {
        string[] fields = [.. test.Claims.SelectMany(c => c.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal)];
        var columns = new ClaimColumns(test.Location.Source.Path, [BaseColumns.ClaimId.Name, BaseColumns.Benefit.Name, .. fields]);
        return [.. test.Claims.Select(c => new ClaimRow(columns, c.Location.Start.Line + 1, [c.Name, c.Benefit, .. fields.Select(f => Cell(c, f))]))];
    }

    private static string? Cell(PlanTestClaim claim, string field) => claim.Fields.LastOrDefault(f => f.Name == field)?.Cell;
}
