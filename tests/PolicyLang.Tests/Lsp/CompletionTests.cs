using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Completion and signature help over the wire; what is offered is tested case by case in tests/corpus/editor.</summary>
public class CompletionTests
{
    private const string Grant = """
        policy grant "补助办法" {
          effective from 2022-01-01 for 3 years
          rounding half up to 0.01元
        }
        article 1 {
          benefit purchase "购置补助" {
            fact price "购置额": money
            require price > 1万元 "1万元以上"
            amount 
          }
        }
        """;

    /// <summary>As VS Code says of itself.</summary>
    private const string Able = """
        { "textDocument": {
            "completion": {
              "completionItem": {
                "snippetSupport": true, "commitCharactersSupport": true, "documentationFormat": ["markdown", "plaintext"], "preselectSupport": true,
                "insertReplaceSupport": true, "labelDetailsSupport": true, "insertTextModeSupport": { "valueSet": [1, 2] }, "resolveSupport": { "properties": ["documentation"] } },
              "completionList": { "itemDefaults": ["commitCharacters", "editRange", "insertTextFormat"] } },
            "signatureHelp": { "signatureInformation": { "documentationFormat": ["markdown"], "parameterInformation": { "labelOffsetSupport": true } } } } }
        """;

    private static readonly string AtAmount = Grant.Replace("amount ", "amount gouz|", StringComparison.Ordinal);

    [Fact]
    [Wire("textDocument/completion", "completionItem/resolve")]
    public async Task Able_clients_get_ranges_once_snippets_and_documentation()
    {
        await using var session = await OpenAsync(Able, AtAmount);
        var list = await session.AskAsync("textDocument/completion", "grant.policy", AtAmount);
        Assert.True(list?["isIncomplete"]?.GetValue<bool>());
        var range = list?["itemDefaults"]?["editRange"];
        Assert.Equal("8:11-8:15", LspSession.Show(range?["insert"]));
        Assert.Equal("8:11-8:15", LspSession.Show(range?["replace"]));
        var item = Assert.Single(list?["items"]?.AsArray() ?? []);
        Assert.Equal("price", item?["label"]?.GetValue<string>());
        Assert.Equal("gouzhie", item?["filterText"]?.GetValue<string>());
        Assert.Equal("  购置额", item?["labelDetails"]?["detail"]?.GetValue<string>());
        Assert.Equal("an amount of money", item?["labelDetails"]?["description"]?.GetValue<string>());
        Assert.Equal([")", "）", ",", "，"], item?["commitCharacters"]?.AsArray().Select(c => c?.GetValue<string>()));
        Assert.Null(item?["textEdit"]);
        Assert.Null(item?["documentation"]);
        var resolved = await session.Client.RequestAsync("completionItem/resolve", item?.DeepClone().AsObject());
        Assert.Equal("markdown", resolved?["documentation"]?["kind"]?.GetValue<string>());
        Assert.Contains("fact price \"购置额\": money", resolved?["documentation"]?["value"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("price", resolved?["label"]?.GetValue<string>());

        // Of the details, clients send back those there are.
        var sparse = Assert.IsType<JsonObject>(item?.DeepClone());
        sparse["labelDetails"]?.AsObject().Remove("description");
        Assert.NotNull((await session.Client.RequestAsync("completionItem/resolve", sparse))?["documentation"]);
    }

    [Fact]
    public async Task Simple_clients_get_edits_and_plain_text()
    {
        string marked = Grant.Replace("amount ", "am|", StringComparison.Ordinal);
        await using var session = await OpenAsync("{}", marked);
        var list = await session.AskAsync("textDocument/completion", "grant.policy", marked);
        var items = list?["items"]?.AsArray() ?? [];
        Assert.Null(list?["itemDefaults"]);
        Assert.Equal("amount", items[0]?["label"]?.GetValue<string>());
        Assert.Equal("amount ", items[0]?["textEdit"]?["newText"]?.GetValue<string>());
        Assert.Equal("8:4-8:6", LspSession.Show(items[0]?["textEdit"]?["range"]));
        Assert.Equal("数额", items[0]?["detail"]?.GetValue<string>());
        Assert.All(items, i => Assert.Null(i?["insertTextFormat"]));
        var bands = items.Single(i => i?["label"]?.GetValue<string>().StartsWith("amount when", StringComparison.Ordinal) ?? false);
        Assert.Equal("amount when {\n      condition: 20万元\n      else: 0元\n    }", bands?["textEdit"]?["newText"]?.GetValue<string>());
        Assert.Equal(items.Select(i => i?["sortText"]?.GetValue<string>()).Order(StringComparer.Ordinal), items.Select(i => i?["sortText"]?.GetValue<string>()));
    }

    [Fact]
    public async Task A_blank_asks_only_where_something_must_follow()
    {
        string ended = Grant.Replace("amount ", "cap 30万元 |", StringComparison.Ordinal);
        await using var session = await OpenAsync(Able, ended);
        void ByBlank(JsonObject p) => p["context"] = new JsonObject { ["triggerKind"] = 2, ["triggerCharacter"] = " " };
        Assert.Empty((await session.AskAsync("textDocument/completion", "grant.policy", ended, ByBlank))?["items"]?.AsArray() ?? []);
        string open = Grant.Replace("amount ", "cap 30万元 per |", StringComparison.Ordinal);
        await session.ReplaceAsync("grant.policy", open.Replace("|", "", StringComparison.Ordinal));
        Assert.Equal("claimant", (await session.AskAsync("textDocument/completion", "grant.policy", open, ByBlank))?["items"]?[0]?["label"]?.GetValue<string>());
    }

    [Fact]
    public async Task Pinyin_can_be_switched_off()
    {
        await using var session = await OpenAsync(Able, AtAmount, p => p["initializationOptions"] = new JsonObject
        {
            ["policylang"] = new JsonObject { ["completion"] = new JsonObject { ["pinyin"] = false } },
        });
        Assert.Empty((await session.AskAsync("textDocument/completion", "grant.policy", AtAmount))?["items"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task What_nobody_knows_is_resolved_to_itself()
    {
        await using var session = await OpenAsync(Able, AtAmount);
        var item = new JsonObject { ["label"] = "x", ["data"] = new JsonObject { ["uri"] = session.UriOf("grant.policy"), ["key"] = "symbol" } };
        Assert.Equal("x", (await session.Client.RequestAsync("completionItem/resolve", item))?["label"]?.GetValue<string>());
    }

    [Fact]
    [Wire("textDocument/signatureHelp")]
    public async Task Signatures_point_at_the_parameter()
    {
        string marked = Grant.Replace("amount ", "amount round(price / 3, |", StringComparison.Ordinal);
        await using (var session = await OpenAsync(Able, marked))
        {
            var help = await session.AskAsync("textDocument/signatureHelp", "grant.policy", marked);
            Assert.Equal("round(value, unit)", help?["signatures"]?[0]?["label"]?.GetValue<string>());
            Assert.Equal(1, help?["activeParameter"]?.GetValue<int>());
            Assert.Equal([13, 17], help?["signatures"]?[0]?["parameters"]?[1]?["label"]?.AsArray().Select(n => n?.GetValue<int>() ?? 0));
        }

        await using var simple = await OpenAsync("{}", marked);
        var plain = await simple.AskAsync("textDocument/signatureHelp", "grant.policy", marked);
        Assert.Equal("unit", plain?["signatures"]?[0]?["parameters"]?[1]?["label"]?.GetValue<string>());
    }

    private static async Task<LspSession> OpenAsync(string abilities, string marked, Action<JsonObject>? change = null)
    {
        var session = await LspSession.StartAsync(abilities, change);
        await session.OpenAsync("grant.policy", marked.Replace("|", "", StringComparison.Ordinal));
        return session;
    }
}
