using System.Text;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

/// <summary>Rules that cannot be read: exit code 3, and the file by name.</summary>
public sealed class UnreadableTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_path_names_the_nearest()
    {
        folder.Write("rules/a.policy", "");
        var run = CommandRun.Of("check", folder.At("ruels"));
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains("error[PL8001]: there is no file or folder", run.Output, StringComparison.Ordinal);
        Assert.Contains($"did you mean `{folder.At("rules")}`?", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_policy_files_is_said()
    {
        folder.Write("a.txt", "");
        var run = CommandRun.Of("check", folder.Path);
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains($"error[PL8004]: the folder `{folder.Path}` holds no policy files", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gb18030_is_refused_at_its_first_character_with_the_way_out()
    {
        // 政 is D5 FE in GB18030 (and in GBK and GB 2312).
        string path = folder.Write("a.policy", [.. "policy p "u8, (byte)'"', 0xD5, 0xFE, (byte)'"', .. " {}"u8]);
        var run = CommandRun.Of("check", path);
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains("error[PL8003]", run.Output, StringComparison.Ordinal);
        Assert.Contains("looks like GB18030", run.Output, StringComparison.Ordinal);
        Assert.Contains($" --> {path}:1:11\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("iconv -f GB18030 -t UTF-8", run.Output, StringComparison.Ordinal);
        Assert.Contains("policy p \"政\" {}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "UTF-16LE")]
    [InlineData(false, "UTF-16BE")]
    public void Utf16_is_refused(bool isLittle, string name)
    {
        var encoding = new UnicodeEncoding(bigEndian: !isLittle, byteOrderMark: true);
        string path = folder.Write("a.policy", [.. encoding.GetPreamble(), .. encoding.GetBytes("policy p {}")]);
        var run = CommandRun.Of("check", path);
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains($"looks like {name}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_refused_at_the_first()
    {
        string path = folder.Write("a.policy", [.. "policy p\n"u8, 0x00, 0xFF, 0xFF, 0xFF]);
        var run = CommandRun.Of("check", path);
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains("is not UTF-8 text\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($" --> {path}:2:2\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_50_MB_is_answered_with_a_limit()
    {
        string path = folder.Write("a.policy", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("// 一行注释\n", 3_000_000))));
        var run = CommandRun.Of("check", path);
        Assert.NotEqual(ExitCodes.Fine, run.Code);
        Assert.Contains("error[PL", run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.Length < 2_000, run.Output);
    }

    [Fact]
    public void A_file_no_policy_is_ever_as_large_as_is_not_even_read()
    {
        string path = folder.At("a.policy");
        using (var stream = File.Create(path))
        {
            stream.SetLength(5_000_000_000);
        }

        var run = CommandRun.Of("check", path);
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains("error[PL8005]", run.Output, StringComparison.Ordinal);
        Assert.Contains("has 5000 MB; a policy file may have 64 MB", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article 1 {\n  amount 1元")]
    [InlineData("}}}}}")]
    [InlineData("{{{{{")]
    [InlineData("")]
    [InlineData("\0\0\0")]
    public void Broken_text_is_answered_quietly(string content)
    {
        folder.Write("a.policy", content);
        var run = CommandRun.Of("check", folder.Path);
        Assert.True(run.Code is ExitCodes.Fine or ExitCodes.Findings, run.Output);
    }

    [Fact]
    public void An_expression_10_000_deep_is_answered_quietly()
    {
        string deep = new string('(', 10_000) + "1元" + new string(')', 10_000);
        folder.Write("a.policy", $"article 1 {{\n  benefit b {{\n    amount {deep}\n  }}\n}}\n");
        var run = CommandRun.Of("check", folder.Path);
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains(":3:", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length < 400, line));
    }
}
