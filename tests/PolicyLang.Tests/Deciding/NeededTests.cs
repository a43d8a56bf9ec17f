using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Deciding;

/// <summary>What it would have taken, in the reason of a refusal. The claim: hired on 2021-03-02, of 2022-03-01, with 5 machines.</summary>
public class NeededTests
{
    [Theory]
    [InlineData("hired + 1 year <= event_date", "2022-03-02, must not be after 2022-03-01", "不得晚于2022年3月1日")]
    [InlineData("event_date >= 2022-06-01", "2022-03-01, must not be before 2022-06-01", "不得早于2022年6月1日")]
    [InlineData("2022-06-01 <= event_date", "2022-03-01, must not be before 2022-06-01", "不得早于2022年6月1日")]
    [InlineData("hired < 2021-03-02", "2021-03-02, must be before 2021-03-02", "须早于2021年3月2日")]
    [InlineData("hired > 2021-03-02", "2021-03-02, must be after 2021-03-02", "须晚于2021年3月2日")]
    [InlineData("machines >= 8台", "5 台, 3 台 short", "还差3台")]
    [InlineData("machines < 5台", "5 台, must be below 5 台", "须低于5台")]
    public void Refusal_says_what_it_would_take(string condition, string english, string chinese)
    {
        var rulebook = Rules.Read($$"""
            policy p "办法" {
              effective from 2022-01-01
              rounding half up to 0.01元
            }
            article 1 {
              benefit grant "补助" {
                fact hired "入职日": date
                fact machines "台数": count 台
                require {{condition}} "条件"
                amount 1元
              }
            }
            """);
        var run = Decider.Decide(rulebook, Rules.Claims("claim_id|benefit|claimant|event_date|hired|machines\nc1|grant|甲|2022-03-01|2021-03-02|5"));
        var decision = Assert.Single(run.Decisions);
        Assert.Equal(Outcome.Ineligible, decision.Outcome);
        Assert.EndsWith(english, decision.Reason.Text.English, StringComparison.Ordinal);
        Assert.EndsWith(chinese, decision.Reason.Text.Chinese, StringComparison.Ordinal);
    }
}
