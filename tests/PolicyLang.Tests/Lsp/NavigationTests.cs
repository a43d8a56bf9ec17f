using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Questions about a place, over the wire; what they say is tested case by case in tests/corpus/editor.</summary>
public class NavigationTests
{
    private const string Grant = """
        policy grant "补助办法" {
          effective from 2022-01-01 for 3 years
          rounding half up to 0.01元
        }
        article 1 {
          benefit purchase "购置补助" {
            fact kind "类别": one of { cutting "数控机床", robot }
            fact price "购置额": money
            require kind = robot  "机器人"
            amount 10% of price
          }
        }
        """;

    private static readonly string AtPrice = Grant.Replace("of price", "of pri|ce", StringComparison.Ordinal);
    private static readonly string AtKind = Grant.Replace("kind = robot", "ki|nd = robot", StringComparison.Ordinal);

    [Fact]
    [Wire("textDocument/definition", "textDocument/declaration", "textDocument/typeDefinition")]
    public async Task Jumps_are_places_or_links()
    {
        await using (var plain = await OpenAsync())
        {
            foreach (string method in (string[])["textDocument/definition", "textDocument/declaration"])
            {
                var place = Assert.Single((await plain.AskAsync(method, "grant.policy", AtPrice))?.AsArray() ?? []);
                Assert.Equal("7:9-7:14", LspSession.Show(place?["range"]));
                Assert.Equal(plain.UriOf("grant.policy"), place?["uri"]?.GetValue<string>());
            }

            var type = Assert.Single((await plain.AskAsync("textDocument/typeDefinition", "grant.policy", AtKind))?.AsArray() ?? []);
            Assert.Equal("6:20-6:52", LspSession.Show(type?["range"]));
        }

        await using var linking = await OpenAsync("""{ "textDocument": { "definition": { "linkSupport": true } } }""");
        var link = Assert.Single((await linking.AskAsync("textDocument/definition", "grant.policy", AtPrice))?.AsArray() ?? []);
        Assert.Equal("9:18-9:23", LspSession.Show(link?["originSelectionRange"]));
        Assert.Equal("7:9-7:14", LspSession.Show(link?["targetSelectionRange"]));
        Assert.Equal("7:4-7:27", LspSession.Show(link?["targetRange"]));
    }

    [Fact]
    [Wire("textDocument/references", "textDocument/documentHighlight")]
    public async Task Uses_are_found()
    {
        await using var session = await OpenAsync();
        var all = await session.AskAsync("textDocument/references", "grant.policy", AtPrice, p => p["context"] = new JsonObject { ["includeDeclaration"] = true });
        Assert.Equal(["7:9-7:14", "9:18-9:23"], all?.AsArray().Select(o => LspSession.Show(o?["range"])));
        var uses = await session.AskAsync("textDocument/references", "grant.policy", AtPrice, p => p["context"] = new JsonObject { ["includeDeclaration"] = false });
        Assert.Equal(["9:18-9:23"], uses?.AsArray().Select(o => LspSession.Show(o?["range"])));
        var marks = await session.AskAsync("textDocument/documentHighlight", "grant.policy", AtPrice);
        Assert.Equal([3, 2], marks?.AsArray().Select(m => m?["kind"]?.GetValue<int>() ?? 0));
    }

    [Fact]
    [Wire("textDocument/hover")]
    public async Task Hovers_are_markdown_or_plain()
    {
        await using (var rich = await OpenAsync("""{ "textDocument": { "hover": { "contentFormat": ["markdown", "plaintext"] } } }"""))
        {
            var hover = await rich.AskAsync("textDocument/hover", "grant.policy", AtPrice);
            Assert.Equal("9:18-9:23", LspSession.Show(hover?["range"]));
            Assert.Equal("markdown", hover?["contents"]?["kind"]?.GetValue<string>());
            Assert.Contains("fact price \"购置额\": money", hover?["contents"]?["value"]?.GetValue<string>(), StringComparison.Ordinal);
        }

        await using var plain = await OpenAsync("""{ "textDocument": { "hover": { "contentFormat": ["plaintext"] } } }""");
        var text = await plain.AskAsync("textDocument/hover", "grant.policy", AtPrice);
        Assert.Equal("plaintext", text?["contents"]?["kind"]?.GetValue<string>());
        Assert.DoesNotContain("```", text?["contents"]?["value"]?.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    [Wire("textDocument/documentSymbol")]
    public async Task Outlines_are_nested_or_flat()
    {
        await using (var nesting = await OpenAsync("""{ "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }"""))
        {
            var symbols = await nesting.Client.RequestAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = nesting.Document("grant.policy") });
            Assert.Equal("purchase", symbols?[1]?["children"]?[0]?["name"]?.GetValue<string>());
            Assert.Equal("购置补助", symbols?[1]?["children"]?[0]?["detail"]?.GetValue<string>());
        }

        await using var flat = await OpenAsync();
        var all = await flat.Client.RequestAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = flat.Document("grant.policy") });
        Assert.Equal(["grant", "1", "purchase", "kind", "cutting", "robot", "price"], all?.AsArray().Select(s => s?["name"]?.GetValue<string>()));
    }

    [Fact]
    [Wire("textDocument/prepareRename", "textDocument/rename")]
    public async Task Renames_are_prepared_made_and_refused()
    {
        await using (var session = await OpenAsync())
        {
            var subject = await session.AskAsync("textDocument/prepareRename", "grant.policy", AtPrice);
            Assert.Equal("price", subject?["placeholder"]?.GetValue<string>());
            Assert.Equal("9:18-9:23", LspSession.Show(subject?["range"]));
            Assert.Null(await session.AskAsync("textDocument/prepareRename", "grant.policy", "|" + Grant));
            var edit = await session.AskAsync("textDocument/rename", "grant.policy", AtPrice, p => p["newName"] = "cost");
            Assert.Equal(["7:9-7:14", "9:18-9:23"], edit?["changes"]?[session.UriOf("grant.policy")]?.AsArray().Select(e => LspSession.Show(e?["range"])));
            var refusal = await Assert.ThrowsAsync<LspFailure>(() => session.AskAsync("textDocument/rename", "grant.policy", AtPrice, p => p["newName"] = "kind"));
            Assert.Equal(-32803, refusal.Code);
        }

        await using var versioned = await OpenAsync("""{ "workspace": { "workspaceEdit": { "documentChanges": true } } }""");
        var changes = await versioned.AskAsync("textDocument/rename", "grant.policy", AtPrice, p => p["newName"] = "cost");
        Assert.Equal(1, changes?["documentChanges"]?[0]?["textDocument"]?["version"]?.GetValue<int>());
    }

    private static async Task<LspSession> OpenAsync(string abilities = "{}")
    {
        var session = await LspSession.StartAsync(abilities);
        await session.OpenAsync("grant.policy", Grant);
        return session;
    }
}
