using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Deciding;

/// <summary>Stage 1 (language.md §2.1): what makes a claim invalid, and that everything wrong with a row is said.</summary>
public sealed class ReadStageTests
{
    private static readonly Rulebook Rulebook = Rules.Read("""
        policy p "示例" {
          number "1"
          effective from 2022-01-01 for 1 year
          rounding half up to 0.01元
        }
        article 1 {
          benefit purchase "购买补助" {
            fact price "交易金额": money
            fact kind "类型": one of { invention "发明", design "外观" }
            event "付款日"
            amount 10% of price
          }
          benefit loan "贷款贴息" {
            fact principal "本金": money
            event "还清日"
            amount 1% of principal
          }
        }
        """);

    /// <summary>Each line: claims, a bar, the words the reason has (none: paid 10 % of 20万元 = 2万元, by hand).</summary>
    [Theory]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|purchase|甲|2022-03-01|20万元")]
    [InlineData("申报编号|奖补|申报人|发生日期|交易金额", "c1|购买补助|甲|2022年3月1日|20万元")]
    [InlineData("申报编号|奖补|申报人|付款日|交易金额", " c1 |购买补助| 甲 |2022-03-01| 20万元 ")]
    [InlineData("claim_id|benefit|claimant|event_date|付款日|price", "c1|purchase|甲|-|2022-03-01|20万元")]
    [InlineData("claim_id|benefit|claimant|event_date|price|交易金额", "c1|purchase|甲|2022-03-01|20万元|20万元")]
    [InlineData("claim_id|benefit|claimant|event_date|price|principal|备注", "c1|purchase|甲|2022-03-01|20万元|-|好")]
    public void ReadsByNameOrLabel(string columns, string row)
    {
        var decision = Decide(columns, row);
        Assert.Equal((Outcome.Paid, "20000"), (decision.Outcome, decision.Paid.ToString()));
        Assert.Equal(("c1", "purchase", "甲"), (decision.ClaimId, decision.Benefit, decision.Claimant));
    }

    [Theory]
    [InlineData("claim_id|benefit|claimant|event_date|price", "-|purchase|甲|2022-03-01|20万元", "claim_id")]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|-|甲|2022-03-01|20万元", "benefit")]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|purchase|-|2022-03-01|20万元", "claimant")]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|purchase|未知|2022-03-01|20万元", "claimant")]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|purchase|甲|-|20万元", "event_date")]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|purchase|甲|2022/2/30|20万元", "event_date")]
    [InlineData("claim_id|benefit|claimant|event_date|filed_date|price", "c1|purchase|甲|2022-03-01|昨天|20万元", "filed_date")]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|purchase|甲|2022-03-01|三十万", "price|30万元")]
    [InlineData("claim_id|benefit|claimant|event_date|price|类型", "c1|purchase|甲|2022-03-01|20万元|发名", "类型|发明")]
    [InlineData("claim_id|benefit|claimant|event_date|price", "c1|purchas|甲|2022-03-01|20万元", "benefit|purchase")]
    [InlineData("claim_id|benefit|claimant|event_date|price|principal", "c1|purchase|甲|2022-03-01|20万元|1元", "principal|another benefit")]
    [InlineData("claim_id|benefit|claimant|event_date|price|还清日", "c1|purchase|甲|2022-03-01|20万元|2022-03-02", "还清日|another benefit")]
    [InlineData("claim_id|benefit|claimant|event_date|price|交易金额", "c1|purchase|甲|2022-03-01|20万元|21万元", "交易金额|contradicts")]
    [InlineData("claim_id|benefit|claimant|event_date|付款日|price", "c1|purchase|甲|2022-03-01|2022-03-02|20万元", "付款日|contradicts")]
    [InlineData("claim_id|benefit|claimant|price", "c1|purchase|甲|20万元", "event_date|no such column")]
    [InlineData("claim_id|benefit|claimant|event_date|price|kind", "c1|purchas|-|2022-02-30|x|y", "benefit|claimant|event_date")]
    [InlineData("claim_id|benefit|claimant|event_date|price|kind", "c1|purchase|-|2022-02-30|x|y", "claimant|event_date|price|kind")]
    public void SaysEverythingThatIsWrong(string columns, string row, string words)
    {
        var decision = Decide(columns, row);
        Assert.Equal(Outcome.Invalid, decision.Outcome);
        Assert.NotNull(decision.Place);
        Assert.Equal(2, decision.Place.Line);
        Assert.All(words.Split('|'), w => Assert.Contains(w, decision.Reason.Text.English, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRowOfARepeatedIdIsInvalidAndTheRestIsDecided()
    {
        var run = Decider.Decide(Rulebook, Rules.Claims("""
            claim_id|benefit|claimant|event_date|price
            c1|purchase|甲|2022-03-01|20万元
            c2|purchase|甲|2022-03-01|20万元
            c1|loan|乙|2022-03-01|-
            """));
        Assert.Equal([Outcome.Invalid, Outcome.Paid, Outcome.Invalid], run.Decisions.Select(d => d.Outcome));
        Assert.Contains("`claims.csv:4`", run.Decisions[0].Reason.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void AColumnNobodyKnowsIsReportedOnceWithTheNearestName()
    {
        var run = Decider.Decide(Rulebook, Rules.Claims("""
            claim_id|benefit|claimant|event_date|prise
            c1|purchase|甲|2022-03-01|20万元
            c2|purchase|乙|2022-03-01|20万元
            """));
        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal("PL6001", finding.Rule.Code);
        Assert.Contains("`price`", finding.Help?.English, StringComparison.Ordinal);
    }

    /// <summary>One file holds claims of a year in which an amendment gave a fact and the event other labels: both go by either.</summary>
    [Theory]
    [InlineData("申报编号|奖补|申报人|付款日|价款")]
    [InlineData("申报编号|奖补|申报人|开票日|交易金额")]
    [InlineData("claim_id|benefit|claimant|event_date|price")]
    public void LabelsOfAnyVersion(string columns)
    {
        var rulebook = Rules.Read("""
            policy p "示例" {
              effective from 2022-01-01 for 1 year
              rounding half up to 0.01元
            }
            article 1 {
              benefit purchase "购买补助" {
                fact price "价款": money
                event "付款日"
                amount 10% of price
              }
            }
            """, """
            policy q "修改" amends p {
              effective from 2022-07-01
            }
            article 1 {
              benefit purchase "购置补助" {
                replace fact price "交易金额": money
                replace event "开票日"
              }
            }
            """);
        string[] names = columns.Split('|');
        string csv = $"{string.Join(',', names)}\nc1,购买补助,甲,2022-03-01,20万元\nc2,购置补助,乙,2022-08-01,10万元\n";
        var decisions = Decider.Decide(rulebook, PolicyLang.Tests.Claims.ClaimFiles.Read(csv).Rows).Decisions;
        Assert.Equal(["p Paid 20000", "q Paid 10000"], decisions.Select(d => $"{d.Policy} {d.Outcome} {d.Paid}"));
    }

    private static Decision Decide(string columns, string row) => Assert.Single(Decider.Decide(Rulebook, Rules.Claims($"{columns}\n{row}")).Decisions);
}
