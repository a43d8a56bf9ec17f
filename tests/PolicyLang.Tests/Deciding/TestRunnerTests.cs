using PolicyLang.Runtime.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>An expectation that is not so fails, says what is, and carries the explanation; one that matches nothing fails too.</summary>
public sealed class TestRunnerTests
{
    private const string Policy = """
        policy p "示例" {
          number "1"
          effective from 2022-01-01 for 1 year
          rounding half up to 0.01元
        }
        article 1 {
          benefit purchase "购买补助" {
            fact price "交易金额": money
            require price >= 1万元 "达到1万元"
            amount 10% of price
          }
        }
        test "t" {
          claim a = purchase { claimant: "甲", event_date: 2022-03-01, price: 20万元 }
          claim b = a with { price: 5000元 }
          EXPECT
        }
        """;

    /// <summary>10 % of 20万元 is 2万元; 5000元 is below 1万元.</summary>
    [Theory]
    [InlineData("expect a: 2万元", null)]
    [InlineData("expect a: paid", null)]
    [InlineData("expect total: 2万元", null)]
    [InlineData("expect b: ineligible \"达到1万元\" \"还差5000元\"", null)]
    [InlineData("expect b: 0元", null)]
    [InlineData("expect a: 1.9万元", "expected 19,000 yuan, got 20,000 yuan")]
    [InlineData("expect a: ineligible", "expected `ineligible`")]
    [InlineData("expect total: 2.5万元", "expected 25,000 yuan, got 20,000 yuan")]
    [InlineData("expect b: ineligible \"超出\"", "5,000 yuan short")]
    [InlineData("expect a: 2万元 provisional", "provisional")]
    public void Judges(string expect, string? message)
    {
        var compilation = Rules.Compile(Policy.Replace("EXPECT", expect, StringComparison.Ordinal));
        var result = TestRunner.Run(Rules.Of(compilation), Assert.Single(compilation.Tests));
        var expectation = Assert.Single(result.Expectations);
        Assert.Equal(message is null, result.Passed);
        Assert.Equal(message is null, expectation.Message is null);
        Assert.Contains(message ?? "", expectation.Message?.English ?? "", StringComparison.Ordinal);
        if (!expectation.Passed && expectation.Expectation.Claim is { } claim)
        {
            Assert.Equal(claim, expectation.Explanation?.Decision.ClaimId);
            Assert.NotEmpty(expectation.Explanation?.Steps ?? []);
        }
    }

    [Fact]
    public void AnExpectationThatNamesNoClaimMatchesNothing()
    {
        var compilation = Rules.Compile(Policy.Replace("EXPECT", "expect a: 2万元", StringComparison.Ordinal));
        var test = Assert.Single(compilation.Tests);
        var result = TestRunner.Run(Rules.Of(compilation), test with { Expectations = [test.Expectations[0] with { Claim = "x" }] });
        Assert.False(result.Passed);
        Assert.Contains("matches nothing", result.Expectations[0].Message?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void ATestThatExpectsNothingFails()
    {
        var compilation = Rules.Compile(Policy.Replace("EXPECT", "expect a: 2万元", StringComparison.Ordinal));
        var test = Assert.Single(compilation.Tests);
        Assert.False(TestRunner.Run(Rules.Of(compilation), test with { Expectations = [] }).Passed);
    }
}
