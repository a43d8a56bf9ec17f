using System.Text.Json;
using PolicyLang.Cli;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Cli;

/// <summary>`policy matrix` over the rules of tests/corpus/pairs; what it says there is worked out by hand in pairs.txt.</summary>
public sealed class MatrixVerbTests
{
    private static readonly string Rules = Corpus.At("pairs", "rules");

    [Theory]
    [InlineData("table.en.txt", "en", "")]
    [InlineData("table.zh.txt", "zh", "")]
    [InlineData("nothing.en.txt", "en", "--only nothing --on 2022")]
    [InlineData("higher.zh.txt", "zh", "--only higher")]
    [InlineData("pairs.csv", "en", "--format csv")]
    [InlineData("pairs.json", "en", "--format json --on 2021-12-31")]
    [InlineData("pairs.en.md", "en", "--format markdown --only capped")]
    [InlineData("pairs.zh.md", "zh", "--format markdown --only blocked")]
    public void Says_what_the_rules_say(string baseline, string language, string options)
    {
        var run = Matrix([.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--lang", language]);
        Assert.Equal((ExitCodes.Fine, ""), (run.Code, run.Error));
        Baseline.Check(WithoutFolder(run.Output), Corpus.At("pairs", baseline));
    }

    /// <summary>Every pair stands in the file of all, and in exactly one of the files of those that say nothing and those that say something.</summary>
    [Fact]
    public void Counts_reconcile()
    {
        using var all = JsonDocument.Parse(Matrix("--format", "json").Output);
        var pairs = all.RootElement.GetProperty("pairs").EnumerateArray().ToList();
        foreach (var count in all.RootElement.GetProperty("counts").EnumerateObject())
        {
            using var some = JsonDocument.Parse(Matrix("--format", "json", "--only", count.Name).Output);
            Assert.Equal(count.Value.GetInt32(), some.RootElement.GetProperty("pairs").GetArrayLength());
            Assert.Equal(count.Value.GetInt32(), pairs.Count(p => p.GetProperty("says").EnumerateArray().Any(s => s.GetString() == count.Name)));
        }
    }

    [Theory]
    [InlineData("--on 2022/1/1", "error[PL8201]: `--on`")]
    [InlineData("--on 22", "error[PL8201]: `--on`")]
    [InlineData("--on 0000", "error[PL8201]: `--on`")]
    [InlineData("--only both", "error[PL8105]: `--only` cannot be `both`")]
    [InlineData("--format xml", "error[PL8105]: `--format` cannot be `xml`")]
    public void What_is_wrong_is_told(string options, string error)
    {
        var run = Matrix(options.Split(' '));
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    /// <summary>The three stackings stand in stacking-readings.policy; which of them is there hangs on the reading.</summary>
    [Theory]
    [InlineData("best_pair", "add higher higher")]
    [InlineData("highest", "higher higher higher")]
    [InlineData("against_city", "add higher add")]
    public void Under_the_reading_chosen(string choice, string says)
    {
        string rules = Corpus.At("deciding", "stacking-readings.policy");
        var run = CommandRun.Of("matrix", "--rules", rules, "--reading", $"three_awards={choice}", "--format", "csv");
        string[] pairs = ["china,国家奖,fujian,省奖", "china,国家奖,quanzhou,市奖", "fujian,省奖,quanzhou,市奖"];
        Assert.Equal(
            pairs.Zip(says.Split(' '), (pair, said) => $"{pair},{said},"),
            run.Output.Split("\r\n").Skip(1).Take(3).Select(line => line[..(line.IndexOf("per", StringComparison.Ordinal) - 1)]));
    }

    [Fact]
    public void A_year_of_no_rules_has_no_pairs()
    {
        var run = Matrix("--on", "2030");
        Assert.Equal(ExitCodes.Fine, run.Code);
        Assert.StartsWith("0 benefits, 0 pairs", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_cannot_be_read_are_told() =>
        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of("matrix", "--rules", "no-such-folder").Code);

    private static CommandRun Matrix(params string[] options) => CommandRun.Of(["matrix", "--rules", Rules, .. options]);

    /// <summary>The folder's own name is left out, and the rule under the headings, which is as long as the name makes the rows.</summary>
    private static string WithoutFolder(string output) => string.Join('\n', output
        .Replace(Rules + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Split('\n')
        .Select(line => line.Length > 0 && line.All(c => c == '─') ? "───" : line));
}
