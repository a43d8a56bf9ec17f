using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Testing;

/// <summary>
/// Judges one expectation. An amount is what was paid, exactly; words are to be found in the reason, in either language. A claim is
/// provisional exactly where the expectation says so.
/// </summary>
internal static class Expectations
{
    public static ExpectationResult Judge(PlanExpectation expectation, DecisionRun run, ExplainingObserver observer)
    {
        var expected = Expected(expectation);
        if (expectation.Claim is not { } id)
        {
            var total = ValueText.Money(run.Total);
            bool isSo = expectation.Amount == run.Total;
            return new(expectation, isSo, expected, total, isSo ? null : Differs("total", expected, total), null);
        }

        var decisions = run.Decisions.Where(d => d.ClaimId == id).ToList();
        if (decisions.Count != 1)
        {
            return new(expectation, false, expected, null, new($"matches nothing: the test has no claim `{id}`", $"无对应申报：测试中没有`{id}`"), null);
        }

        var decision = decisions[0];
        var actual = Actual(decision);
        bool passed = Fits(expectation, decision);
        return new(expectation, passed, expected, actual, passed ? null : Differs(id, expected, actual), passed ? null : observer.ExplanationOf(decision));
    }

    private static bool Fits(PlanExpectation expectation, Decision decision) =>
        (expectation.Amount is not { } amount || amount == decision.Paid)
        && (expectation.Amount is null || expectation.Amount is { IsZero: true } || decision.Outcome == Outcome.Paid)
        && (expectation.Outcome is not { } outcome || outcome == decision.Outcome.Word())
        && expectation.IsProvisional == decision.IsProvisional
        && expectation.Words.All(w =>
            decision.Reason.Text.English.Contains(w, StringComparison.Ordinal) || decision.Reason.Text.Chinese.Contains(w, StringComparison.Ordinal));

    private static Localized Expected(PlanExpectation expectation)
    {
        var what = expectation.Amount is { } amount ? ValueText.Money(amount) : Localized.Same($"`{expectation.Outcome}`");
        string words = string.Concat(expectation.Words.Select(w => $" \"{w}\""));
        return Marked(new(what.English + words, what.Chinese + words), expectation.IsProvisional);
    }

    private static Localized Actual(Decision decision)
    {
        var paid = ValueText.Money(decision.Paid);
        var what = decision.Outcome == Outcome.Paid ? paid : Localized.Same($"`{decision.Outcome.Word()}`");
        return Marked(
            new($"{what.English} ({decision.Reason.Text.English})", $"{what.Chinese}（{decision.Reason.Text.Chinese}）"), decision.IsProvisional);
    }

    private static Localized Marked(Localized text, bool isProvisional) =>
        isProvisional ? new(text.English + " provisional", text.Chinese + " 暂定") : text;

    private static Localized Differs(string what, Localized expected, Localized actual) =>
        new($"`{what}`: expected {expected.English}, got {actual.English}", $"`{what}`：应为{expected.Chinese}，实为{actual.Chinese}");
}
