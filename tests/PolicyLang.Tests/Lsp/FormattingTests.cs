using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Formatting over the wire; what it does is tested case by case in tests/corpus/editor.</summary>
public class FormattingTests
{
    private const string Grant = "policy grant \"补助😀\"{\n effective from 2022-01-01\n  rounding half up to 0.01元 // 𠮷  \n}\n";

    private static readonly JsonObject Options = new() { ["tabSize"] = 4, ["insertSpaces"] = true };

    [Fact]
    [Wire("textDocument/formatting", "textDocument/rangeFormatting")]
    public async Task A_document_and_some_of_its_lines()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("grant.policy", Grant);
        var all = await AskAsync(session, "textDocument/formatting", _ => { });
        Assert.Equal(["0:19-0:19", "1:0-1:1", "1:10-1:11", "2:10-2:11", "2:27-2:28", "2:33-2:35"], all?.AsArray().Select(e => LspSession.Show(e?["range"])));
        var part = await AskAsync(session, "textDocument/rangeFormatting", p => p["range"] = new JsonObject
        {
            ["start"] = LspSession.Place((1, 0)),
            ["end"] = LspSession.Place((2, 0)),
        });
        Assert.Equal(["1:0-1:1", "1:10-1:11"], part?.AsArray().Select(e => LspSession.Show(e?["range"])));
    }

    [Fact]
    public async Task Keywords_are_put_in_the_language_that_is_set()
    {
        await using var session = await LspSession.StartAsync(change: p => p["initializationOptions"] = JsonNode.Parse("""{ "format": { "keywords": "zh" } }"""));
        await session.OpenAsync("grant.policy", Grant);
        var edits = await AskAsync(session, "textDocument/formatting", _ => { });
        Assert.Contains(edits?.AsArray() ?? [], e => e?["newText"]?.GetValue<string>() == "政策 ");
    }

    [Fact]
    public async Task A_document_with_mistakes_is_left_alone_and_that_is_said_once()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("grant.policy", "policy {{\n");
        Assert.Null(await AskAsync(session, "textDocument/formatting", _ => { }));
        Assert.Null(await AskAsync(session, "textDocument/formatting", _ => { }));
        await session.Client.WaitForAsync("window/showMessage", p => p["message"]?.GetValue<string>().StartsWith("not formatted", StringComparison.Ordinal) ?? false);
        await session.ReplaceAsync("grant.policy", Grant);
        Assert.NotNull(await AskAsync(session, "textDocument/formatting", _ => { }));
        Assert.Equal(1, session.Client.Told.Count(t => t.Method == "window/showMessage"));
    }

    [Fact]
    [Wire("textDocument/onTypeFormatting")]
    public async Task What_follows_from_a_character()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("grant.policy", "policy grant \"补助😀\" {\n\n}\n");
        var edits = await session.AskAsync("textDocument/onTypeFormatting", "grant.policy", "policy grant \"补助😀\" {\n|\n}\n", p =>
        {
            p["ch"] = "\n";
            p["options"] = Options.DeepClone();
        });
        var edit = Assert.Single(edits?.AsArray() ?? []);
        Assert.Equal("  ", edit?["newText"]?.GetValue<string>());
        Assert.Equal("1:0-1:0", LspSession.Show(edit?["range"]));
        Assert.Equal("\n", session.Capabilities["documentOnTypeFormattingProvider"]?["firstTriggerCharacter"]?.GetValue<string>());
    }

    private static Task<JsonNode?> AskAsync(LspSession session, string method, Action<JsonObject> change)
    {
        var parameters = new JsonObject { ["textDocument"] = session.Document("grant.policy"), ["options"] = Options.DeepClone() };
        change(parameters);
        return session.Client.RequestAsync(method, parameters);
    }
}
