using System.Text.Json;
using System.Xml.Linq;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

public sealed class TestVerbTests : IDisposable
{
    private readonly TestFolder folder = NightSchool.Folder();

    public TestVerbTests() => folder.Write("rules/a.tests.policy", NightSchool.Test);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Passing_tests_are_listed_by_file_with_totals()
    {
        var run = CommandRun.Of("test", folder.At("rules"));
        Assert.Equal(ExitCodes.Fine, run.Code);
        Assert.StartsWith($"{folder.At("rules")}/a.tests.policy\n  ✓ 半价，每年三千 ", run.Output, StringComparison.Ordinal);
        Assert.Matches("\n2 passed, 0 failed [0-9.]+ (µs|ms|s)\n$", run.Output);
    }

    [Fact]
    public void A_file_of_tests_is_run_with_the_rules_beside_it() =>
        Assert.Contains("2 passed, 0 failed", CommandRun.Of("test", folder.At("rules/a.tests.policy")).Output, StringComparison.Ordinal);

    [Fact]
    public void Only_the_tests_of_the_named_file_are_run()
    {
        folder.Write("rules/b.tests.policy", NightSchool.Test.Replace("2000元", "1元", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("test", folder.At("rules/a.tests.policy")).Code);
        Assert.Contains("3 passed, 1 failed", CommandRun.Of("test", folder.At("rules")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_shows_place_difference_explanation_and_oracle()
    {
        BreakOne();
        var run = CommandRun.Of("test", folder.At("rules"), "--lang", "zh");
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("  ✗ 半价，每年三千 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("a.tests.policy:5:3: `b`：应为999元，实为1000元", run.Output, StringComparison.Ordinal);
        Assert.Contains("├── ✓ 取得结业证书", run.Output, StringComparison.Ordinal);
        Assert.Contains("预期来自：第一条，手工计算", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 个通过，1 个未通过", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_with_errors_does_not_run_and_the_others_do()
    {
        folder.Write("rules/b.tests.policy", NightSchool.Test.Replace("2000元", "待填", StringComparison.Ordinal));
        var run = CommandRun.Of("test", folder.At("rules"), "--lang", "zh");
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("PL3017 此处尚待填写；请依据公文手工算出", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 个通过，0 个未通过，1 个有错误，未运行", run.Output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(CommandRun.Of("test", folder.At("rules"), "--format", "json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("errored").GetInt32());
        var suites = XDocument.Parse(CommandRun.Of("test", folder.At("rules"), "--format", "junit").Output).Root;
        Assert.Equal(("0", "1"), (suites?.Attribute("failures")?.Value, suites?.Attribute("errors")?.Value));
        Assert.Single(suites?.Descendants("error") ?? []);
    }

    [Fact]
    public void Rules_whose_tests_have_errors_are_worked_with()
    {
        folder.Write("rules/b.tests.policy", NightSchool.Test.Replace("2000元", "待填", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("schema", "night_school", "--rules", folder.At("rules")).Code);
        Assert.Equal(ExitCodes.Findings, CommandRun.Of("check", folder.At("rules")).Code);
    }

    [Theory]
    [InlineData("未结业", 1)]
    [InlineData("NIGHT_SCHOOL", 2)]
    [InlineData("a.tests", 2)]
    public void A_filter_keeps_tests_by_name_benefit_or_file(string filter, int expected) =>
        Assert.Contains($"{expected} passed, 0 failed", CommandRun.Of("test", folder.At("rules"), "--filter", filter).Output, StringComparison.Ordinal);

    [Fact]
    public void No_test_found_is_an_error()
    {
        var none = CommandRun.Of("test", folder.At("rules"), "--filter", "nonsense");
        Assert.Equal((ExitCodes.Findings, ""), (none.Code, none.Output));
        Assert.Contains("error[PL8112]: none of the 2 tests matches `nonsense`", none.Error, StringComparison.Ordinal);
        File.Delete(folder.At("rules/a.tests.policy"));
        Assert.Contains("error[PL8112]: there are no tests in", CommandRun.Of("test", folder.At("rules")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Junit_counts_and_tells_failures()
    {
        BreakOne();
        var run = CommandRun.Of("test", folder.At("rules"), "--format", "junit");
        Assert.Equal(ExitCodes.Findings, run.Code);
        var root = XDocument.Parse(run.Output).Root ?? throw new InvalidOperationException("no root");
        Assert.Equal(("testsuites", "2", "1"), (root.Name.LocalName, root.Attribute("tests")?.Value, root.Attribute("failures")?.Value));
        var failed = Assert.Single(root.Descendants("testcase"), c => c.Element("failure") is not null);
        Assert.Equal(("半价，每年三千", "1"), (failed.Attribute("name")?.Value, failed.Attribute("line")?.Value));
        Assert.Contains("expected 999 yuan", failed.Element("failure")?.Attribute("message")?.Value, StringComparison.Ordinal);
        Assert.Contains("├──", failed.Element("failure")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_counts_and_tells_failures()
    {
        BreakOne();
        using var json = JsonDocument.Parse(CommandRun.Of("test", folder.At("rules"), "--format", "json").Output);
        Assert.Equal((1, 1), (json.RootElement.GetProperty("summary").GetProperty("passed").GetInt32(), json.RootElement.GetProperty("summary").GetProperty("failed").GetInt32()));
        var failed = json.RootElement.GetProperty("tests")[0].GetProperty("expectations")[1];
        Assert.False(failed.GetProperty("passed").GetBoolean());
        Assert.Equal((5, "b"), (failed.GetProperty("line").GetInt32(), failed.GetProperty("claim").GetString()));
        Assert.Contains("├──", failed.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// `a.policy` has, for the one benefit tested, a requirement (refuses c), an amount (2000 and 2500) and a cap (leaves b 1000 of 2500); the
    /// amount of `travel` is reached by nobody.
    /// </summary>
    [Fact]
    public void Coverage_says_which_clauses_decided_something()
    {
        var run = CommandRun.Of("test", folder.At("rules"), "--coverage");
        Assert.Contains($"{folder.At("rules")}/a.policy: 3/4 clauses decided something (75%)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("a.policy:20:5 `amount 10元`: reached by no claim\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("3/4 个条款起了作用（75%）", CommandRun.Of("test", folder.At("rules"), "--coverage", "--lang", "zh").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Of("test", folder.At("rules"), "--coverage", "--format", "json").Output);
        Assert.Equal(
            ["require 14 3 1", "amount 15 2 2", "cap 16 2 1", "amount 20 0 0"],
            json.RootElement.GetProperty("coverage").EnumerateArray().Select(c =>
                $"{c.GetProperty("kind").GetString()} {c.GetProperty("line")} {c.GetProperty("reached")} {c.GetProperty("decided")}"));
        Assert.DoesNotContain("coverage", CommandRun.Of("test", folder.At("rules"), "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_with_errors_run_no_tests()
    {
        folder.Write("rules/c.policy", "article {");
        var run = CommandRun.Of("test", folder.At("rules"));
        Assert.Equal((ExitCodes.Findings, ""), (run.Code, run.Output));
        Assert.Contains("c.policy:1:", run.Error, StringComparison.Ordinal);
    }

    private void BreakOne() => folder.Write("rules/a.tests.policy", NightSchool.Test.Replace("1000元", "999元", StringComparison.Ordinal));
}
