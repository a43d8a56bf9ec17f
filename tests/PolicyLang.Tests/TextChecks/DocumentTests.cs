using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.TextChecks;

namespace PolicyLang.Tests.TextChecks;

/// <summary>The documents as they are: nothing is reported of an article whose rules are written, but for reviewed exceptions in the file.</summary>
public sealed class DocumentTests
{
    private const string Quanzhou = "policies/quanzhou/2021-70.policy";

    private const string River = "tests/corpus/text-checks/river-grants.policy";

    /// <summary>
    /// Open are the articles that have no rules in the file: those whose words compete (quotas, rankings, stacking) and the transition of
    /// article 30. The test reads from the file which articles have a benefit or an exclusion, so writing the rules narrows it.
    /// </summary>
    [Fact]
    public void Only_articles_without_rules_are_reported()
    {
        var text = CheckedText.Read(Quanzhou);
        var policy = text.Compile().Model.Declarations.Policies.Single(p => p.Name == "quanzhou_ip_2021");
        foreach (var finding in text.Find())
        {
            var place = Assert.IsType<Compiler.Text.Location>(finding.Location);
            var article = policy.Articles.Single(a => a.Syntax.Span.Contains(place.Span));
            Assert.True(article.Benefits.Count == 0, $"article {article.Name}: {finding}");
            Assert.Contains(finding.Rule.Code, new[] { "PL4008", "PL4010" });
        }
    }

    [Fact]
    public void An_English_document_has_nothing_to_report() => Assert.Empty(CheckedText.Read(River).Find().Select(d => d.ToString()));

    /// <summary>Its rules depend on readings: nothing is reported of a figure, a comparison, a key that another reading has.</summary>
    [Fact]
    public void A_document_with_open_points_has_nothing_to_report() =>
        Assert.Empty(CheckedText.Read("tests/corpus/text-checks/readings/open-points.policy").Find().Select(d => d.ToString()));

    /// <summary>Read sentence by sentence against the official text; the articles named here are complete.</summary>
    [Theory]
    [InlineData("2", "declaratory declaratory")]
    [InlineData("5", "declaratory declaratory computed")]
    [InlineData("8", "declaratory computed")]
    [InlineData("9", "declaratory notComputed computed")]
    [InlineData("13", "computed computed")]
    [InlineData("14", "computed computed")]
    [InlineData("15", "declaratory discretionary computed declaratory")]
    [InlineData("22", "declaratory declaratory declaratory computed computed")]
    [InlineData("24", "declaratory declaratory computed")]
    [InlineData("28", "declaratory declaratory")]
    [InlineData("29", "notComputed computed computed")]
    public void Sentences_are_mapped(string article, string statuses)
    {
        var coverage = CheckedText.Read(Quanzhou).Cover().Single(d => d.Policy == "quanzhou_ip_2021");
        var sentences = coverage.Articles.Single(a => a.Number == article).Sentences.Where(s => s.Status != SentenceStatus.Title);
        Assert.Equal(statuses, string.Join(' ', sentences.Select(s => CoverageJson.Name(s.Status))));
    }

    [Fact]
    public void Every_article_of_the_source_is_there()
    {
        var coverage = CheckedText.Read(Quanzhou).Cover().Single(d => d.Policy == "quanzhou_ip_2021");
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"{n}"), coverage.Articles.Select(a => a.Number));
        Assert.All(coverage.Articles, a => Assert.Equal(a.Total == 0 || a.Count(SentenceStatus.Unaccounted) == 0, a.Percent == 100));
    }

    [Fact]
    public void An_article_that_the_file_lacks_is_open()
    {
        var text = CheckedText.Read(River).With("4", "article 4 ", "article 7 ");
        var article = text.Cover().Single().Articles.Single(a => a.Number == "4");
        Assert.Equal((0, 4), (article.Percent, article.Count(SentenceStatus.Unaccounted)));
    }
}
