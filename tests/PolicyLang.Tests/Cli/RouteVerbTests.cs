using System.Text.Json;
using PolicyLang.Cli;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Cli;

/// <summary>`policy route` over the rules of tests/corpus/decisions/transition.</summary>
public sealed class RouteVerbTests
{
    private static readonly string Rules = Corpus.At("decisions", "transition");

    /// <summary>The days stand in mark-2020.policy and mark-2022.policy.</summary>
    [Theory]
    [InlineData("2020-12-31", null, ExitCodes.Fine, "in_force", "mark_2020")]
    [InlineData("2021-01-01", "2022-01-01", ExitCodes.Fine, "transition", "mark_2020")]
    [InlineData("2021-12-31", "2022-12-31", ExitCodes.Fine, "transition", "mark_2020")]
    [InlineData("2021年12月31日", null, ExitCodes.Fine, "filing_unknown", "mark_2020")]
    [InlineData("2021-12-31", "2023-01-01", ExitCodes.Findings, "filed_outside", null)]
    [InlineData("2022-01-01", null, ExitCodes.Fine, "in_force", "mark_2022")]
    [InlineData("2024-11-30", "2030-01-01", ExitCodes.Fine, "in_force", "mark_2022")]
    [InlineData("2024-12-01", null, ExitCodes.Findings, "none", null)]
    [InlineData("2019-12-31", null, ExitCodes.Findings, "none", null)]
    public void The_version_of_a_day(string on, string? filed, int code, string route, string? policy)
    {
        string[] options = filed is null ? [] : ["--filed", filed];
        var run = Route(["--on", on, "--format", "json", .. options]);
        Assert.Equal(code, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(route, json.RootElement.GetProperty("route").GetString());
        Assert.Equal(policy, json.RootElement.GetProperty("policy").GetString());
    }

    [Fact]
    public void It_says_why_in_the_words_of_the_document()
    {
        Assert.Contains("article 2: 2021年度的项目依照示例〔2020〕3号在2022年申报。", Route("--on", "2021-03-01").Output, StringComparison.Ordinal);
        Assert.Contains("until 2021-11-30: then repealed by 商标奖励办法（2022） (示例〔2021〕9号)", Route("--on", "2020-03-01").Output, StringComparison.Ordinal);
        Assert.Contains("第2条：本办法自2021年12月1日起施行，有效期3年", Route("--on", "2022-03-01", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_none_decides_the_nearest_versions_are_named()
    {
        Assert.Contains("the version after: 商标奖励办法（2020） (示例〔2020〕3号), 2020-01-01 to 2021-11-30", Route("--on", "2019-12-31").Output, StringComparison.Ordinal);
        Assert.Contains("在前的版本：商标奖励办法（2022）（示例〔2021〕9号）", Route("--on", "2024-12-01", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_none_is_told_how_to_write_it()
    {
        var run = Route("--on", "2021/3/1");
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains("error[PL8201]: `--on`", run.Error, StringComparison.Ordinal);
        Assert.Contains("2021-03-01", run.Error, StringComparison.Ordinal);
        Assert.Contains("错误[PL8201]: `--filed`", Route("--on", "2021-03-01", "--filed", "昨天", "--lang", "zh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_benefit_and_unreadable_rules_are_told()
    {
        var run = CommandRun.Of("route", "--rules", Rules, "--benefit", "mark_grand", "--on", "2021-03-01");
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("did you mean `mark_grant`?", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of("route", "--rules", "no-such-folder", "--benefit", "b", "--on", "2021-03-01").Code);
    }

    private static CommandRun Route(params string[] options) =>
        CommandRun.Of(["route", "--rules", Rules, "--benefit", "商标奖励", .. options]);
}
