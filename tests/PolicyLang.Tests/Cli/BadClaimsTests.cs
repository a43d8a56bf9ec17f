using System.Text;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

/// <summary>What people get wrong in claims, one by one: a clear word with file and line, nothing lost, the rest decided.</summary>
public sealed class BadClaimsTests : IDisposable
{
    private const string Header = "claim_id,benefit,claimant,event_date,fee,finished\n";
    private const string Good = "G-1,night_school,王五,2026-05-01,200元,yes\n";

    private readonly TestFolder folder = NightSchool.Folder();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("B-1,night_school,甲,2026-05-01,三十万,yes", "`fee`", "30万元")]
    [InlineData("B-1,night_school,甲,2026-05-01,\"1,234.5万元\",yes", "`fee`", "1234.5万元")]
    [InlineData("B-1,night_school,甲,2026/2/30,100元,yes", "`event_date`", "2026/2/30")]
    [InlineData("B-1,night_shool,甲,2026-05-01,100元,yes", "`night_shool`", "`night_school`")]
    [InlineData("B-1,travel,甲,2026-05-01,100元,", "`fee`", "another benefit")]
    public void A_bad_cell_names_column_and_what_would_be_right(string row, string column, string words)
    {
        string path = folder.Write("bad.csv", Header + row + "\n" + Good);
        var run = CommandRun.Of("run", path, "--rules", folder.At("rules"));
        string line = run.Output.Split('\n').Single(l => l.StartsWith("B-1,", StringComparison.Ordinal));
        Assert.Contains(",invalid,", line, StringComparison.Ordinal);
        Assert.Contains($"{path}:2:", line, StringComparison.Ordinal);
        Assert.Contains(column, line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
        AssertGoodIsPaid(run);
    }

    [Fact]
    public void A_repeated_id_makes_all_its_rows_invalid()
    {
        string row = "B-1,night_school,甲,2026-05-01,100元,yes\n";
        string path = folder.Write("bad.csv", Header + row + Good + row.Replace("100", "300", StringComparison.Ordinal));
        var run = CommandRun.Of("run", path, "--rules", folder.At("rules"));
        Assert.Equal(2, run.Output.Split('\n').Count(l => l.StartsWith("B-1,", StringComparison.Ordinal) && l.Contains(",invalid,", StringComparison.Ordinal)));
        AssertGoodIsPaid(run);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    public void An_empty_file_is_said(string content)
    {
        string path = folder.Write("empty.csv", content);
        var run = CommandRun.Of("run", path, "--rules", folder.At("rules"));
        Assert.NotEqual(ExitCodes.Fine, run.Code);
        Assert.Contains("error[PL60", run.Error, StringComparison.Ordinal);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_said()
    {
        string path = folder.Write("bad.csv", "claim_id,benefit,event_date,fee,finished\nB-1,night_school,2026-05-01,100元,yes\n");
        var run = CommandRun.Of("run", path, "--rules", folder.At("rules"));
        Assert.NotEqual(ExitCodes.Fine, run.Code);
        Assert.Contains("claimant", run.Error, StringComparison.Ordinal);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Another_delimiter_is_read(char delimiter)
    {
        string path = folder.Write("bad.csv", (Header + Good).Replace(',', delimiter));
        AssertGoodIsPaid(CommandRun.Of("run", path, "--rules", folder.At("rules")));
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_are_read()
    {
        string path = folder.Write("bad.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes((Header + Good).Replace("\n", "\r\n", StringComparison.Ordinal))]);
        AssertGoodIsPaid(CommandRun.Of("run", path, "--rules", folder.At("rules")));
    }

    [Fact]
    public void A_field_of_100_MB_is_answered_in_a_few_lines_and_the_rest_decided()
    {
        string path = folder.Write("bad.csv", Header + "B-1,night_school," + new string('x', 100_000_000) + ",2026-05-01,100元,yes\n" + Good);
        var run = CommandRun.Of("run", path, "--rules", folder.At("rules"));
        Assert.True(run.Output.Length + run.Error.Length < 10_000, "the field is repeated in the answer");
        Assert.Contains(":2", run.Output + run.Error, StringComparison.Ordinal);
        AssertGoodIsPaid(run);
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("nothing.csv")]
    [InlineData("/proc/self/mem")]
    public void A_path_that_cannot_be_read_is_named(string name)
    {
        string path = name.StartsWith('/') ? name : folder.At(name);
        var run = CommandRun.Of("run", path, "--rules", folder.At("rules"));
        Assert.Equal((ExitCodes.Unreadable, ""), (run.Code, run.Output));
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_file_of_two_cannot_be_read_the_other_is_decided_and_the_code_says_so()
    {
        string path = folder.Write("good.csv", Header + Good);
        var run = CommandRun.Of("run", folder.At("nothing.csv"), path, "--rules", folder.At("rules"));
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains("nothing.csv", run.Error, StringComparison.Ordinal);
        AssertGoodIsPaid(run);
    }

    [Fact]
    public void Binary_rubbish_is_answered()
    {
        byte[] rubbish = new byte[10_000];
        new Random(7).NextBytes(rubbish);
        foreach (string name in (string[])["bad.csv", "bad.json", "bad.jsonl", "bad"])
        {
            var run = CommandRun.Of("run", folder.Write(name, rubbish), "--rules", folder.At("rules"));
            Assert.NotEqual(ExitCodes.Fine, run.Code);
            Assert.Contains(name, run.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>50 % of 200 yuan.</summary>
    private static void AssertGoodIsPaid(CommandRun run) =>
        Assert.Contains("G-1,night_school,王五,night_school_2026,1,paid,no,100.00,100.00,", run.Output, StringComparison.Ordinal);
}
