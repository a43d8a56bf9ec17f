using System.Text.Json;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

/// <summary>`--reading` and `policy readings`. All sums are by hand: interest 36,500 for 30 days is 36500 × 30 / 365 = 3,000 or / 360 = 3,041.67.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Rules = """
        policy loans_2026 "贷款贴息办法" {
          number    "某政文〔2026〕3号"
          effective from 2026-01-01 to 2026-12-31
          rounding  half up to 0.01元
        }

        reading years "封顶期间" { annual "每年", lifetime "整个文件" }

        article 1 "贴息" {
          reading day_count "计息基准" { act365 "按365天", act360 "按360天" }

          benefit interest "贷款贴息" {
            fact interest "年利息": money
            fact days     "天数":   number
            fact region   "地区":   text when day_count = act360
            event "还款日"
            require interest > 0元 "有利息" when day_count = act365
            amount  interest * days / (if day_count = act365 then 365 else 360)
            cap     4000元 per claimant per year   when years = annual
            cap     4000元 per claimant per policy when years = lifetime
          }
        }

        article 2 "其他" {
          benefit other "其他补助" {
            amount 100元
          }
        }

        test "按360天" oracle "36500 × 30 / 360" {
          reading day_count: act360
          claim a = interest { claimant: "甲", event_date: 2026-03-01, interest: 36500元, days: 30 }
          expect a: 3041.67元
        }

        """;

    private const string Claims = """
        claim_id,benefit,claimant,event_date,interest,days
        L-1,interest,甲,2026-03-01,36500元,30
        L-2,interest,甲,2026-04-01,36500元,30
        L-3,interest,乙,2026-05-01,36500元,30
        O-1,other,乙,2026-05-01,,

        """;

    private readonly TestFolder folder = new();

    public ReadingTests()
    {
        folder.Write("rules/a.policy", Rules);
        folder.Write("claims.csv", Claims);
    }

    private string RulesAt => folder.At("rules");

    private string ClaimsAt => folder.At("claims.csv");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("day_count=act365", "3000.00")]
    [InlineData("day_count=act360", "3041.67")]
    [InlineData("计息基准=按360天", "3041.67")]
    [InlineData(" day_count = act360 ", "3041.67")]
    public void A_run_is_decided_under_the_reading(string reading, string paid)
    {
        var run = CommandRun.Of("run", ClaimsAt, "--rules", RulesAt, "--reading", reading);
        Assert.Equal(ExitCodes.Fine, run.Code);
        Assert.Contains($"L-1,interest,甲,loans_2026,1,paid,no,{paid},{paid},", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_says_which_were_in_force()
    {
        Assert.Contains("readings: all 2 by default\n", CommandRun.Of("run", ClaimsAt, "--rules", RulesAt).Error, StringComparison.Ordinal);
        var run = CommandRun.Of("run", ClaimsAt, "--rules", RulesAt, "--reading", "day_count=act360");
        Assert.Contains("readings: day_count = act360; the other 1 by default\n", run.Error, StringComparison.Ordinal);
        run = CommandRun.Of("run", ClaimsAt, "--rules", RulesAt, "--reading", "day_count=act360", "--reading=years=lifetime", "--lang", "zh");
        Assert.Contains("口径：years = lifetime，day_count = act360\n", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Those that bear on the benefit, whether they changed anything or not.</summary>
    [Fact]
    public void Json_says_them_for_each_claim()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("run", ClaimsAt, "--rules", RulesAt, "--format", "json", "--reading", "years=lifetime").Output);
        var readings = json.RootElement[0].GetProperty("readings");
        Assert.Equal(("lifetime", "act365"), (readings.GetProperty("years").GetString(), readings.GetProperty("day_count").GetString()));
        Assert.False(json.RootElement[3].TryGetProperty("readings", out _));
    }

    [Fact]
    public void An_explanation_says_them()
    {
        var run = CommandRun.Of("explain", "L-1", ClaimsAt, "--rules", RulesAt, "--reading", "day_count=act360", "--lang", "en");
        Assert.Contains("reading 计息基准: 按360天\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("reading 封顶期间: 每年 (default)\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("有利息", run.Output, StringComparison.Ordinal);
        Assert.Contains("口径 计息基准：按365天（默认）", CommandRun.Of("explain", "L-1", ClaimsAt, "--rules", RulesAt, "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_has_the_facts_of_the_reading()
    {
        Assert.DoesNotContain("region", CommandRun.Of("schema", "interest", "--rules", RulesAt).Output, StringComparison.Ordinal);
        Assert.Contains("region", CommandRun.Of("schema", "interest", "--rules", RulesAt, "--reading", "day_count=act360").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day_cuont=act360", "PL8121", "did you mean `day_count`?")]
    [InlineData("something=act360", "PL8121", "the readings are `years`, `day_count`")]
    [InlineData("day_count=act36", "PL8122", "did you mean `act365`?")]
    [InlineData("day_count=never", "PL8122", "its choices are `act365`, `act360`")]
    [InlineData("day_count", "PL8120", "write `--reading name=choice`")]
    [InlineData("=act360", "PL8120", "write `--reading name=choice`")]
    [InlineData("day_count=", "PL8120", "write `--reading name=choice`")]
    public void What_is_no_reading_of_the_rules_is_said(string reading, string code, string words)
    {
        string[][] verbs =
        [
            ["run", ClaimsAt], ["explain", "L-1", ClaimsAt], ["schema", "interest"], ["route", "--benefit", "interest", "--on", "2026-03-01"],
        ];
        foreach (string[] verb in verbs)
        {
            var run = CommandRun.Of([.. verb, "--rules", RulesAt, "--reading", reading]);
            Assert.Equal(ExitCodes.Usage, run.Code);
            Assert.Equal("", run.Output);
            Assert.StartsWith($"error[{code}]", run.Error, StringComparison.Ordinal);
            Assert.Contains(words, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_reading_is_chosen_once()
    {
        var run = CommandRun.Of("run", ClaimsAt, "--rules", RulesAt, "--reading", "day_count=act360", "--reading", "day_count=act365");
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains("more than once", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_run_under_the_readings_they_say()
    {
        var run = CommandRun.Of("test", RulesAt);
        Assert.Equal(ExitCodes.Fine, run.Code);
        Assert.Contains("1 passed", run.Output, StringComparison.Ordinal);
    }

    /// <summary>`check` and `test` look at each change of one reading; `run` compiles once and does not.</summary>
    [Fact]
    public void An_error_under_another_reading_is_found_by_check_and_test()
    {
        folder.Write("rules/a.policy", Rules.Replace("    require interest", "    cap wages when day_count = act360\n    require interest", StringComparison.Ordinal));
        foreach (string verb in new[] { "check", "test", "readings" })
        {
            var run = verb == "readings" ? CommandRun.Of(verb, "--rules", RulesAt) : CommandRun.Of(verb, RulesAt);
            Assert.Equal(ExitCodes.Findings, run.Code);
            Assert.Contains("under reading `day_count = act360`: nothing is called `wages` here", run.Output + run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Fine, CommandRun.Of("run", ClaimsAt, "--rules", RulesAt).Code);
        Assert.Equal(ExitCodes.Findings, CommandRun.Of("run", ClaimsAt, "--rules", RulesAt, "--reading", "day_count=act360").Code);
    }

    [Fact]
    public void Readings_are_listed_with_their_choices_and_uses()
    {
        var run = CommandRun.Of("readings", "--rules", RulesAt);
        Assert.Equal((ExitCodes.Fine, ""), (run.Code, run.Error));
        Assert.Matches(@"\n +day_count 计息基准 +act365 按365天 \(default\) +article 1\n +act360 按360天\n", run.Output);
        Assert.Equal(
            "reading,reading_label,choice,choice_label,default,uses\r\nyears,封顶期间,annual,每年,yes,2\r\nyears,封顶期间,lifetime,整个文件,no,2\r\n"
            + "day_count,计息基准,act365,按365天,yes,3\r\nday_count,计息基准,act360,按360天,no,3\r\n",
            CommandRun.Of("readings", "--rules", RulesAt, "--format", "csv").Output);
        Assert.Contains("| `day_count` 计息基准 | `act365` 按365天 | 是 | 第1条 |", CommandRun.Of("readings", "--rules", RulesAt, "-f", "markdown", "--lang", "zh").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Of("readings", "--rules", RulesAt, "--format", "json").Output);
        var reading = json.RootElement.GetProperty("readings")[1];
        Assert.Equal(("day_count", "1", 10), (reading.GetProperty("name").GetString(), reading.GetProperty("article").GetString(), reading.GetProperty("line").GetInt32()));
        Assert.Equal([15, 17, 18], reading.GetProperty("uses").EnumerateArray().Select(u => u.GetProperty("line").GetInt32()));
        Assert.Equal("interest", reading.GetProperty("uses")[0].GetProperty("benefits")[0].GetString());
        Assert.False(reading.GetProperty("choices")[0].TryGetProperty("total", out _));
    }

    /// <summary>
    /// By default: L-1 3,000, L-2 1,000 of the 4,000, L-3 3,000, O-1 100: 7,100. By 360 days: 3,041.67 + 958.33 + 3,041.67 + 100 = 7,141.67.
    /// All events are of one year, so `years` changes nothing.
    /// </summary>
    [Fact]
    public void Each_choice_is_costed_over_claims()
    {
        var run = CommandRun.Of("readings", "--rules", RulesAt, "--claims", ClaimsAt);
        Assert.Equal((ExitCodes.Fine, ""), (run.Code, run.Error));
        Assert.Matches(@"\n +years 封顶期间 +annual 每年 \(default\) +7100\.00\n +lifetime 整个文件 +7100\.00\n", run.Output);
        Assert.Matches(@"act360 按360天 +7141\.67 +\+41\.67 +3\n", run.Output);
        Assert.Contains("day_count = act360\n  `L-1`: paid 3000.00 → paid 3041.67\n  `L-2`: paid 1000.00 → paid 958.33\n  `L-3`:", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "reading,choice,default,claim_id,benefit,claimant,outcome_before,paid_before,outcome_after,paid_after",
                "years,annual,yes,,,,,7100.00,,7100.00", "years,lifetime,no,,,,,7100.00,,7100.00",
                "day_count,act365,yes,,,,,7100.00,,7100.00", "day_count,act360,no,,,,,7100.00,,7141.67",
                "day_count,act360,no,L-1,interest,甲,paid,3000.00,paid,3041.67", "day_count,act360,no,L-2,interest,甲,paid,1000.00,paid,958.33",
                "day_count,act360,no,L-3,interest,乙,paid,3000.00,paid,3041.67",
            ],
            CommandRun.Of("readings", "--rules", RulesAt, "--claims", ClaimsAt, "--format", "csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        string markdown = CommandRun.Of("readings", "--rules", RulesAt, "--claims", ClaimsAt, "--format", "markdown").Output;
        Assert.Contains("| `day_count` 计息基准 | `act360` 按360天 | 7141.67 | +41.67 | 3 |", markdown, StringComparison.Ordinal);
        Assert.Contains("- `L-2`: paid 1000.00 → paid 958.33", markdown, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Of("readings", "--rules", RulesAt, "--claims", ClaimsAt, "--format", "json").Output);
        Assert.Equal((4, 7100.00m), (json.RootElement.GetProperty("claims").GetInt32(), json.RootElement.GetProperty("total").GetDecimal()));
        var choice = json.RootElement.GetProperty("readings")[1].GetProperty("choices")[1];
        Assert.Equal((7141.67m, 41.67m), (choice.GetProperty("total").GetDecimal(), choice.GetProperty("difference").GetDecimal()));
        var changed = choice.GetProperty("changed")[1];
        Assert.Equal(("L-2", 1000.00m, 958.33m), (changed.GetProperty("claim_id").GetString(), changed.GetProperty("before").GetProperty("paid").GetDecimal(), changed.GetProperty("after").GetProperty("paid").GetDecimal()));
    }

    [Fact]
    public void Many_changes_are_counted_and_the_first_named()
    {
        folder.Write("claims.csv", Claims + string.Concat(Enumerable.Range(10, 20).Select(i => $"M-{i},interest,第{i}人,2026-06-01,36500元,30\n")));
        string output = CommandRun.Of("readings", "--rules", RulesAt, "--claims", ClaimsAt, "--lang", "zh").Output;
        Assert.Matches(@"act360 按360天 +\S+ +\S+ +23\n", output);
        Assert.Contains("另有 18 件；csv 和 json 格式列出全部", output, StringComparison.Ordinal);
        Assert.DoesNotContain("`M-12`", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_without_readings_say_so_and_claims_that_are_not_there_cannot_be_read()
    {
        using var school = NightSchool.Folder();
        Assert.Contains("no readings", CommandRun.Of("readings", "--rules", school.At("rules")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of("readings", "--rules", RulesAt, "--claims", folder.At("none.csv")).Code);
        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of("readings", "--rules", folder.At("none")).Code);
    }
}
