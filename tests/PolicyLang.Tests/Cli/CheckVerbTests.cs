using System.Text;
using System.Text.Json;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

public sealed class CheckVerbTests : IDisposable
{
    /// <summary>`amount 30万` lacks 元: the one error of the file, in line 8, columns 13 to 16.</summary>
    private const string Bad = """
        policy p "文件" {
          effective from 2021-01-01
          rounding half up to 0.01元
        }
        article 1 "一" {
          benefit b "奖补" {
            event "发生日"
            amount  30万
          }
        }

        """;

    private readonly TestFolder folder = new();

    private static string Good => Bad.Replace("30万", "30万元", StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sound_file_is_fine()
    {
        folder.Write("a.policy", Good);
        var run = CommandRun.Of("check", folder.Path);
        Assert.Equal((ExitCodes.Fine, "✓ nothing to report in 1 file\n", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void An_error_is_shown_with_place_underline_and_fix()
    {
        string path = folder.Write("a.policy", Bad);
        var run = CommandRun.Of("check", path);
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains($" --> {path}:8:13\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("8 |     amount  30万\n  |             ^^^^\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("8 +     amount  30万元\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error in 1 file\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_are_searched_to_their_depth_in_order_of_paths_and_hidden_ones_passed_over()
    {
        folder.Write("b/deep/z.policy", Bad);
        folder.Write("a.policy", Bad.Replace("policy p", "policy q", StringComparison.Ordinal).Replace("benefit b", "benefit c", StringComparison.Ordinal));
        folder.Write(".git/x.policy", "}");
        folder.Write("notes.txt", "}");
        var run = CommandRun.Of("check", folder.Path);
        int first = run.Output.IndexOf("/a.policy:8", StringComparison.Ordinal);
        int second = run.Output.IndexOf("/b/deep/z.policy:8", StringComparison.Ordinal);
        Assert.True(first > 0 && second > first, run.Output);
        Assert.EndsWith("2 errors in 2 files\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_links_ends()
    {
        folder.Write("a.policy", Good);
        Directory.CreateSymbolicLink(folder.At("loop"), folder.Path);
        Assert.Equal("✓ nothing to report in 1 file\n", CommandRun.Of("check", folder.Path).Output);
    }

    [Fact]
    public void Json_holds_span_help_and_fix()
    {
        string path = folder.Write("a.policy", Bad);
        var run = CommandRun.Of("check", path, "--format", "json");
        Assert.Equal(ExitCodes.Findings, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList());
        Assert.Equal("PL1009", finding.GetProperty("code").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal(path, finding.GetProperty("file").GetString());
        Assert.Equal((8, 13), Position(finding.GetProperty("range").GetProperty("start")));
        Assert.Equal((8, 16), Position(finding.GetProperty("range").GetProperty("end")));
        Assert.Contains("30万元", finding.GetProperty("help").GetString(), StringComparison.Ordinal);
        var edit = finding.GetProperty("fixes")[0].GetProperty("edits")[0];
        Assert.Equal("30万元", edit.GetProperty("newText").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());

        // Han are written as themselves, not as escapes.
        Assert.Contains("30万元", run.Output, StringComparison.Ordinal);

        static (int, int) Position(JsonElement p) => (p.GetProperty("line").GetInt32(), p.GetProperty("column").GetInt32());
    }

    [Fact]
    public void Sarif_has_the_members_the_standard_requires()
    {
        folder.Write("a b#1.policy", Bad);
        var run = CommandRun.Of("check", folder.Path, "--format", "sarif");
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;

        // SARIF 2.1.0: §3.13 version and runs, §3.14 tool, §3.19 driver.name, §3.27 message, §3.52 ruleIndex within rules, §3.30 regions from 1.
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.EndsWith("sarif-schema-2.1.0.json", root.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var one = Assert.Single(root.GetProperty("runs").EnumerateArray().ToList());
        var driver = one.GetProperty("tool").GetProperty("driver");
        Assert.Equal("policy", driver.GetProperty("name").GetString());
        Assert.Equal("utf16CodeUnits", one.GetProperty("columnKind").GetString());
        var result = Assert.Single(one.GetProperty("results").EnumerateArray().ToList());
        int rule = result.GetProperty("ruleIndex").GetInt32();
        Assert.Equal(result.GetProperty("ruleId").GetString(), driver.GetProperty("rules")[rule].GetProperty("id").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString() ?? "");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        string uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "";
        Assert.EndsWith("/a%20b%231.policy", uri, StringComparison.Ordinal);
        Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _));
        var region = place.GetProperty("region");
        Assert.Equal(
            (8, 13, 8, 16),
            (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        var change = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("30万元", change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void Json_and_Sarif_of_a_sound_file_are_empty_lists()
    {
        folder.Write("a.policy", Good);
        using var json = JsonDocument.Parse(CommandRun.Of("check", folder.Path, "--format", "json").Output);
        Assert.Equal(0, json.RootElement.GetProperty("diagnostics").GetArrayLength());
        using var sarif = JsonDocument.Parse(CommandRun.Of("check", folder.Path, "--format", "sarif").Output);
        Assert.Equal(0, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Colours_follow_option_terminal_and_NO_COLOR()
    {
        string path = folder.Write("a.policy", Bad);
        var terminal = new CommandSetting { IsTerminal = true };
        var quiet = terminal with { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } };
        Assert.False(IsColoured(CommandRun.Of("check", path)));
        Assert.True(IsColoured(CommandRun.Of("check", path, "--color", "always")));
        Assert.True(IsColoured(CommandRun.Of(terminal, "check", path)));
        Assert.False(IsColoured(CommandRun.Of(terminal, "check", path, "--color=never")));
        Assert.False(IsColoured(CommandRun.Of(quiet, "check", path)));
        Assert.True(IsColoured(CommandRun.Of(quiet, "check", path, "--color", "always")));

        static bool IsColoured(CommandRun run) => run.Output.Contains('\e', StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_are_in_Chinese_where_asked()
    {
        string path = folder.Write("a.policy", Bad);
        Assert.Contains("1 个错误（1 个文件）", CommandRun.Of("check", path, "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_are_read()
    {
        folder.Write("a.policy", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(ExitCodes.Fine, CommandRun.Of("check", folder.Path).Code);
    }

    [Fact]
    public void A_run_that_is_stopped_answers_130()
    {
        string path = folder.Write("a.policy", Good);
        Assert.Equal(ExitCodes.Stopped, CommandRun.Of(new CommandSetting { Stop = new CancellationToken(canceled: true) }, "check", path).Code);
    }
}
