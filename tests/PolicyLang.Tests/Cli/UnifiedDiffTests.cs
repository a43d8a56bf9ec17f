using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLang.Cli.Rendering;

namespace PolicyLang.Tests.Cli;

/// <summary>A difference is right when putting it to the old text gives the new one, by the rules `patch` goes by.</summary>
public partial class UnifiedDiffTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a\n", "a\n")]
    [InlineData("", "a\nb\n")]
    [InlineData("a\nb\n", "")]
    [InlineData("a\nb", "a\nb\n")]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n", "a\nX\nc\nd\ne\nf\ng\nh\nY\nj\n")]
    public void Patching_gives_the_new_text(string before, string after) => Assert.Equal(after, Patch(before, UnifiedDiff.Of("f", before, after)));

    [Fact]
    public void Patching_random_texts_gives_the_new_text()
    {
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            string before = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)('a' + random.Next(4)) + "\n"));
            string after = string.Concat(before.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(l => random.Next(12) switch { 0 => [], 1 => [l, "x"], 2 => ["y"], _ => (string[])[l] }).Select(l => l + "\n"));
            Assert.Equal(after, Patch(before, UnifiedDiff.Of("f", before, after)));
        }
    }

    /// <summary>Three lines of context (POSIX diff -u); changes seven lines apart are two hunks. Written by hand.</summary>
    [Fact]
    public void Hunks_hold_three_lines_of_context() => Assert.Equal(
        """
        --- f
        +++ f
        @@ -1,5 +1,5 @@
         a
        -b
        +X
         c
         d
         e
        @@ -7,4 +7,4 @@
         g
         h
         i
        -j
        +Y

        """.Replace("\r", "", StringComparison.Ordinal),
        UnifiedDiff.Of("f", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n", "a\nX\nc\nd\ne\nf\ng\nh\ni\nY\n"));

    private static string Patch(string before, string diff)
    {
        string[] old = SplitLines(before);
        var result = new List<string>();
        int at = 0;
        string[] lines = SplitLines(diff);
        for (int i = 2; i < lines.Length; i++)
        {
            if (Head().Match(lines[i]) is { Success: true } head)
            {
                int start = int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture) - (head.Groups[2].Value == "0" ? 0 : 1);
                result.AddRange(old[at..start]);
                at = start;
                continue;
            }

            string line = i + 1 < lines.Length && lines[i + 1].StartsWith('\\') ? lines[i][1..].TrimEnd('\n') : lines[i][1..];
            switch (lines[i][0])
            {
                case ' ':
                    Assert.Equal(old[at++], line);
                    result.Add(line);
                    break;
                case '-':
                    Assert.Equal(old[at++], line);
                    break;
                case '+':
                    result.Add(line);
                    break;
                default:
                    break;
            }
        }

        return string.Concat(result.Concat(old[at..]));
    }

    private static string[] SplitLines(string text) => [.. Line().Matches(text).Select(m => m.Value)];

    [GeneratedRegex("@@ -([0-9]+),([0-9]+) ")]
    private static partial Regex Head();

    [GeneratedRegex("[^\n]*\n|[^\n]+$")]
    private static partial Regex Line();
}
