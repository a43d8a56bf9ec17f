using System.Text.RegularExpressions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Cli;

/// <summary>
/// What the README says is done: its shell blocks run in order, in a folder of their own that has the policies, and each answers what the
/// text block behind it shows. `dotnet run` is the command as built here; `.ci/run` would be this very run.
/// </summary>
public sealed partial class ReadmeTests : IDisposable
{
    private const string Shims = """
        dotnet() {
            case "$1 $2 $3 $4" in
                "run --project src/PolicyLang.Cli --") shift 4; command dotnet "$POLICY" "$@" ;;
                "publish src/PolicyLang.Cli -c Release") mkdir -p artifacts/native; printf '#!/bin/sh\nexec dotnet %s "$@"\n' "$POLICY" > artifacts/native/policy; chmod +x artifacts/native/policy ;;
                *) echo "unknown: dotnet $*"; exit 9 ;;
            esac
        }
        .ci/run() { :; }
        npm() { :; }
        code() { :; }

        """;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Shell_blocks_run_and_answer_as_shown()
    {
        string readme = File.ReadAllText(Path.Join(Corpus.Repository, "README.md"));
        var blocks = Fence().Matches(readme).Select(m => (Kind: m.Groups["kind"].Value, Text: m.Groups["text"].Value)).ToList();
        Copy(Path.Join(Corpus.Repository, "policies"), folder.At("policies"));
        string script = $"POLICY='{ChildProcess.CommandAssembly}'\n{Shims}"
            + string.Concat(blocks.Where(b => b.Kind == "sh").Select((b, i) => $"echo '@@@ {i}'\n{b.Text}"));
        var (_, output, error) = ChildProcess.Run("bash", ["-c", script], folder.Path);
        string[] answers = [.. output.Split("@@@ ").Skip(1).Select(a => a[(a.IndexOf('\n', StringComparison.Ordinal) + 1)..])];
        Assert.DoesNotContain("error", error, StringComparison.Ordinal);

        int shell = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == "sh")
            {
                shell++;
            }
            else if (blocks[i].Kind == "text")
            {
                Assert.Equal(blocks[i].Text.TrimEnd(), answers[shell].ReplaceLineEndings("\n").TrimEnd());
            }
        }

        // The walk: the test passes, N-1 is paid 2000, N-3 the 1000 the cap leaves, N-2 and N-4 nothing; the last check finds the mistake made.
        Assert.Contains("1 passed, 0 failed", output, StringComparison.Ordinal);
        Assert.Contains("N-1,night_school,Li Lei,night_school_2026,1,paid,no,2000.00,2000.00,", output, StringComparison.Ordinal);
        Assert.Contains("N-3,night_school,Li Lei,night_school_2026,1,paid,no,2500.00,1000.00,", output, StringComparison.Ordinal);
        Assert.Contains("N-2,night_school,Han Mei,night_school_2026,1,ineligible,", output, StringComparison.Ordinal);
        Assert.Contains("N-4,night_school,Wei Hua,,,invalid,", output, StringComparison.Ordinal);
        Assert.Contains("NA22-149,", output, StringComparison.Ordinal);
        Assert.EndsWith("policy 0.1.0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit_codes_are_those_of_the_help_page()
    {
        string readme = File.ReadAllText(Path.Join(Corpus.Repository, "README.md"));
        Assert.All(PolicyLang.Cli.ExitCodes.Documented, c => Assert.Contains($"| {c.Code} | {c.Text.English.Split(':')[0]}", readme, StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Join(to, Path.GetFileName(file)));
        }

        foreach (string inner in Directory.GetDirectories(from))
        {
            Copy(inner, Path.Join(to, Path.GetFileName(inner)));
        }
    }

    [GeneratedRegex(@"^```(?<kind>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
