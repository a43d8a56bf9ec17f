using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>What a limit, a quota, a ranking would decide silently is refused, in both keyword languages; fixes mend what they promise to.</summary>
public class PlaceErrorTests
{
    private const string Facts = "fact price: money\nfact title: text\nfact works: count 件\nfact sold: bool\nfact selected: bool by authority\n";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string line in Corpus.Read("semantics", "places.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
            {
                string[] sides = line.Split('|', 2, StringSplitOptions.TrimEntries);
                data.Add(sides[0], sides[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_mistake_is_told_once(string codes, string clauses)
    {
        string text = Text(Facts, clauses);
        string[] expected = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, Compiled.Codes(text).Order(StringComparer.Ordinal));
        string chinese = SyntaxPrinter.Print(PolicyParsing.Parse(new SourceText("first.policy", text)).Root, Language.Chinese);
        Assert.Equal(expected, Compiled.Codes(chinese).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("limit 1 per claimant", "limit 1 per claimant keep first", "limit 1 per claimant keep highest")]
    [InlineData("limit 1 per claimant when sold", "limit 1 per claimant keep first when sold", "limit 1 per claimant keep highest when sold")]
    [InlineData("限项 1 每claimant", "限项 1 每claimant 保留最先", "限项 1 每claimant 保留最高")]
    [InlineData("quota 5 per year", "fact selected \"入选\": bool by authority\nrequire selected \"入选\"\nquota 5 per year", null)]
    [InlineData("fact selected: bool by authority\nquota 5 per year", "require selected \"入选\"\nquota 5 per year", null)]
    [InlineData("名额 5 每year", "填报 selected “入选”：是否 主管核定\n条件 selected “入选”\n名额 5 每year", null)]
    [InlineData("rank by works per claimant top 3 per year", "fact place \"名次\": number by authority\nrank by works per claimant top 3 per year", null)]
    [InlineData("排名 按 works 每claimant 前 3 每year", "填报 place “名次”：数值 主管核定\n排名 按 works 每claimant 前 3 每year", null)]
    [InlineData("fact place: number\nrank by works per claimant top 3 per year", "fact place: number by authority\nrank by works per claimant top 3 per year", null)]
    public void Fixes_mend(string written, string first, string? second)
    {
        string facts = Facts.Replace("fact selected: bool by authority\n", "", StringComparison.Ordinal);
        string text = Text(facts, written.Replace("\n", ";; ", StringComparison.Ordinal));
        var fixes = Assert.Single(Compiled.Errors(text)).Fixes;
        Assert.Equal(second is null ? 1 : 2, fixes.Length);
        foreach (var (fix, wanted) in fixes.Zip(new[] { first, second }))
        {
            string mended = Applied(text, fix);
            Assert.Contains(wanted ?? "", string.Join('\n', mended.Split('\n').Select(l => l.Trim())), StringComparison.Ordinal);
            Assert.Empty(Compiled.Codes(mended));
        }
    }

    private static string Applied(string text, Fix fix) =>
        fix.Edits.OrderByDescending(e => e.Span.Start).Aggregate(text, (t, e) => t[..e.Span.Start] + e.NewText + t[e.Span.End..]);

    private static string Text(string facts, string clauses)
    {
        string amount = clauses.Contains("amount", StringComparison.Ordinal) ? "" : "amount 1元\n";
        return Compiled.Policy(facts + amount + string.Join('\n', clauses.Split(";;", StringSplitOptions.TrimEntries)));
    }
}
