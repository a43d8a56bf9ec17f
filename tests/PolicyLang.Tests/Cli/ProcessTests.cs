using System.Text;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

/// <summary>The command as a process of its own: exit codes reach the shell, streams are what they should be.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TestFolder folder = NightSchool.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Exit_codes_reach_the_shell()
    {
        folder.Write("bad/a.policy", "article {");
        Assert.Equal(0, ChildProcess.Policy("check", folder.At("rules")).Code);
        Assert.Equal(1, ChildProcess.Policy("check", folder.At("bad")).Code);
        Assert.Equal(2, ChildProcess.Policy("chek").Code);
        Assert.Equal(3, ChildProcess.Policy("check", folder.At("nothing")).Code);
    }

    [Fact]
    public void Standard_input_is_read_and_nothing_but_decisions_stands_on_standard_output()
    {
        var (code, output, error) = ChildProcess.Run(
            "dotnet", [ChildProcess.CommandAssembly, "run", "-", "--rules", folder.At("rules")], input: Encoding.UTF8.GetBytes(NightSchool.Claims));
        Assert.Equal(ExitCodes.Fine, code);
        Assert.Equal(4, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("claim_id,", output, StringComparison.Ordinal);
        Assert.Contains("3 claims read", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_fault()
    {
        string many = "claim_id,benefit,claimant,event_date,fee,finished\n"
            + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"N-{i},night_school,某{i},2026-03-01,4000元,yes\n"));
        string path = folder.Write("many.csv", many);
        var (code, output, error) = ChildProcess.Run(
            "bash", ["-c", $"set -o pipefail; dotnet '{ChildProcess.CommandAssembly}' run '{path}' --rules '{folder.At("rules")}' --quiet | head -1"]);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("claim_id,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_with_130_and_no_half_written_file()
    {
        // Standard input does not end, so the command waits for claims until the signal comes. (A job of a script ignores the signal unless told.)
        string script = $"""
            mkfifo '{folder.At("pipe")}'
            sleep 60 > '{folder.At("pipe")}' & writer=$!
            env --default-signal=INT dotnet '{ChildProcess.CommandAssembly}' run - --rules '{folder.At("rules")}' --out '{folder.At("d.csv")}' < '{folder.At("pipe")}' & command=$!
            sleep 2
            kill -INT $command
            wait $command
            echo "code $?"
            kill $writer
            """;
        var (_, output, error) = ChildProcess.Run("bash", ["-c", script]);
        Assert.Equal("code 130", output.Trim());
        Assert.Equal("", error);
        Assert.Empty(Directory.GetFiles(folder.Path, "d.csv*"));
    }
}
