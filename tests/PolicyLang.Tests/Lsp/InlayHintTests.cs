using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Hints over the wire; what they say is tested case by case in tests/corpus/editor.</summary>
public class InlayHintTests
{
    private const string Grant = "policy grant \"补助😀\" {\n  effective from 2021-12-23 for 3 years\n  rounding half up to 0.01元\n}\narticle 1 {\n  benefit purchase {\n    fact price: money\n    let share = 10% of price\n    amount share\n    cap 30万元\n  }\n}\n";

    [Fact]
    [Wire("textDocument/inlayHint")]
    public async Task Hints_are_told_for_the_lines_shown()
    {
        await using var session = await LspSession.StartAsync(change: p => p["locale"] = "zh-cn");
        await session.OpenAsync("grant.policy", Grant);
        var hints = (await AskAsync(session, 0, 12))?.AsArray() ?? [];
        Assert.Equal(["→ 2024年12月22日", "：金额", "= 300,000"], hints.Select(h => h?["label"]?.GetValue<string>()));
        Assert.Equal("叁拾万元整", hints[2]?["tooltip"]?.GetValue<string>());
        Assert.Equal("""{"line":9,"character":12}""", hints[2]?["position"]?.ToJsonString());
        Assert.Single((await AskAsync(session, 9, 10))?.AsArray() ?? []);
    }

    [Fact]
    public async Task Each_kind_can_be_switched_off_and_the_client_asks_again()
    {
        await using var session = await LspSession.StartAsync("""{ "workspace": { "inlayHint": { "refreshSupport": true } } }""");
        await session.OpenAsync("grant.policy", Grant);
        Assert.Equal(3, (await AskAsync(session, 0, 12))?.AsArray().Count);
        foreach (var (off, left) in ((string, string)[])[("money", ": money"), ("types", "= 300,000"), ("dates", "= 300,000")])
        {
            await session.Client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject
            {
                ["settings"] = JsonNode.Parse($$"""{ "policylang": { "inlayHints": { "{{off}}": false } } }"""),
            });
            var hints = (await AskAsync(session, 0, 12))?.AsArray() ?? [];
            Assert.Equal(2, hints.Count);
            Assert.Contains(hints, h => h?["label"]?.GetValue<string>() == left);
        }

        await session.Client.WaitForAsync("workspace/inlayHint/refresh", _ => true);
    }

    private static Task<JsonNode?> AskAsync(LspSession session, int from, int to) => session.Client.RequestAsync("textDocument/inlayHint", new JsonObject
    {
        ["textDocument"] = session.Document("grant.policy"),
        ["range"] = new JsonObject { ["start"] = LspSession.Place((from, 0)), ["end"] = LspSession.Place((to, 0)) },
    });
}
