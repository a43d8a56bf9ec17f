using System.Text;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

public sealed class FmtVerbTests : IDisposable
{
    private const string Untidy = "article 1 {\n      declaratory   // c\n}\n";
    private const string Tidy = "article 1 {\n  declaratory  // c\n}\n";
    private const string Chinese = "第1条 {\n  宣示  // c\n}\n";
    private const string Wrong = "article 1 {\n    cap 30万\n}\n";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_are_rewritten_in_place_and_named()
    {
        string untidy = folder.Write("a/b.policy", Untidy);
        string tidy = folder.Write("c.policy", Tidy);
        folder.Write("d.txt", Untidy);
        var run = CommandRun.Of("fmt", folder.Path);
        Assert.Equal((ExitCodes.Fine, $"formatted: {untidy}\n1 of 2 files changed\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal(Tidy, File.ReadAllText(untidy));
        Assert.Equal(Tidy, File.ReadAllText(tidy));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
        Assert.Equal((ExitCodes.Fine, "0 of 2 files changed\n"), Answer(CommandRun.Of("fmt", folder.Path)));
    }

    [Fact]
    public void The_rights_of_a_file_stay()
    {
        string untidy = folder.Write("a.policy", Untidy);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.SetUnixFileMode(untidy, Own);
            CommandRun.Of("fmt", untidy);
            Assert.Equal((Own, Tidy), (File.GetUnixFileMode(untidy), File.ReadAllText(untidy)));
        }
    }

    /// <summary>What is written through a link goes to the file it leads to; the link stays one, also where it is named without a folder.</summary>
    [Fact]
    public void A_link_stays_a_link()
    {
        string target = folder.Write("inside/a.policy", Untidy);
        string link = folder.At("link.policy");
        File.CreateSymbolicLink(link, Path.Combine("inside", "a.policy"));
        Assert.Equal((ExitCodes.Fine, $"formatted: {link}\n1 of 1 file changed\n"), Answer(CommandRun.Of("fmt", link)));
        Assert.Equal(Tidy, File.ReadAllText(target));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    /// <summary>A file that is read-only stays as it is, though another could take its place; it is not counted as changed.</summary>
    [Fact]
    public void A_read_only_file_is_left_alone()
    {
        string untidy = folder.Write("a.policy", Untidy);
        File.SetAttributes(untidy, FileAttributes.ReadOnly);
        var run = CommandRun.Of("fmt", untidy);
        Assert.Equal((ExitCodes.Unreadable, "0 of 1 file changed\n"), Answer(run));
        Assert.Contains("PL8113", run.Error, StringComparison.Ordinal);
        Assert.Equal(Untidy, File.ReadAllText(untidy));
        File.SetAttributes(untidy, FileAttributes.Normal);
    }

    [Theory]
    [InlineData("\uFEFFarticle 1 { declaratory }\n", "\uFEFFarticle 1 {\n  declaratory\n}\n")]
    [InlineData("article 1 { declaratory }\r\n", "article 1 {\r\n  declaratory\r\n}\r\n")]
    [InlineData("article 1 {\r  declaratory\r}", "article 1 {\n  declaratory\n}\n")]
    [InlineData("article 1 { declaratory }", "article 1 {\n  declaratory\n}\n")]
    [InlineData("\tarticle\u3000 1\u00A0{ declaratory }\n\n\n", "article 1 {\n  declaratory\n}\n")]
    public void Marks_and_line_ends_of_a_file_stay(string before, string after)
    {
        string path = folder.Write("a.policy", Encoding.UTF8.GetBytes(before));
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("fmt", path).Code);
        Assert.Equal(Encoding.UTF8.GetBytes(after), File.ReadAllBytes(path));
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("fmt", "--check", path).Code);
    }

    [Fact]
    public void Check_names_files_and_writes_nothing()
    {
        string untidy = folder.Write("a.policy", Untidy);
        folder.Write("b.policy", Tidy);
        Assert.Equal((ExitCodes.Findings, $"would change: {untidy}\n1 of 2 files would change\n"), Answer(CommandRun.Of("fmt", "--check", folder.Path)));
        Assert.Equal(Untidy, File.ReadAllText(untidy));
        Assert.Equal((ExitCodes.Findings, $"待整理：{untidy}\n2 个文件中有 1 个待整理\n"), Answer(CommandRun.Of("fmt", "--check", folder.Path, "--lang", "zh")));
        CommandRun.Of("fmt", untidy);
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("fmt", "--check", folder.Path).Code);
    }

    [Fact]
    public void Diff_shows_the_change_and_writes_nothing()
    {
        string untidy = folder.Write("a.policy", Untidy);
        string expected = $"--- {untidy}\n+++ {untidy}\n@@ -1,3 +1,3 @@\n article 1 {{\n-      declaratory   // c\n+  declaratory  // c\n }}\n";
        Assert.Equal((ExitCodes.Fine, expected), Answer(CommandRun.Of("fmt", "--diff", untidy)));
        Assert.Equal((ExitCodes.Findings, expected), Answer(CommandRun.Of("fmt", "--diff", "--check", untidy)));
        Assert.Equal(Untidy, File.ReadAllText(untidy));
    }

    [Fact]
    public void Standard_input_comes_out_on_standard_output()
    {
        Assert.Equal((ExitCodes.Fine, Tidy), Answer(Pipe(Untidy, "fmt", "-")));
        Assert.Equal((ExitCodes.Fine, Chinese), Answer(Pipe(Untidy, "fmt", "-", "--keywords", "zh")));
        Assert.Equal((ExitCodes.Fine, Tidy), Answer(Pipe(Chinese, "fmt", "-", "--keywords", "en")));
        Assert.Equal((ExitCodes.Fine, ""), Answer(Pipe("", "fmt", "-")));
        Assert.Equal(ExitCodes.Findings, Pipe(Untidy, "fmt", "-", "--check").Code);
        Assert.Equal((ExitCodes.Fine, ""), Answer(Pipe(Tidy, "fmt", "-", "--check")));
    }

    [Fact]
    public void A_file_with_errors_is_left_alone_and_the_others_are_not()
    {
        string wrong = folder.Write("a.policy", Wrong);
        string untidy = folder.Write("b.policy", Untidy);
        var run = CommandRun.Of("fmt", folder.Path);
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("30万元", run.Error, StringComparison.Ordinal);
        Assert.Contains($"left as it is: {wrong} has errors", run.Error, StringComparison.Ordinal);
        Assert.Equal(Wrong, File.ReadAllText(wrong));
        Assert.Equal(Tidy, File.ReadAllText(untidy));

        run = Pipe(Wrong, "fmt", "-");
        Assert.Equal((ExitCodes.Findings, ""), Answer(run));
        Assert.Contains("30万元", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_the_rest_is_done()
    {
        string untidy = folder.Write("a.policy", Untidy);
        string bytes = folder.Write("b.policy", [0x61, 0xFF, 0xFE]);
        Directory.CreateDirectory(folder.At("empty"));
        var run = CommandRun.Of("fmt", folder.At("c.policy"), bytes, untidy, folder.At("empty"));
        Assert.Equal(ExitCodes.Unreadable, run.Code);
        Assert.Contains("PL8001", run.Error, StringComparison.Ordinal);
        Assert.Contains("PL8003", run.Error, StringComparison.Ordinal);
        Assert.Contains("PL8004", run.Error, StringComparison.Ordinal);
        Assert.Equal(Tidy, File.ReadAllText(untidy));
        Assert.Equal([0x61, 0xFF, 0xFE], File.ReadAllBytes(bytes));

        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of(new CommandSetting { Input = [0xFF] }, "fmt", "-").Code);
    }

    [Fact]
    public void Wrong_command_lines_are_usage_errors()
    {
        Assert.Equal(ExitCodes.Usage, CommandRun.Of("fmt").Code);
        Assert.Equal(ExitCodes.Usage, CommandRun.Of("fmt", "-", "--keywords", "fr").Code);
    }

    [Fact]
    public void A_run_that_is_stopped_writes_nothing()
    {
        string untidy = folder.Write("a.policy", Untidy);
        Assert.Equal(ExitCodes.Stopped, CommandRun.Of(new CommandSetting { Stop = new CancellationToken(canceled: true) }, "fmt", untidy).Code);
        Assert.Equal(Untidy, File.ReadAllText(untidy));
    }

    private static CommandRun Pipe(string text, params string[] arguments) =>
        CommandRun.Of(new CommandSetting { Input = Encoding.UTF8.GetBytes(text) }, arguments);

    private static (int Code, string Output) Answer(CommandRun run) => (run.Code, run.Output);
}
