using System.Text.Json;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

public sealed class SchemaVerbTests : IDisposable
{
    private readonly TestFolder folder = NightSchool.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_empty_file_has_the_names_or_the_labels()
    {
        Assert.Equal("claim_id,benefit,claimant,event_date,filed_date,fee,finished", Schema("night_school").Output.TrimEnd());
        Assert.Equal("申报编号,奖补,申报人,结业日,申报日期,学费,已结业", Schema("夜校学费补助", "--labels").Output.TrimEnd());
    }

    [Theory]
    [InlineData]
    [InlineData("--labels")]
    public void A_file_with_its_header_is_decided(params string[] options)
    {
        string header = Schema("night_school", options).Output;
        string path = folder.Write("filled.csv", header + "S-1,night_school,赵六,2026-05-01,2026-06-01,800元,yes\n");
        var run = CommandRun.Of("run", path, "--rules", folder.At("rules"));

        // 50 % of 800 yuan.
        Assert.Contains("S-1,night_school,赵六,night_school_2026,1,paid,no,400.00,400.00,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_schema_names_its_draft_and_the_facts()
    {
        using var json = JsonDocument.Parse(Schema("night_school", "--format", "json-schema").Output);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", json.RootElement.GetProperty("$schema").GetString());
        Assert.Contains("学费", json.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, Schema("night_school", "--format", "json-schema", "--labels").Code);
    }

    [Fact]
    public void An_unknown_benefit_names_the_nearest()
    {
        var run = Schema("night_shool");
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("error[PL8111]: the rules know no benefit `night_shool`", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean `night_school`?", run.Error, StringComparison.Ordinal);
        Assert.Contains("`night_school`, `travel`", Schema("frobnicate").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_without_benefits_say_so()
    {
        folder.Write("rules/a.policy", "");
        Assert.Contains("help: they have no benefit at all", Schema("night_school").Error, StringComparison.Ordinal);
    }

    private CommandRun Schema(string benefit, params string[] options) =>
        CommandRun.Of(["schema", benefit, "--rules", folder.At("rules"), .. options]);
}
