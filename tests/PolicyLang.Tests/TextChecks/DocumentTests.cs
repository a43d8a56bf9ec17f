using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.TextChecks;

namespace PolicyLang.Tests.TextChecks;

/// <summary>The documents as they are: nothing is reported but for reviewed exceptions in the file, and nothing is left open.</summary>
public sealed class DocumentTests
{
    private const string Quanzhou = "policies/quanzhou/2021-70.policy";

    private const string River = "tests/corpus/text-checks/river-grants.policy";

    [Theory]
    [InlineData(Quanzhou)]
    [InlineData("policies/quanzhou/2018-70.policy")]
    public void The_documents_have_nothing_to_report(string path) => Assert.Empty(CheckedText.Read(path).Find().Select(d => d.ToString()));

    /// <summary>What was looked at and is right as it stands; each exception is needed, or it would be reported.</summary>
    [Fact]
    public void The_reviewed_exceptions_are_few() =>
        Assert.Equal(["PL4017"], CheckedText.Read(Quanzhou).Content.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("accept ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]));

    [Fact]
    public void An_English_document_has_nothing_to_report() => Assert.Empty(CheckedText.Read(River).Find().Select(d => d.ToString()));

    /// <summary>Its rules depend on readings: nothing is reported of a figure, a comparison, a key that another reading has.</summary>
    [Fact]
    public void A_document_with_open_points_has_nothing_to_report() =>
        Assert.Empty(CheckedText.Read("tests/corpus/text-checks/readings/open-points.policy").Find().Select(d => d.ToString()));

    /// <summary>Read sentence by sentence against the official text.</summary>
    [Theory]
    [InlineData("1", "declaratory computed")]
    [InlineData("2", "declaratory declaratory")]
    [InlineData("3", "declaratory computed")]
    [InlineData("4", "declaratory declaratory declaratory computed")]
    [InlineData("5", "declaratory declaratory computed")]
    [InlineData("7", "declaratory computed computed computed computed")]
    [InlineData("8", "declaratory computed")]
    [InlineData("9", "declaratory notComputed computed")]
    [InlineData("11", "computed computed computed computed computed computed discretionary")]
    [InlineData("13", "computed computed")]
    [InlineData("14", "computed computed")]
    [InlineData("15", "declaratory discretionary computed declaratory")]
    [InlineData("19", "declaratory declaratory computed declaratory computed")]
    [InlineData("21", "declaratory discretionary")]
    [InlineData("22", "declaratory declaratory declaratory computed computed")]
    [InlineData("24", "declaratory declaratory computed")]
    [InlineData("28", "declaratory declaratory")]
    [InlineData("29", "awaiting computed computed")]
    [InlineData("30", "computed computed declaratory")]
    public void Sentences_are_mapped(string article, string statuses)
    {
        var coverage = CheckedText.Read(Quanzhou).Cover().Single(d => d.Policy == "quanzhou_ip_2021");
        var sentences = coverage.Articles.Single(a => a.Number == article).Sentences.Where(s => s.Status != SentenceStatus.Title);
        Assert.Equal(statuses, string.Join(' ', sentences.Select(s => CoverageJson.Name(s.Status))));
    }

    [Fact]
    public void Every_article_of_the_source_is_there_and_accounted_for()
    {
        var coverage = CheckedText.Read(Quanzhou).Cover().Single(d => d.Policy == "quanzhou_ip_2021");
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"{n}"), coverage.Articles.Select(a => a.Number));
        Assert.All(coverage.Articles, a => Assert.Equal((a.Number, 100, 0), (a.Number, a.Percent, a.Count(SentenceStatus.Unaccounted))));
    }

    [Fact]
    public void An_article_that_the_file_lacks_is_open()
    {
        var text = CheckedText.Read(River).With("4", "article 4 ", "article 7 ");
        var article = text.Cover().Single().Articles.Single(a => a.Number == "4");
        Assert.Equal((0, 4), (article.Percent, article.Count(SentenceStatus.Unaccounted)));
    }
}
