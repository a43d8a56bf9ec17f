using System.Text.Json.Nodes;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>Commands, for clients without our extension: the result, a line that is shown, and the whole in the log.</summary>
public class CommandTests
{
    [Fact]
    [Wire("workspace/executeCommand")]
    public async Task Tests_are_run_by_command()
    {
        await using var session = await StartAsync();
        var run = await ExecuteAsync(session, "policy.testAll");
        Assert.Equal(2, run?["results"]?.AsArray().Count);
        await ShownAsync(session, "2 passed", 3);
        await session.Client.WaitForAsync("window/logMessage", p => p["message"]?.GetValue<string>() == "✓ 半价，每年三千\n✓ 未结业\n2 passed");
        run = await ExecuteAsync(session, "policy.test", session.UriOf("rules/a.tests.policy"), "未结业");
        Assert.Equal("未结业", Assert.Single(run?["results"]?.AsArray() ?? [])?["name"]?.GetValue<string>());
        Assert.Empty((await ExecuteAsync(session, "policy.test", session.UriOf("rules/a.tests.policy"), "无此测试"))?["results"]?.AsArray() ?? []);
        await ShownAsync(session, "there is no test `无此测试`", 2);
        await session.OpenAsync("rules/a.tests.policy", NightSchool.Test.Replace("1000元", "999元", StringComparison.Ordinal));
        await ExecuteAsync(session, "policy.testAll", session.UriOf("rules/a.tests.policy"));
        await ShownAsync(session, "1 passed, 1 failed: 半价，每年三千", 2);
    }

    [Fact]
    [Wire("workspace/executeCommand")]
    public async Task Claims_are_run_and_explained_by_command()
    {
        await using var session = await StartAsync();
        var summary = await ExecuteAsync(session, "policy.run", session.UriOf("rules"), session.UriOf("claims.csv"));
        Assert.Equal("3000.00", summary?["total"]?["value"]?.GetValue<string>());
        await ShownAsync(session, "3 claims: paid 2, ineligible 1; 3,000 yuan", 3);
        var told = await ExecuteAsync(session, "policy.explain", session.UriOf("rules"), "N-3");
        Assert.Equal("N-3 夜校学费补助: paid, 1,000 yuan", told?["title"]?.GetValue<string>());
        await ShownAsync(session, "N-3 夜校学费补助: paid, 1,000 yuan", 3);
        await RefusedAsync(session, -32803, "policy.explain", session.UriOf("rules"), "N-9");

        // A slip of the pen takes nothing away.
        var slip = await Assert.ThrowsAsync<LspFailure>(() => ExecuteAsync(session, "policy.run", session.UriOf("rules"), session.UriOf("clams.csv")));
        Assert.Equal((-32803, $"there is no file `{session.Folder.At("clams.csv").Replace('\\', '/')}`"), (slip.Code, slip.Words));
        Assert.NotNull(await ExecuteAsync(session, "policy.explain", session.UriOf("rules"), "N-3"));
        session.Folder.Write("none.csv", NightSchool.Claims.Split('\n')[0] + "\n");
        Assert.Equal(0, (await ExecuteAsync(session, "policy.run", session.UriOf("rules"), session.UriOf("none.csv")))?["claims"]?.GetValue<int>());
        await ShownAsync(session, "no claims", 3);
        await session.OpenAsync("rules/a.policy", NightSchool.Rules.Replace("50% of fee", "50% of fees", StringComparison.Ordinal));
        await RefusedAsync(session, -32803, "policy.run", session.UriOf("rules"), session.UriOf("claims.csv"));
    }

    [Fact]
    [Wire("workspace/executeCommand")]
    public async Task A_new_version_is_made_by_the_client()
    {
        const string Creates = """{ "workspace": { "applyEdit": true, "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } } }""";
        var head = new JsonObject { ["name"] = "night_school_2027", ["effectiveFrom"] = "2027-01-01", ["title"] = "关于修改夜校措施的决定" };
        await using var session = await StartAsync(Creates);
        await session.OpenAsync("rules/a.policy", NightSchool.Rules);
        session.Client.Answers["workspace/applyEdit"] = _ => new JsonObject { ["applied"] = true };
        var made = await ExecuteAsync(session, "policy.newVersion", session.UriOf("rules/a.policy"), head.DeepClone());
        string uri = session.UriOf("rules/night_school_2027.policy");
        Assert.Equal(uri, made?["uri"]?.GetValue<string>());
        var changes = session.Client.Told.Single(t => t.Method == "workspace/applyEdit").Params?["edit"]?["documentChanges"]?.AsArray();
        Assert.Equal(("create", uri), (changes?[0]?["kind"]?.GetValue<string>(), changes?[0]?["uri"]?.GetValue<string>()));
        Assert.Equal(uri, changes?[1]?["textDocument"]?["uri"]?.GetValue<string>());
        Assert.Equal(
            "policy night_school_2027 \"关于修改夜校措施的决定\" amends night_school_2026 {\n  effective from 2027-01-01\n}\n",
            changes?[1]?["edits"]?[0]?["newText"]?.GetValue<string>());

        session.Client.Answers["workspace/applyEdit"] = _ => new JsonObject { ["applied"] = false };
        await RefusedAsync(session, -32803, "policy.newVersion", session.UriOf("rules/a.policy"), head.DeepClone());
        await RefusedAsync(session, -32803, "policy.newVersion", session.UriOf("rules/a.policy"), new JsonObject { ["name"] = "a", ["effectiveFrom"] = "2027-01-01" });
        await RefusedAsync(session, -32803, "policy.newVersion", session.UriOf("nothing.policy"), head.DeepClone());
        await RefusedAsync(session, -32602, "policy.newVersion", session.UriOf("rules/a.policy"));
        await RefusedAsync(session, -32602, "policy.newVersion", session.UriOf("rules/a.policy"), new JsonObject { ["name"] = "b" });
        await RefusedAsync(session, -32602, "policy.newVersion", session.UriOf("rules/a.policy"), new JsonObject { ["name"] = "b", ["effectiveFrom"] = "soon" });

        await using var plain = await StartAsync();
        await RefusedAsync(plain, -32803, "policy.newVersion", plain.UriOf("rules/a.policy"), head);
    }

    [Fact]
    [Wire("workspace/executeCommand")]
    public async Task Wrong_arguments_are_refused()
    {
        await using var session = await StartAsync();
        await RefusedAsync(session, -32602, "policy.dance");
        await RefusedAsync(session, -32602, "policy.test");
        await RefusedAsync(session, -32602, "policy.test", new JsonObject());
        await RefusedAsync(session, -32602, "policy.testAll", 7);
        await RefusedAsync(session, -32602, "policy.run", session.UriOf("rules"));
        await RefusedAsync(session, -32602, "policy.run", null, session.UriOf("claims.csv"));
        await RefusedAsync(session, -32602, "policy.explain", session.UriOf("rules"));
        await RefusedAsync(session, -32803, "policy.test", session.UriOf("nothing.policy"));
        await RefusedAsync(session, -32803, "policy.test", "no address");
        var odd = await Assert.ThrowsAsync<LspFailure>(() => session.Client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = 7 }));
        Assert.Equal(-32602, odd.Code);
    }

    private static Task<JsonNode?> ExecuteAsync(LspSession session, string command, params JsonNode?[] arguments) =>
        session.Client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = new JsonArray(arguments) });

    private static async Task RefusedAsync(LspSession session, int code, string command, params JsonNode?[] arguments) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<LspFailure>(() => ExecuteAsync(session, command, arguments))).Code);

    private static Task ShownAsync(LspSession session, string line, int type) =>
        session.Client.WaitForAsync("window/showMessage", p => p["message"]?.GetValue<string>() == line && p["type"]?.GetValue<int>() == type);

    private static Task<LspSession> StartAsync(string abilities = "{}") => LspSession.StartAsync(
        abilities, null, ("rules/a.policy", NightSchool.Rules), ("rules/a.tests.policy", NightSchool.Test), ("claims.csv", NightSchool.Claims));
}
