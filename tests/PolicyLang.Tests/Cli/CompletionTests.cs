using System.Diagnostics;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

public sealed class CompletionTests : IDisposable
{
    private const string Rules = """
        policy p "文件" {
          effective from 2021-01-01
          rounding half up to 0.01元
        }
        reading base "学费口径" { list "标价", net "实付" }
        reading trip "差旅口径" { day "按日", whole "全程" }
        article 1 "一" {
          benefit tuition "学费补助" {
            event "发生日"
            amount 30万元
          }
          benefit travel "差旅补助" {
            event "发生日"
            amount 1万元
          }
        }

        """;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ch", "check")]
    [InlineData("check --fo", "--format")]
    [InlineData("check --format ", "json sarif text")]
    [InlineData("check --format s", "sarif")]
    [InlineData("check --format=s", "--format=sarif")]
    [InlineData("check --format = s", "sarif")]
    [InlineData("check --format =", "json sarif text")]
    [InlineData("check ", ":files")]
    [InlineData("--lang ", "en zh")]
    [InlineData("check x --color a", "always auto")]
    [InlineData("run c.csv --rules ", ":files")]
    [InlineData("run c.csv --out ", ":files")]
    [InlineData("run c.csv --format j", "json jsonl")]
    [InlineData("explain ", "")]
    [InlineData("explain A-1 ", ":files")]
    [InlineData("schema --rules FOLDER ", "travel tuition")]
    [InlineData("schema --rules FOLDER tu", "tuition")]
    [InlineData("schema --rules FOLDER tuition ", "")]
    [InlineData("schema --rules NOWHERE ", "")]
    [InlineData("route --rules FOLDER --benefit ", "travel tuition")]
    [InlineData("route --rules FOLDER --benefit tr", "travel")]
    [InlineData("route --rules FOLDER --on ", "")]
    [InlineData("matrix --rules FOLDER --only ", "add blocked capped counted higher nothing")]
    [InlineData("matrix --format ", "csv json markdown table")]
    [InlineData("matrix --on ", "")]
    [InlineData("run c.csv --rules FOLDER --reading ", "base=list base=net trip=day trip=whole")]
    [InlineData("run c.csv --rules FOLDER --reading b", "base=list base=net")]
    [InlineData("run c.csv --rules FOLDER --reading base=n", "base=net")]
    [InlineData("run c.csv --rules FOLDER --reading=base=n", "--reading=base=net")]
    [InlineData("run c.csv --rules FOLDER --reading base = n", "net")]
    [InlineData("run c.csv --rules FOLDER --reading base =", "list net")]
    [InlineData("run c.csv --rules FOLDER --reading = base = l", "list")]
    [InlineData("run c.csv --rules FOLDER --reading nothing =", "")]
    [InlineData("run c.csv --rules FOLDER --reading base=net --reading t", "trip=day trip=whole")]
    [InlineData("run c.csv --rules FOLDER --reading base=net --read", "--reading")]
    [InlineData("schema --rules FOLDER --reading base = net tu", "tuition")]
    [InlineData("explain --rules FOLDER --reading base = net A-1 ", ":files")]
    [InlineData("run c.csv --rules NOWHERE --reading ", "")]
    [InlineData("readings --rules ", ":files")]
    [InlineData("readings --rules FOLDER --claims ", ":files")]
    [InlineData("readings --rules FOLDER --format ", "csv json markdown table")]
    [InlineData("completion ", "bash fish zsh")]
    [InlineData("completion bash ", "")]
    [InlineData("frobnicate --format ", "")]
    public void What_may_stand_at_the_cursor(string words, string expected)
    {
        folder.Write("a.policy", Rules);
        var run = CommandRun.Of(["complete", "--", .. words.Replace("FOLDER", folder.Path, StringComparison.Ordinal).Split(' ')]);
        string[] values = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])];
        Assert.Equal(expected, string.Join(' ', values));
    }

    [Fact]
    public void Options_and_verbs_come_with_their_meaning()
    {
        Assert.Contains("check\t检查政策文件", CommandRun.Of("complete", "--lang", "zh", "--", "ch").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void The_script_is_sound_to_its_shell(string shell)
    {
        string path = folder.Write("script", CommandRun.Of("completion", shell).Output);
        if (Find(shell) is { } program)
        {
            Assert.Equal((0, "", ""), ChildProcess.Run(program, ["-n", path]));
        }
        else
        {
            // Without the shell its reading cannot be tried; that the script asks the command can be.
            Assert.Contains("complete -- ", File.ReadAllText(path), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("policy ch", "check")]
    [InlineData("policy check --format ", "json sarif text")]
    [InlineData("policy check --format = sa", "sarif")]
    [InlineData("policy check FOLDER/a", "FOLDER/a.policy")]
    [InlineData("policy schema --rules FOLDER tr", "travel")]
    [InlineData("policy run --rules FOLDER --reading ba", "base=list base=net")]
    [InlineData("policy run --rules FOLDER --reading base = ne", "net")]
    public void Bash_completes(string line, string expected)
    {
        folder.Write("a.policy", Rules);
        folder.Write("completion.bash", CommandRun.Of("completion", "bash").Output);
        folder.Write("policy", $"#!/bin/sh\nexec dotnet '{ChildProcess.CommandAssembly}' \"$@\"\n");
        string[] words = line.Replace("FOLDER", folder.Path, StringComparison.Ordinal).Split(' ');
        string script = $"""
            chmod +x '{folder.At("policy")}'
            PATH='{folder.Path}':"$PATH"
            source '{folder.At("completion.bash")}'
            COMP_WORDS=({string.Join(' ', words.Select(w => $"'{w}'"))})
            COMP_CWORD={words.Length - 1}
            _policy
            echo "{"${COMPREPLY[*]}"}"
            complete -p policy
            """;
        var (code, output, error) = ChildProcess.Run("bash", ["-c", script]);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            $"{expected.Replace("FOLDER", folder.Path, StringComparison.Ordinal)}\ncomplete -F _policy policy\n",
            output);
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(p => Path.Join(p, program)).FirstOrDefault(File.Exists);
}
