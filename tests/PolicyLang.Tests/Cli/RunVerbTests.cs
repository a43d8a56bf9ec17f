using System.Text;
using System.Text.Json;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

public sealed class RunVerbTests : IDisposable
{
    private readonly TestFolder folder = NightSchool.Folder();

    private string Rules => folder.At("rules");

    private string Claims => folder.At("claims.csv");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Csv_goes_to_standard_output_and_the_summary_to_standard_error()
    {
        var run = CommandRun.Of("run", Claims, "--rules", Rules);
        Assert.Equal(ExitCodes.Fine, run.Code);
        string[] lines = run.Output.Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("claim_id,benefit,claimant,policy,article,outcome,provisional,gross,paid,reason_code,reason", lines[0]);
        Assert.StartsWith("N-1,night_school,李雷,night_school_2026,1,paid,no,2000.00,2000.00,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("N-2,night_school,韩梅,night_school_2026,1,ineligible,no,,0.00,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("N-3,night_school,李雷,night_school_2026,1,paid,no,2500.00,1000.00,", lines[3], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.Contains("3 claims read = 2 paid + 1 ineligible; 3,000.00 yuan paid\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_standard_error_empty() =>
        Assert.Equal("", CommandRun.Of("run", Claims, "--rules", Rules, "--quiet").Error);

    [Fact]
    public void Reasons_and_summary_are_in_Chinese_where_asked()
    {
        var run = CommandRun.Of("run", Claims, "--rules", Rules, "--lang", "zh");
        Assert.Contains("取得结业证书", run.Output, StringComparison.Ordinal);
        Assert.Contains("读取申报 3 件 = 兑现 2 + 不符合 1；兑现 3,000.00 元", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_is_shown_a_table_that_fits()
    {
        var run = CommandRun.Of(new CommandSetting { IsTerminal = true }, "run", Claims, "--rules", Rules, "--color", "never");
        string[] lines = run.Output.Split('\n');
        Assert.Contains(lines, line => line.Contains("N-3", StringComparison.Ordinal) && line.Contains("1000.00", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(PolicyLang.Compiler.Text.CellWidth.Of(line) <= 100, line));
        Assert.DoesNotContain('\e', run.Output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Json_has_an_object_a_claim(string format)
    {
        var run = CommandRun.Of("run", Claims, "--rules", Rules, "--format", format);
        string text = format == "json" ? run.Output : $"[{string.Join(',', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))}]";
        using var json = JsonDocument.Parse(text);
        Assert.Equal(["N-1", "N-2", "N-3"], json.RootElement.EnumerateArray().Select(d => d.GetProperty("claim_id").GetString()));
        Assert.Equal(1000m, json.RootElement[2].GetProperty("paid").GetDecimal());
    }

    [Theory]
    [InlineData("markdown", "| N-1 |")]
    [InlineData("table", "  N-1 ")]
    public void Tables_have_a_row_a_claim(string format, string row) =>
        Assert.Contains(row, CommandRun.Of("run", Claims, "--rules", Rules, "--format", format).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("d.csv", "claim_id,")]
    [InlineData("d.json", "[")]
    [InlineData("d.jsonl", "{\"claim_id\"")]
    [InlineData("d.md", "| claim_id |")]
    [InlineData("d.txt", "claim_id,")]
    public void A_file_is_written_whole_in_the_format_of_its_extension(string name, string start)
    {
        string path = folder.Write(name, "before");
        var run = CommandRun.Of("run", Claims, "--rules", Rules, "--out", path);
        Assert.Equal((ExitCodes.Fine, ""), (run.Code, run.Output));
        Assert.StartsWith(start, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(["claims.csv", name], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_said_and_what_stood_there_stays()
    {
        var run = CommandRun.Of("run", Claims, "--rules", Rules, "--out", Rules);
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains("error[PL8113]", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of("run", Claims, "--rules", Rules, "--out", folder.At("no/such/folder.csv")).Code);
        Assert.True(File.Exists(folder.At("rules/a.policy")));
    }

    [Theory]
    [InlineData("claims.csv")]
    [InlineData("rules/../claims.csv")]
    [InlineData("link.csv")]
    public void The_claims_are_not_written_over(string name)
    {
        File.CreateSymbolicLink(folder.At("link.csv"), Claims);
        var run = CommandRun.Of("run", Claims, "--rules", Rules, "--out", folder.At(name));
        Assert.Equal((ExitCodes.Usage, ""), (run.Code, run.Output));
        Assert.Contains("the claims are read from it", run.Error, StringComparison.Ordinal);
        Assert.Equal(NightSchool.Claims, File.ReadAllText(Claims));
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_the_file_as_it_was()
    {
        string path = folder.Write("d.csv", "before");
        var run = CommandRun.Of(new CommandSetting { Stop = new CancellationToken(canceled: true) }, "run", Claims, "--rules", Rules, "--out", path);
        Assert.Equal(ExitCodes.Stopped, run.Code);
        Assert.Equal("before", File.ReadAllText(path));
    }

    [Fact]
    public void Standard_input_and_several_files_are_one_run()
    {
        string second = folder.Write("more.jsonl", """{"claim_id":"M-1","benefit":"夜校学费补助","claimant":"李雷","event_date":"2026-10-01","学费":"100元","已结业":true}""" + "\n");
        var setting = new CommandSetting { Input = Encoding.UTF8.GetBytes(NightSchool.Claims) };
        var run = CommandRun.Of(setting, "run", "-", second, "--rules", Rules);

        // The 3000 yuan of the year are used up by N-1 and N-3.
        Assert.Contains("M-1,night_school,李雷,night_school_2026,1,exhausted,no,50.00,0.00,", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 claims read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gb18030_is_read()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? throw new InvalidOperationException("no GB18030");
        string path = folder.Write("gb.csv", encoding.GetBytes(NightSchool.Claims));
        Assert.Contains("N-1,night_school,李雷,", CommandRun.Of("run", path, "--rules", Rules).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_with_errors_decide_nothing()
    {
        folder.Write("rules/b.policy", "article {");
        var run = CommandRun.Of("run", Claims, "--rules", Rules);
        Assert.Equal((ExitCodes.Findings, ""), (run.Code, run.Output));
        Assert.Contains("b.policy:1:", run.Error, StringComparison.Ordinal);
        Assert.Contains("rules with errors decide nothing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_makes_an_invalid_claim_a_failure()
    {
        string path = folder.Write("bad.csv", NightSchool.Claims.Replace("4000元", "四千", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("run", path, "--rules", Rules).Code);
        Assert.Equal(ExitCodes.Findings, CommandRun.Of("run", path, "--rules", Rules, "--strict").Code);
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("run", Claims, "--rules", Rules, "--strict").Code);
    }
}
