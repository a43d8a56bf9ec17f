using System.Text;
using System.Text.RegularExpressions;
using PolicyLang.Compiler.Values;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>tests/corpus/semantics/versions.txt: which days a policy and its benefit are in force.</summary>
public partial class VersionTests
{
    public static TheoryData<string> Cases =>
        [.. Corpus.Read("semantics", "versions.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Days_in_force(string line)
    {
        string[] sides = line.Split(" ⇶ ");
        var policies = sides[0].Split("; ").Select(p => Form().Match(p)).ToList();
        var compilation = Compiled.Compile(string.Join("\n", policies.Select(Text)));
        if (sides[1].StartsWith("PL", StringComparison.Ordinal))
        {
            Assert.Equal(sides[1].Split(' '), compilation.Diagnostics.Select(d => d.Rule.Code));
            return;
        }

        Assert.Empty(compilation.Diagnostics);
        var rulebook = compilation.Rulebook ?? throw new InvalidOperationException("an error-free rulebook has no plan");
        var found = policies.Select(p =>
        {
            string name = p.Groups["name"].Value;
            var benefit = rulebook.Timelines.SelectMany(t => t.Versions).Single(v => v.Policy.Name == name);
            string own = p.Groups["valid"].Success ? $" benefit {Days(benefit.Valid)}" : "";
            if (own.Length == 0)
            {
                Assert.Equal(benefit.Policy.InForce, benefit.Valid);
            }

            return $"{name} {Days(benefit.Policy.InForce)}{own}";
        });
        Assert.Equal(sides[1], string.Join("; ", found));
    }

    private static string Text(Match policy)
    {
        string name = policy.Groups["name"].Value;
        var text = new StringBuilder($"// file: {name}.policy\npolicy {name} \"文件\" {{\n  effective {policy.Groups["period"].Value}\n  rounding half up to 0.01元\n");
        if (policy.Groups["repeals"].Success)
        {
            text.Append($"  repeals {policy.Groups["repeals"].Value}\n");
        }

        string valid = policy.Groups["valid"].Success ? $"valid {policy.Groups["valid"].Value}" : "";
        string benefit = policy.Groups["same"].Success ? "shared" : "of_" + name;
        return text.Append($"}}\narticle 1 {{\n  benefit {benefit} {{\n    amount 1元\n    {valid}\n  }}\n}}").ToString();
    }

    private static string Days(DateRange days) => $"{Day(days.From)}..{Day(days.To)}";

    private static string Day(DateOnly? day) => day is { } d ? Value.Of(d).ToString() : "";

    [GeneratedRegex(@"^(?<name>\w+) (?<period>from \S+(?: to \S+| for \d+ \w+)?)(?: repeals (?<repeals>\w+(?:, \w+)*))?(?<same> same)?(?: valid (?<valid>from .+))?$")]
    private static partial Regex Form();
}
