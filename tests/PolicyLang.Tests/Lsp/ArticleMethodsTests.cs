using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Articles over the wire; what they say is tested case by case in tests/corpus/editor/articles.</summary>
public class ArticleMethodsTests
{
    private const string Old = """
        policy grant_2018 "补助办法" {
          number "政文〔2018〕1号"
          effective from 2018-01-01 for 5 years
          rounding half up to 0.01元
        }
        article 1 {
          benefit purchase { amount 1万元 }
        }
        """;

    private const string New = """
        policy grant_2021 "补助办法" {
          effective from 2021-06-01 for 3 years
          repeals grant_2018
          rounding half up to 0.01元
        }
        article 1 "购置" {
          text "每件奖励3万元。"
          benefit purchase { amount 2万元 }
        }
        """;

    [Fact]
    [Wire("policy/articles")]
    public async Task Sentences_come_with_their_state_marks_and_clauses()
    {
        await using var session = await LspSession.StartAsync("{}", p => p["locale"] = "zh-cn", ("a.policy", New));
        var told = await session.Client.RequestAsync("policy/articles", new JsonObject { ["textDocument"] = session.Document("a.policy") });
        var article = Assert.Single(told?["articles"]?.AsArray() ?? []);
        Assert.Equal(("1", "购置", "5:0-8:1"), (article?["number"]?.GetValue<string>(), article?["title"]?.GetValue<string>(), LspSession.Show(article?["range"])));
        var sentence = Assert.Single(article?["sentences"]?.AsArray() ?? []);
        Assert.Equal(("open", "未落实", "6:8-6:16"), (sentence?["state"]?.GetValue<string>(), sentence?["stateLabel"]?.GetValue<string>(), LspSession.Show(sentence?["range"])));
        var mark = Assert.Single(sentence?["marks"]?.AsArray() ?? []);
        Assert.Equal((4, 3, "PL4009"), (mark?["start"]?.GetValue<int>(), mark?["length"]?.GetValue<int>(), mark?["code"]?.GetValue<string>()));
        Assert.Null(await session.Client.RequestAsync("policy/articles", new JsonObject { ["textDocument"] = session.Document("nothing.policy") }));
    }

    /// <summary>2018-01-01 for 5 years, repealed from 2021-06-01 on; 2021-06-01 for 3 years is to 2024-05-31.</summary>
    [Theory]
    [Wire("policy/inForce")]
    [InlineData("old.policy", "2021-05-31", "2018-01-01 2021-05-31 true")]
    [InlineData("old.policy", "2021-06-01", "2018-01-01 2021-05-31 false new.policy")]
    [InlineData("new.policy", "2021-05-31", "2021-06-01 2024-05-31 false old.policy")]
    [InlineData("new.policy", "2024-05-31", "2021-06-01 2024-05-31 true")]
    [InlineData("new.policy", "2026-11-26", "2021-06-01 2024-05-31 false")]
    public async Task A_document_is_in_force_or_another_is(string name, string day, string expected)
    {
        await using var session = await LspSession.StartAsync("{}", null, ("old.policy", Old), ("new.policy", New));
        await session.OpenAsync("new.policy", New);
        var told = await session.Client.RequestAsync("policy/inForce", new JsonObject { ["textDocument"] = session.Document(name), ["date"] = day });
        string other = told?["other"]?["uri"]?.GetValue<string>() is { } uri ? " " + uri[(uri.LastIndexOf('/') + 1)..] : "";
        Assert.Equal(expected, $"{told?["from"]} {told?["to"]} {told?["isInForce"]}{other}");
        Assert.Equal("补助办法", told?["display"]?.GetValue<string>());
        Assert.Equal(name == "old.policy" ? "政文〔2018〕1号" : null, told?["number"]?.GetValue<string>());
    }

    [Fact]
    [Wire("policy/inForce")]
    public async Task A_day_is_written_as_a_day_and_tests_are_no_policy()
    {
        await using var session = await LspSession.StartAsync("{}", null, ("a.policy", New), ("a.tests.policy", "test \"x\" {\n}\n"));
        var refusal = await Assert.ThrowsAsync<LspFailure>(() =>
            session.Client.RequestAsync("policy/inForce", new JsonObject { ["textDocument"] = session.Document("a.policy"), ["date"] = "26.11.2026" }));
        Assert.Equal(-32602, refusal.Code);
        await session.OpenAsync("a.tests.policy", "test \"x\" {\n}\n");
        Assert.Null(await session.Client.RequestAsync("policy/inForce", new JsonObject { ["textDocument"] = session.Document("a.tests.policy"), ["date"] = "2026-11-26" }));
    }
}
