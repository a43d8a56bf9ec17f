using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Folds, selections, links and the hierarchy over the wire; what they say is tested case by case in tests/corpus/editor.</summary>
public class StructureTests
{
    private const string Grant = """
        policy grant "补助😀办法" {
          effective from 2022-01-01
          source "sources/grant.txt"
          repeals old
        }
        // 𠮷
        // remarks
        article 1 {
          benefit purchase "购置" {
            fact price: money
            let share = 10% of price
            amount share
          }
        }
        """;

    private const string Old = "policy old \"旧办法\" {\n  effective from 2020-01-01\n}\n";

    [Fact]
    [Wire("textDocument/foldingRange")]
    public async Task Folds_are_characters_or_lines_and_no_more_than_are_shown()
    {
        await using (var characters = await OpenAsync("{}"))
        {
            var folds = await AskAsync(characters, "textDocument/foldingRange");
            Assert.Equal(
                ["""{"startLine":0,"startCharacter":23,"endLine":4,"endCharacter":0,"kind":"imports"}""", """{"startLine":5,"startCharacter":5,"endLine":6,"endCharacter":10,"kind":"comment"}"""],
                folds?.AsArray().Take(2).Select(f => f?.ToJsonString()));
        }

        await using var lines = await OpenAsync("""{ "textDocument": { "foldingRange": { "lineFoldingOnly": true, "rangeLimit": 3 } } }""");
        var limited = await AskAsync(lines, "textDocument/foldingRange");
        Assert.Equal(
            ["""{"startLine":0,"endLine":3,"kind":"imports"}""", """{"startLine":7,"endLine":12}""", """{"startLine":8,"endLine":11}"""],
            limited?.AsArray().Select(f => f?.ToJsonString()));
    }

    [Fact]
    [Wire("textDocument/selectionRange")]
    public async Task Selections_are_nested_for_each_place()
    {
        await using var session = await OpenAsync("{}");
        var selections = await session.Client.RequestAsync("textDocument/selectionRange", new JsonObject
        {
            ["textDocument"] = session.Document("grant.policy"),
            ["positions"] = new JsonArray(LspSession.Place((0, 18)), LspSession.Place((10, 24))),
        });
        Assert.Equal(["0:14-0:20", "0:13-0:21", "0:0-4:1", "0:0-13:1"], Chain(selections?[0]));
        Assert.Equal(["10:23-10:28", "10:16-10:28", "10:4-10:28", "9:4-11:16", "8:24-12:3", "8:2-12:3", "7:10-13:1", "7:0-13:1", "0:0-13:1"], Chain(selections?[1]));
    }

    [Fact]
    [Wire("textDocument/linkedEditingRange")]
    public async Task Uses_follow_the_declaration()
    {
        await using var session = await OpenAsync("{}");
        var linked = await session.AskAsync("textDocument/linkedEditingRange", "grant.policy", Grant.Replace("let share", "let sha|re", StringComparison.Ordinal));
        Assert.Equal(["10:8-10:13", "11:11-11:16"], linked?["ranges"]?.AsArray().Select(LspSession.Show));
        Assert.Null(await session.AskAsync("textDocument/linkedEditingRange", "grant.policy", Grant.Replace("amount share", "amount sha|re", StringComparison.Ordinal)));
    }

    [Fact]
    [Wire("textDocument/documentLink", "documentLink/resolve")]
    public async Task Links_lead_to_files_that_are_there()
    {
        await using var session = await OpenAsync("{}");
        var links = await AskAsync(session, "textDocument/documentLink");
        Assert.Equal(["2:10-2:27", "3:10-3:13"], links?.AsArray().Select(l => LspSession.Show(l?["range"])));
        Assert.Equal(session.UriOf("sources/grant.txt"), links?[0]?["target"]?.GetValue<string>());
        var resolved = await session.Client.RequestAsync("documentLink/resolve", links?[0]?.DeepClone());
        Assert.Equal("关于补助的通知", resolved?["tooltip"]?.GetValue<string>());
        var document = await session.Client.RequestAsync("documentLink/resolve", links?[1]?.DeepClone());
        Assert.Equal("旧办法", document?["tooltip"]?.GetValue<string>());
    }

    [Fact]
    [Wire("textDocument/prepareCallHierarchy", "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls")]
    public async Task Rules_read_facts_and_facts_are_read()
    {
        await using var session = await OpenAsync("{}");
        var items = await session.AskAsync("textDocument/prepareCallHierarchy", "grant.policy", Grant.Replace("of price", "of pri|ce", StringComparison.Ordinal));
        Assert.Equal("price", Assert.Single(items?.AsArray() ?? [])?["name"]?.GetValue<string>());
        var readers = await session.Client.RequestAsync("callHierarchy/incomingCalls", new JsonObject { ["item"] = items?[0]?.DeepClone() });
        Assert.Equal("share", readers?[0]?["from"]?["name"]?.GetValue<string>());
        Assert.Equal("10:23-10:28", LspSession.Show(readers?[0]?["fromRanges"]?[0]));
        var further = await session.Client.RequestAsync("callHierarchy/incomingCalls", new JsonObject { ["item"] = readers?[0]?["from"]?.DeepClone() });
        Assert.Equal("amount share", further?[0]?["from"]?["name"]?.GetValue<string>());
        var read = await session.Client.RequestAsync("callHierarchy/outgoingCalls", new JsonObject { ["item"] = further?[0]?["from"]?.DeepClone() });
        Assert.Equal("share", read?[0]?["to"]?["name"]?.GetValue<string>());
        Assert.Equal("11:11-11:16", LspSession.Show(read?[0]?["fromRanges"]?[0]));
    }

    private static List<string> Chain(JsonNode? selection)
    {
        var ranges = new List<string>();
        for (var at = selection; at is not null; at = at["parent"])
        {
            ranges.Add(LspSession.Show(at["range"]));
        }

        return ranges;
    }

    private static Task<JsonNode?> AskAsync(LspSession session, string method) =>
        session.Client.RequestAsync(method, new JsonObject { ["textDocument"] = session.Document("grant.policy") });

    private static async Task<LspSession> OpenAsync(string abilities)
    {
        var session = await LspSession.StartAsync(abilities, files: [("sources/grant.txt", "关于补助的通知\n正文"), ("old.policy", Old)]);
        await session.OpenAsync("grant.policy", Grant);
        return session;
    }
}
