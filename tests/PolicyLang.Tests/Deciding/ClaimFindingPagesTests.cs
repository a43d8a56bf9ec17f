using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>The pages of PL6001–PL6049: the bad sample brings the finding, the good one does not.</summary>
public sealed class ClaimFindingPagesTests
{
    private const string Policy = """
        policy p "示例" {
          number "1"
          effective from 2022-01-01 for 1 year
          rounding half up to 0.01元
        }
        article 1 {
          benefit patent_purchase "企业购买发明专利补助" {
            fact price "实际交易金额": money
            amount 10% of price
          }
        }
        """;

    [Theory]
    [InlineData("PL6001")]
    [InlineData("PL6002")]
    [InlineData("PL6003")]
    public void SamplesDoWhatThePageSays(string code)
    {
        string page = File.ReadAllText(Path.Combine(Corpus.Repository, "docs", "diagnostics", code + ".md"));
        Assert.Contains(code, Findings(page, "```csv bad"));
        Assert.DoesNotContain(code, Findings(page, "```csv good"));
    }

    private static IEnumerable<string> Findings(string page, string fence)
    {
        string sample = page[(page.IndexOf(fence, StringComparison.Ordinal) + fence.Length)..];
        sample = sample[..sample.IndexOf("```", StringComparison.Ordinal)].Trim();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(sample));
        var rows = ClaimReader.Read(stream, "claims.csv").Rows;
        Assert.NotEmpty(rows);
        return Decider.Decide(Rules.Read(Policy), rows).Diagnostics.Select(d => d.Rule.Code);
    }
}
