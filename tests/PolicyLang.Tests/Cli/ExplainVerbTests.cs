using System.Text.Json;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

public sealed class ExplainVerbTests : IDisposable
{
    private readonly TestFolder folder = NightSchool.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_tree_has_the_decision_the_official_words_and_the_other_claims()
    {
        var run = Explain("N-3", "--lang", "zh");
        Assert.Equal(ExitCodes.Fine, run.Code);
        Assert.StartsWith("N-3  夜校学费补助  李雷\n兑现 1000.00元", run.Output, StringComparison.Ordinal);
        Assert.Contains("参加夜校学习并结业的，按学费的50%补助，每人每年最高3000元。", run.Output, StringComparison.Ordinal);
        Assert.Contains("├── ✓ 取得结业证书", run.Output, StringComparison.Ordinal);

        // The cap left 1000 because N-1 was paid before.
        Assert.Contains("`N-1`", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("`N-2`", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_marked() =>
        Assert.Contains("✗ the course", Explain("N-2", "--lang", "en").Output.Replace("取得结业证书", "the course", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Json_and_Markdown_hold_the_decision()
    {
        using var json = JsonDocument.Parse(Explain("N-2", "--format", "json").Output);
        Assert.Equal("N-2", json.RootElement.GetProperty("claim_id").GetString());
        Assert.Equal("ineligible", json.RootElement.GetProperty("outcome").GetString());
        Assert.StartsWith("#", Explain("N-2", "--format", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_id_names_the_nearest()
    {
        var run = Explain("N-33");
        Assert.Equal((ExitCodes.Findings, ""), (run.Code, run.Output));
        Assert.Contains("error[PL8110]: no claim has the id `N-33`; 3 claims were read", run.Error, StringComparison.Ordinal);
        Assert.Contains("`N-3`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_id_has_an_explanation_a_row()
    {
        folder.Write("claims.csv", NightSchool.Claims.Replace("N-3", "N-1", StringComparison.Ordinal));
        Assert.Equal(2, Explain("N-1").Output.Split('\n').Count(line => line.StartsWith("N-1  ", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(Explain("N-1", "--format", "json").Output);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    private CommandRun Explain(string id, params string[] options) =>
        CommandRun.Of(["explain", id, folder.At("claims.csv"), "--rules", folder.At("rules"), .. options]);
}
