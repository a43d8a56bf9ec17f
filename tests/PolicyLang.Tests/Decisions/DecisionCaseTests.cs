using System.Globalization;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Decisions;

/// <summary>Decides each case of tests/corpus/decisions and compares claim by claim; the case's oracle.md says where the figures come from.</summary>
public sealed class DecisionCaseTests
{
    public static TheoryData<string> Names => [.. Corpus.Folders(DecisionCase.Area)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_claim_is_decided_as_worked_out_by_hand(string name)
    {
        var expected = new DecisionCase(name).Expected;
        var decisions = Decide(name, c => c);
        Assert.Equal(expected.Count, decisions.Count);
        var differences = expected.Zip(decisions).Select(p => Difference(p.First, p.Second)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>Decisions do not depend on the order of the rows (language.md §2).</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_in_reverse_are_decided_alike(string name)
    {
        var forward = Decide(name, c => c).Select(Summary);
        var reverse = Decide(name, c => c.Reverse()).Select(Summary).Reverse();
        Assert.Equal(forward, reverse);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_benefit_comes_to_its_sum(string name)
    {
        var expected = new DecisionCase(name).Sums;
        var decisions = Decide(name, c => c);
        foreach (var sum in expected)
        {
            var own = decisions.Where(d => d.Benefit == sum.Benefit).ToList();
            var paid = own.Aggregate(Exact.Zero, (total, d) => total + d.Paid);
            Assert.Equal(sum, new ExpectedSum(sum.Benefit, own.Count, own.Count(d => d.Outcome == Outcome.Paid), Yuan(paid)));
        }

        Assert.True(expected.Count == 0 || expected.Sum(s => s.Claims) == decisions.Count);
    }

    /// <summary>Every expected value says where it came from.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_names_its_oracle(string name)
    {
        string oracle = File.ReadAllText(new DecisionCase(name).Oracle);
        Assert.StartsWith("# ", oracle, StringComparison.Ordinal);
        Assert.True(oracle.Length > 200);
    }

    private static IReadOnlyList<Decision> Decide(string name, Func<IEnumerable<ClaimRow>, IEnumerable<ClaimRow>> order)
    {
        var testCase = new DecisionCase(name);
        var file = ClaimReader.Open(testCase.Claims);
        Assert.False(file.HasErrors);
        return Decider.Decide(CompiledRulebook.Of(testCase.Rules).Rulebook, [.. order(file.Rows)]).Decisions;
    }

    private static string? Difference(ExpectedDecision expected, Decision actual)
    {
        var seen = new ExpectedDecision(
            actual.ClaimId,
            actual.Outcome.Word(),
            actual.IsProvisional,
            expected.Gross.Length > 0 && actual.Gross is { } gross ? Yuan(gross) : "",
            Yuan(actual.Paid),
            actual.Policy ?? "",
            SaysSo(actual, expected.Words) ? expected.Words : "");
        return seen == expected ? null : $"{expected} but {seen}: {actual.Reason.Text.English} / {actual.Reason.Text.Chinese}";
    }

    private static bool SaysSo(Decision decision, string words) =>
        decision.Reason.Text.English.Contains(words, StringComparison.Ordinal) || decision.Reason.Text.Chinese.Contains(words, StringComparison.Ordinal);

    private static string Summary(Decision d) => $"{d.ClaimId} {d.Claimant} {d.Outcome} {d.IsProvisional} {d.Gross} {d.Paid} {d.Reason.Code} {d.Reason.Text.Chinese}";

    /// <summary>Plain digits with two decimals.</summary>
    private static string Yuan(Exact amount)
    {
        var fen = amount * 100;
        Assert.True(fen.IsInteger, $"{amount} is finer than a fen");
        return ((decimal)(fen.Numerator / fen.Denominator) / 100).ToString("0.00", CultureInfo.InvariantCulture);
    }
}
