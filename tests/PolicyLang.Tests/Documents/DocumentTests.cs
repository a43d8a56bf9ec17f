using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Testing;
using PolicyLang.Testing;
using PolicyLang.Tests.Decisions;

namespace PolicyLang.Tests.Documents;

/// <summary>The `test` blocks of the documents in policies/, one by one; their oracles say where the expectations come from.</summary>
public sealed class DocumentTests
{
    private static readonly (Rulebook Rulebook, IReadOnlyList<PlanTest> Tests) Quanzhou =
        CompiledRulebook.Of(Path.Combine(Corpus.Repository, "policies", "quanzhou"));

    public static TheoryData<string> Names => [.. Quanzhou.Tests.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decides_as_expected(string name)
    {
        var test = Assert.Single(Quanzhou.Tests, t => t.Name == name);
        Assert.False(string.IsNullOrWhiteSpace(test.Oracle));
        var result = TestRunner.Run(Quanzhou.Rulebook, test);
        Assert.True(result.Passed, string.Join('\n', result.Expectations.Select(e => e.Message?.Chinese).OfType<string>()));
    }

    /// <summary>Each benefit is tried by several tests, and at least once pays and once does not.</summary>
    [Fact]
    public void Every_benefit_has_tests_that_pay_and_tests_that_do_not()
    {
        foreach (var timeline in Quanzhou.Rulebook.Timelines)
        {
            var expectations = Quanzhou.Tests.SelectMany(t => t.Expectations.Where(e => t.Claims.Any(c => c.Name == e.Claim && c.Benefit == timeline.Name))).ToList();
            Assert.True(expectations.Count >= 5, timeline.Name);
            Assert.Contains(expectations, e => e.Amount is { IsZero: false });
            Assert.Contains(expectations, e => e.Outcome is not null);
        }
    }
}
