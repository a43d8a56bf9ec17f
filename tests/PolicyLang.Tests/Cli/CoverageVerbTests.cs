using System.Text.Json;
using PolicyLang.Cli;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Cli;

/// <summary>`policy coverage --text`.</summary>
public sealed class CoverageVerbTests
{
    private static readonly string River = Corpus.At("text-checks", "river-grants.policy");

    /// <summary>The prose sentences and the grants are counted by hand in river-grants.txt.</summary>
    [Fact]
    public void A_row_for_each_article()
    {
        var run = CommandRun.Of("coverage", "--text", River, "--lang", "en");
        Assert.Equal(ExitCodes.Fine, run.Code);
        Assert.Contains("river-grants.txt (3 paragraphs outside the articles)", run.Output, StringComparison.Ordinal);
        Assert.Contains("9 of 9 sentences accounted for", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n +1 +Purchase of patents +2 +1 computed, 1 declaratory +100%", run.Output);
        Assert.Matches(@"\n +4 +Training +3 +1 declaratory, 1 not computed, 1 awaiting +100%", run.Output);
    }

    [Fact]
    public void Every_sentence_as_json()
    {
        var run = CommandRun.Of("coverage", "--text", River, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var articles = json.RootElement.GetProperty("documents")[0].GetProperty("articles");
        Assert.Equal(6, articles.GetArrayLength());
        var skipped = articles[3].GetProperty("sentences")[2];
        Assert.Equal("notComputed", skipped.GetProperty("status").GetString());
        Assert.Equal("a duty of the city, no money", skipped.GetProperty("reason").GetString());
        var awaiting = articles[3].GetProperty("sentences")[3];
        Assert.Equal(("awaiting", "Rules on schools"), (awaiting.GetProperty("status").GetString(), awaiting.GetProperty("reason").GetString()));
        Assert.Equal("patent_grant", articles[0].GetProperty("sentences")[2].GetProperty("benefits")[0].GetString());
    }

    [Fact]
    public void What_is_not_there_cannot_be_read() =>
        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of("coverage", "--text", "no-such-folder").Code);

    /// <summary>The text checks are warnings: they are shown by `check` and fail nothing.</summary>
    [Fact]
    public void Check_shows_the_text_checks()
    {
        using var folder = new TestFolder();
        File.Copy(Corpus.At("text-checks", "river-grants.txt"), Path.Combine(folder.Path, "river-grants.txt"));
        string rules = Path.Combine(folder.Path, "river.policy");
        File.WriteAllText(rules, File.ReadAllText(River).Replace("premium > 1500元", "premium >= 1500元", StringComparison.Ordinal));
        var run = CommandRun.Of("check", rules, "--lang", "en");
        Assert.Equal(ExitCodes.Fine, run.Code);
        Assert.Contains("warning[PL4011]", run.Output, StringComparison.Ordinal);
    }
}
