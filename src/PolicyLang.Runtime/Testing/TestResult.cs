using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Testing;

/// <summary>
/// What became of one expectation. A failing one says what it is (<paramref name="Message"/>) and, where it is about one claim, carries that
/// claim's explanation. <paramref name="Actual"/> is null where nothing matched.
/// </summary>
public sealed record ExpectationResult(
    PlanExpectation Expectation, bool Passed, Localized Expected, Localized? Actual, Localized? Message, Explanation? Explanation);

/// <summary>One test: it passes where it expects something and everything it expects is so. One with errors does not run.</summary>
public sealed record TestResult(PlanTest Test, ImmutableArray<ExpectationResult> Expectations, DecisionRun Run)
{
    public bool Passed => !IsErrored && Expectations.Length > 0 && Expectations.All(e => e.Passed);

    public bool IsErrored => !Test.Errors.IsEmpty;
}
