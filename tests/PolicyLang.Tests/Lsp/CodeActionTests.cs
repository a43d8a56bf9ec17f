using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Code actions over the wire, for clients of every make; what is offered where is tested case by case in tests/corpus/editor.</summary>
public class CodeActionTests
{
    private const string Grant = """
        policy grant "补助办法" {
          effective from 2022-01-01 for 3 years
          rounding  half up to 0.01元
        }

        article 1 {
          benefit purchase "购置补助" {
            fact price "购置额": money
            cap     30 万元
            amount  10% of price
            budget  500 万元
          }
        }
        """;

    private const string Amendable = """
        policy grant "补助办法" {
          effective from 2022-01-01 for 3 years
          rounding  half up to 0.01元
        }

        article 1 {
          benefit purchase "购置补助" {
            fact price "购置额": money
            cap    30万元 per claimant per year
            amount 10% of price
          }
        }
        """;

    private const string Creating = """
        { "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } },
          "textDocument": { "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } }, "dataSupport": true, "resolveSupport": { "properties": ["edit"] } } } }
        """;

    private const string Literals = """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } } } }""";

    private const string Resolving = """
        { "workspace": { "workspaceEdit": { "documentChanges": true } },
          "textDocument": { "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } }, "dataSupport": true, "resolveSupport": { "properties": ["edit"] } } } }
        """;

    [Fact]
    [Wire("textDocument/codeAction")]
    public async Task Bring_their_edits_where_the_client_does_not_ask_again()
    {
        await using var session = await OpenAsync(Literals);
        var fix = Assert.Single(await AskAsync(session, "quickfix"), a => a?["isPreferred"]?.GetValue<bool>() == true);
        Assert.Equal("write `30万元`", fix?["title"]?.GetValue<string>());
        Assert.Equal("PL1039", fix?["diagnostics"]?[0]?["code"]?.GetValue<string>());
        Assert.Null(fix?["data"]);
        var edit = Assert.Single(fix?["edit"]?["changes"]?[session.UriOf("grant.policy")]?.AsArray() ?? []);
        Assert.Equal(("8:14-8:15", ""), (LspSession.Show(edit?["range"]), edit?["newText"]?.GetValue<string>()));
    }

    [Fact]
    public async Task Bring_a_command_where_the_edit_would_be_costly()
    {
        await using var session = await OpenAsync(Literals.Replace("{ \"textDocument\"", "{ \"workspace\": { \"applyEdit\": true }, \"textDocument\"", StringComparison.Ordinal));
        session.Client.Answers["workspace/applyEdit"] = _ => new JsonObject { ["applied"] = true };
        var all = Assert.Single(await AskAsync(session, "source.fixAll"));
        Assert.Null(all?["edit"]);
        await session.Client.RequestAsync(
            "workspace/executeCommand", new JsonObject { ["command"] = all?["command"]?["command"]?.DeepClone(), ["arguments"] = all?["command"]?["arguments"]?.DeepClone() });
        var asked = await session.Client.WaitForAsync("workspace/applyEdit", _ => true);
        Assert.Equal(2, asked["edit"]?["changes"]?[session.UriOf("grant.policy")]?.AsArray().Count);
    }

    [Fact]
    [Wire("codeAction/resolve")]
    public async Task Are_completed_when_they_are_chosen()
    {
        await using var session = await OpenAsync(Resolving);
        var fix = Assert.Single(await AskAsync(session, "source.fixAll"));
        Assert.Equal("source.fixAll.policylang", fix?["kind"]?.GetValue<string>());
        Assert.Null(fix?["edit"]);
        var whole = await session.Client.RequestAsync("codeAction/resolve", fix);
        Assert.Equal(fix?["title"]?.GetValue<string>(), whole?["title"]?.GetValue<string>());
        var change = Assert.Single(whole?["edit"]?["documentChanges"]?.AsArray() ?? []);
        Assert.Equal(1, change?["textDocument"]?["version"]?.GetValue<int>());
        Assert.Equal(["", ""], change?["edits"]?.AsArray().Select(e => e?["newText"]?.GetValue<string>()));

        // Another text may have no such action.
        await session.ReplaceAsync("grant.policy", Grant.Replace(" 万元", "万元", StringComparison.Ordinal));
        var stale = await Assert.ThrowsAsync<LspFailure>(() => session.Client.RequestAsync("codeAction/resolve", fix));
        Assert.Equal(-32801, stale.Code);
    }

    [Fact]
    [Wire("workspace/executeCommand")]
    public async Task Are_commands_for_clients_that_take_nothing_else()
    {
        await using var session = await OpenAsync("""{ "workspace": { "applyEdit": true } }""");
        session.Client.Answers["workspace/applyEdit"] = _ => new JsonObject { ["applied"] = true };
        var fix = (await AskAsync(session, "quickfix"))[0];
        Assert.Equal("write `30万元`", fix?["title"]?.GetValue<string>());
        var result = await session.Client.RequestAsync(
            "workspace/executeCommand", new JsonObject { ["command"] = fix?["command"]?.DeepClone(), ["arguments"] = fix?["arguments"]?.DeepClone() });
        Assert.Equal("true", result?["applied"]?.ToJsonString());
        var asked = await session.Client.WaitForAsync("workspace/applyEdit", _ => true);
        Assert.Equal("write `30万元`", asked["label"]?.GetValue<string>());
        Assert.Single(asked["edit"]?["changes"]?[session.UriOf("grant.policy")]?.AsArray() ?? []);
        var refusal = await Assert.ThrowsAsync<LspFailure>(() => session.Client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = "policy.unknown" }));
        Assert.Equal(-32602, refusal.Code);
    }

    /// <summary>A new version is a new file: offered only to clients that can make one, and never in the place of another file.</summary>
    [Fact]
    public async Task Make_files_where_the_client_can()
    {
        await using (var plain = await OpenAsync(Resolving, Amendable))
        {
            Assert.DoesNotContain(await AskAsync(plain, "refactor"), a => Title(a).Contains("new version", StringComparison.Ordinal));
        }

        await using var session = await OpenAsync(Creating, Amendable);
        var action = Assert.Single(await AskAsync(session, "refactor"), a => Title(a).Contains("new version", StringComparison.Ordinal));
        var whole = await session.Client.RequestAsync("codeAction/resolve", action);
        var steps = whole?["edit"]?["documentChanges"]?.AsArray() ?? [];
        Assert.Equal(["create", null], steps.Select(s => s?["kind"]?.GetValue<string>()));
        Assert.Equal(session.UriOf("grant-2023.policy"), steps[0]?["uri"]?.GetValue<string>());
        Assert.Equal("false", steps[0]?["options"]?["overwrite"]?.ToJsonString());
        Assert.Contains("replace cap 30万元 per claimant per year", steps[1]?["edits"]?[0]?["newText"]?.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>Where the file cannot be read its keywords cannot be turned; clients that show why are told, others are not offered it.</summary>
    [Fact]
    public async Task Say_why_they_cannot_be_done()
    {
        string unreadable = Grant.Replace("10% of", "10% off", StringComparison.Ordinal);
        await using (var plain = await OpenAsync(Resolving, unreadable))
        {
            Assert.DoesNotContain(await AskAsync(plain, "source"), a => Title(a).Contains("keywords", StringComparison.Ordinal));
        }

        await using var session = await OpenAsync(Resolving.Replace("\"dataSupport\"", "\"disabledSupport\": true, \"dataSupport\"", StringComparison.Ordinal), unreadable);
        var action = Assert.Single(await AskAsync(session, "source"), a => Title(a).Contains("keywords", StringComparison.Ordinal));
        Assert.NotEmpty(action?["disabled"]?["reason"]?.GetValue<string>() ?? "");
    }

    private static string Title(JsonNode? action) => action?["title"]?.GetValue<string>() ?? "";

    private static async Task<LspSession> OpenAsync(string abilities, string text = Grant)
    {
        var session = await LspSession.StartAsync(abilities);
        await session.OpenAsync("grant.policy", text);
        return session;
    }

    private static async Task<JsonArray> AskAsync(LspSession session, string kind)
    {
        var answer = await session.Client.RequestAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = session.Document("grant.policy"),
            ["range"] = new JsonObject { ["start"] = LspSession.Place((8, 13)), ["end"] = LspSession.Place((8, 13)) },
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray(kind) },
        });
        return answer?.AsArray() ?? [];
    }
}
