using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyLang.Testing;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Extension;

/// <summary>The extension's tasks find in what the command prints, in either language, the findings with their places.</summary>
public sealed class ProblemMatcherTests : IDisposable
{
    /// <summary>An amount without its unit, and, as a warning, an official text that is not there.</summary>
    private const string Rules = """
        policy p "文件" {
          effective from 2021-01-01
          source "there-is-none.txt"
          rounding half up to 0.01元
        }
        article 1 "一" {
          benefit b "奖补" {
            event "发生日"
            amount  30万
          }
        }

        """;

    private const string Wrong = """
        test "wrong" {
          claim a = b { claimant: "甲", event_date: 2021-03-01 }
          expect a: 1元
        }

        """;

    private static readonly string Sound = Rules.Replace("30万", "30万元", StringComparison.Ordinal);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Findings_of_check_are_found(string language)
    {
        string path = folder.Write("a.policy", Rules);
        string output = CommandRun.Of("check", path, "--lang", language).Output;
        Assert.Equal([(path, "9", "13", "PL1009")], Places("policylang-error", output));

        // The official words are looked at when the rules are sound.
        folder.Write("a.policy", Sound);
        output = CommandRun.Of("check", path, "--lang", language).Output;
        Assert.Equal([(path, "3", "10", "PL4001")], Places("policylang-warning", output));
        Assert.Empty(Places("policylang-error", output));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Failures_of_test_are_found(string language)
    {
        folder.Write("a.policy", Sound);
        string path = folder.Write("a.tests.policy", Wrong);
        string output = CommandRun.Of("test", folder.Path, "--lang", language).Output;
        var found = Assert.Single(Matches("policylang-test", output));
        Assert.Equal((path, "3", "3"), (found["file"], found["line"], found["column"]));
        Assert.Contains("`a`", found["message"], StringComparison.Ordinal);
    }

    private static (string File, string Line, string Column, string Code)[] Places(string matcher, string output) =>
        [.. Matches(matcher, output).Select(m => (m["file"], m["line"], m["column"], m["code"]))];

    /// <summary>What a matcher of the manifest finds, line by line, as an editor does.</summary>
    private static List<Dictionary<string, string>> Matches(string name, string output)
    {
        var patterns = Patterns(name);
        string[] lines = output.Split('\n');
        var found = new List<Dictionary<string, string>>();
        for (int i = 0; i + patterns.Count <= lines.Length; i++)
        {
            var parts = new Dictionary<string, string>(StringComparer.Ordinal);
            if (patterns.Select((p, k) => Take(p, lines[i + k], parts)).All(taken => taken))
            {
                found.Add(parts);
            }
        }

        return found;
    }

    private static bool Take(JsonElement pattern, string line, Dictionary<string, string> parts)
    {
        var match = Regex.Match(line, pattern.GetProperty("regexp").GetString() ?? "");
        foreach (var part in pattern.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number))
        {
            parts[part.Name] = match.Groups[part.Value.GetInt32()].Value;
        }

        return match.Success;
    }

    private static List<JsonElement> Patterns(string name)
    {
        var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus.Repository, "editor-extension", "package.json"))).RootElement;
        var pattern = manifest.GetProperty("contributes").GetProperty("problemMatchers").EnumerateArray()
            .Single(m => m.GetProperty("name").GetString() == name).GetProperty("pattern");
        return pattern.ValueKind == JsonValueKind.Array ? [.. pattern.EnumerateArray()] : [pattern];
    }
}
