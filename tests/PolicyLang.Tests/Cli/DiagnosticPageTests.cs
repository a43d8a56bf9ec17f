using System.Text.RegularExpressions;
using PolicyLang.Cli.Invocation;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Rulebooks;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Cli;

/// <summary>The pages of the codes about files and the command line: each code has one, and its commands answer as the page says.</summary>
public partial class DiagnosticPageTests
{
    public static TheoryData<string, string> Rules()
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Known())
        {
            data.Add(rule.Code, rule.Slug);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Bad_commands_yield_the_code_and_good_ones_no_error(string code, string slug)
    {
        string page = File.ReadAllText(Path.Join(Corpus.Repository, "docs", "diagnostics", code + ".md"));
        Assert.StartsWith($"# {code} {slug}\n", page, StringComparison.Ordinal);
        foreach (Match sample in Sample().Matches(page))
        {
            var run = CommandRun.Of(Arguments(sample.Groups["line"].Value));
            if (sample.Groups["kind"].Value == "bad")
            {
                Assert.Contains($"error[{code}]", run.Output + run.Error, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(PolicyLang.Cli.ExitCodes.Fine, run.Code);
            }
        }

        Assert.True(Sample().Matches(page).Count == 2 || page.Contains($"error[{code}]", StringComparison.Ordinal), "the page has no sample");
    }

    /// <summary>The words behind `policy`; paths are those of the checkout.</summary>
    private static string[] Arguments(string line)
    {
        string[] words = line.Split(' ');
        Assert.Equal("policy", words[0]);
        return [.. words.Skip(1).Select((word, i) => i > 0 && (word.StartsWith("polic", StringComparison.Ordinal) || word.StartsWith("tests/", StringComparison.Ordinal))
            ? Path.Join(Corpus.Repository, word)
            : word)];
    }

    private static IEnumerable<DiagnosticRule> Known() =>
        new[] { typeof(FileDiagnostics), typeof(CommandDiagnostics) }
            .SelectMany(t => t.GetFields())
            .Select(f => f.GetValue(null))
            .OfType<DiagnosticRule>();

    [GeneratedRegex("^```sh (?<kind>bad|good)\n(?<line>.*?)\n```$", RegexOptions.Multiline)]
    private static partial Regex Sample();
}
