using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

/// <summary>Wrong command lines: exit code 2 and words that say what would be right.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("", "PL8104", "a verb is missing")]
    [InlineData("chek policies", "PL8101", "did you mean `check`?")]
    [InlineData("frobnicate", "PL8101", "the verbs are `check`, ")]
    [InlineData("check", "PL8104", "`policy check` needs PATH")]
    [InlineData("check policies --frmat json", "PL8102", "did you mean `--format`?")]
    [InlineData("check policies --format xml", "PL8105", "it is one of `json`, `sarif`, `text`")]
    [InlineData("check policies --format jsn", "PL8105", "did you mean `json`?")]
    [InlineData("check policies --format", "PL8104", "`--format` needs a value")]
    [InlineData("check policies --format json --format text", "PL8103", "more than once")]
    [InlineData("check policies --lang fr", "PL8105", "it is one of `en`, `zh`")]
    [InlineData("run", "PL8104", "needs CLAIMS")]
    [InlineData("run", "PL8104", "needs `--rules DIR`")]
    [InlineData("explain", "PL8104", "needs CLAIM_ID")]
    [InlineData("run claims.csv", "PL8104", "`policy run` needs `--rules DIR`")]
    [InlineData("run --rules policies", "PL8104", "needs CLAIMS")]
    [InlineData("run claims.csv --rules policies --format xls", "PL8105", "one of `csv`")]
    [InlineData("explain A-1 --rules policies", "PL8104", "needs CLAIMS")]
    [InlineData("test", "PL8104", "needs PATH")]
    [InlineData("schema --rules policies", "PL8104", "needs BENEFIT")]
    [InlineData("schema x --rules policies --label", "PL8102", "did you mean `--labels`?")]
    [InlineData("completion tcsh", "PL8105", "`bash`, `fish`, `zsh`")]
    [InlineData("completion bash zsh", "PL8103", "no further argument `zsh`")]
    public void Is_answered_with_what_would_be_right(string line, string code, string words)
    {
        var run = CommandRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Equal("", run.Output);
        Assert.StartsWith($"error[{code}]", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Contains("usage: policy", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_answered_in_Chinese_where_asked()
    {
        var run = CommandRun.Of("chek", "--lang", "zh");
        Assert.StartsWith("错误[PL8101]: 没有命令 `chek`", run.Error, StringComparison.Ordinal);
        Assert.Contains("是否应为 `check`？", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LC_ALL", "zh_CN.UTF-8", "用法：")]
    [InlineData("LANG", "zh_TW", "用法：")]
    [InlineData("LANG", "de_DE.UTF-8", "Usage:")]
    [InlineData("OTHER", "zh", "Usage:")]
    public void The_locale_chooses_the_language(string variable, string value, string words)
    {
        var setting = new CommandSetting { Variables = new Dictionary<string, string> { [variable] = value } };
        Assert.Contains(words, CommandRun.Of(setting, "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_locale_variable_that_is_set_counts_and_the_option_beats_it()
    {
        var setting = new CommandSetting { Variables = new Dictionary<string, string> { ["LC_ALL"] = "C", ["LANG"] = "zh_CN.UTF-8" } };
        Assert.Contains("Usage:", CommandRun.Of(setting, "--help").Output, StringComparison.Ordinal);
        Assert.Contains("用法：", CommandRun.Of(setting, "--help", "--lang=zh").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("--version --lang zh")]
    [InlineData("--color never --version")]
    [InlineData("--version check")]
    public void Version_is_three_numbers(string line)
    {
        var run = CommandRun.Of(line.Split(' '));
        Assert.Matches(@"^policy \d+\.\d+\.\d+\n$", run.Output);
        Assert.Equal((ExitCodes.Fine, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("en", "Examples:", "Exit codes:")]
    [InlineData("zh", "示例：", "退出码：")]
    public void Every_verb_has_a_help_page_with_examples(string language, string examples, string codes)
    {
        foreach (string verb in Verbs())
        {
            var run = CommandRun.Of(verb, "--help", "--lang", language);
            Assert.Equal(ExitCodes.Fine, run.Code);
            Assert.Contains(examples, run.Output, StringComparison.Ordinal);
            Assert.Contains($"policy {verb} ", run.Output, StringComparison.Ordinal);
            Assert.Contains(codes, run.Output, StringComparison.Ordinal);
        }
    }

    /// <summary>The verbs of the help page, which is what a user sees of them.</summary>
    private static IEnumerable<string> Verbs()
    {
        string page = CommandRun.Of("--help").Output;
        string rows = page.Split("Verbs:\n")[1].Split("\n\n")[0];
        string[] verbs = [.. rows.Split('\n').Select(row => row.Trim().Split(' ')[0])];
        Assert.Equal(["check", "fmt", "run", "explain", "test", "schema", "route", "timeline", "readings", "matrix", "coverage", "lsp", "completion"], verbs);
        return verbs;
    }
}
