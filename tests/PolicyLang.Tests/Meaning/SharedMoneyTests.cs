using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>What is refused about money that benefits share: the cases of semantics/shared-money.txt.</summary>
public class SharedMoneyTests
{
    private const string Header = "policy p \"办法\" {\n  effective from 2022-01-01 for 3 years\n  rounding half up to 0.01元\n}\n";

    public static TheoryData<string> Cases =>
        [.. Corpus.Read("semantics", "shared-money.txt").ReplaceLineEndings("\n").Split("\n## ").Skip(1)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_told_once_and_by_name(string text)
    {
        string[] lines = [.. text.Split('\n').Where(l => !l.StartsWith('#'))];
        string rules = string.Join('\n', lines.Skip(1).TakeWhile(l => !l.StartsWith("= ", StringComparison.Ordinal)));
        var found = Compiled.Compile(Header + rules).Diagnostics;
        Assert.Equal(lines[0] == "none" ? [] : lines[0].Split(", "), found.Select(d => d.Rule.Code));
        if (lines.FirstOrDefault(l => l.StartsWith("= ", StringComparison.Ordinal)) is { } words)
        {
            Assert.Contains(words[2..], found[0].Message.English, StringComparison.Ordinal);
        }
    }

    /// <summary>A fix leaves nothing to be found.</summary>
    [Theory]
    [InlineData("cap 5万元 per year over a, a")]
    [InlineData("cap 5万元 per year over a, b, b")]
    [InlineData("cap 5万元 per year over a, repairs")]
    public void Fixes_of_an_article_mend(string clause) => Mends($"article 1 {{\n{clause}\nbenefit a {{ amount 1元 }}\nbenefit b {{ amount 1元 }}\nbenefit repair {{ amount 1元 }}\n}}");

    [Theory]
    [InlineData("budget 5万元 per claimant per year")]
    [InlineData("预算 5万元 每claimant 每年")]
    [InlineData("cap 5万元 per year over b")]
    public void Fixes_of_a_benefit_mend(string clause) => Mends($"article 1 {{\nbenefit a {{\namount 1元\n{clause}\n}}\nbenefit b {{ amount 1元 }}\n}}");

    private static void Mends(string rules)
    {
        string text = Header + rules;
        var finding = Assert.Single(Compiled.Compile(text).Diagnostics);
        var fix = Assert.Single(finding.Fixes);
        Assert.Empty(Compiled.Compile(Applied(text, fix)).Diagnostics);
    }

    private static string Applied(string text, Fix fix) => fix.Edits.OrderByDescending(e => e.Span.Start)
        .Aggregate(text, (t, e) => t[..e.Span.Start] + e.NewText + t[e.Span.End..]);
}
