using System.Text.Json.Nodes;
using PolicyLang.Testing;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>The setting `policylang.claims`, over the wire: what it attaches, and when. The sums are those of <see cref="NightSchool.Claims"/>.</summary>
public class ClaimSettingsTests
{
    [Fact]
    public async Task Claims_of_the_settings_are_attached_by_themselves()
    {
        await using var session = await StartAsync(p => p["initializationOptions"] = new JsonObject
        {
            ["policylang"] = new JsonObject { ["claims"] = new JsonObject { ["rules"] = new JsonArray("claims.csv") } },
        });
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["folder"]?.GetValue<string>() == session.UriOf("rules"));
        Assert.Equal("3000.00", told["summary"]?["total"]?["value"]?.GetValue<string>());
    }

    /// <summary>With several folders each is asked for its settings once whenever they change, and its claims are attached once.</summary>
    [Fact]
    [Wire("workspace/didChangeConfiguration")]
    public async Task Settings_that_change_are_followed_once()
    {
        await using var session = await LspSession.StartAsync(
            """{ "workspace": { "configuration": true } }""",
            p => p["workspaceFolders"] = new JsonArray([.. new[] { "a", "b" }.Select(f => new JsonObject { ["uri"] = $"{p["workspaceFolders"]?[0]?["uri"]}/{f}", ["name"] = f })]),
            ("a/rules.policy", NightSchool.Rules), ("b/rules.policy", NightSchool.Rules), ("b/claims.csv", NightSchool.Claims), ("b/others.csv", NightSchool.Claims));
        // The folders were looked through, and the settings asked for the first time.
        await session.Client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "night" });
        await session.Client.WaitForAsync("workspace/configuration", p => ScopeOf(p) == session.UriOf("b"));
        Assert.Equal(3, session.Client.Told.Count(t => t.Method == "workspace/configuration"));

        await SetAsync("claims.csv");
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["total"] is not null);
        Assert.Equal(6, session.Client.Told.Count(t => t.Method == "workspace/configuration"));

        await SetAsync("claims.csv", "others.csv");
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["claims"]?.GetValue<int>() == 6);
        await SetAsync();
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["revision"]?.GetValue<int>() == 0);
        Assert.Equal([3, 6, null], session.Client.Told.Where(t => t.Method == "policy/decisionsChanged").Select(t => t.Params?["summary"]?["claims"]?.GetValue<int>()));
        Assert.Equal(12, session.Client.Told.Count(t => t.Method == "workspace/configuration"));

        Task SetAsync(params string[] files)
        {
            session.Client.Answers["workspace/configuration"] = p => new JsonArray(ScopeOf(p) == session.UriOf("b") && files.Length > 0
                ? new JsonObject { ["claims"] = new JsonObject { ["."] = new JsonArray([.. files.Select(f => JsonValue.Create(f))]) } }
                : new JsonObject());
            return session.Client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        }
    }

    /// <summary>What a client attached by itself is nothing that its settings say or take away.</summary>
    [Fact]
    [Wire("policy/attachClaims", "workspace/didChangeConfiguration")]
    public async Task What_was_attached_otherwise_stays_when_settings_change()
    {
        await using var session = await StartAsync();
        session.Folder.Write("others.csv", NightSchool.Claims.Split('\n')[0] + "\n");
        await session.Client.RequestAsync("policy/attachClaims", new JsonObject { ["folder"] = session.UriOf("rules"), ["files"] = new JsonArray(session.UriOf("claims.csv")) });
        foreach (JsonNode? set in new JsonNode?[] { new JsonObject { ["rules"] = new JsonArray("others.csv") }, new JsonObject() })
        {
            await session.Client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["policylang"] = new JsonObject { ["claims"] = set } } });
            Assert.Equal(3, await CountAsync(session, "rules"));
        }
    }

    /// <summary>A folder that leaves the window takes the claims with it that its settings attached.</summary>
    [Fact]
    [Wire("workspace/didChangeWorkspaceFolders")]
    public async Task Claims_go_with_their_folder()
    {
        await using var session = await StartAsync(p => p["initializationOptions"] = new JsonObject
        {
            ["policylang"] = new JsonObject { ["claims"] = new JsonObject { ["rules"] = new JsonArray("claims.csv") } },
        });
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["total"] is not null);
        await session.Client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = new JsonArray(), ["removed"] = new JsonArray(new JsonObject { ["uri"] = session.UriOf(""), ["name"] = "test" }) },
        });
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["folder"]?.GetValue<string>() == session.UriOf("rules") && p["revision"]?.GetValue<int>() == 0);
    }

    [Fact]
    public async Task Each_of_several_folders_has_the_claims_that_are_set_for_it()
    {
        await using var session = await LspSession.StartAsync(
            """{ "workspace": { "configuration": true } }""",
            p => p["workspaceFolders"] = null,
            ("a/rules.policy", NightSchool.Rules), ("a/claims.csv", NightSchool.Claims),
            ("b/rules.policy", NightSchool.Rules), ("b/claims.csv", NightSchool.Claims));
        session.Client.Answers["workspace/configuration"] = p => new JsonArray(
            ScopeOf(p) == session.UriOf("b")
                ? new JsonObject { ["claims"] = new JsonObject { ["."] = new JsonArray("claims.csv") } }
                : new JsonObject());
        await session.Client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject
            {
                ["added"] = new JsonArray(
                    new JsonObject { ["uri"] = session.UriOf("a"), ["name"] = "a" },
                    new JsonObject { ["uri"] = session.UriOf("b"), ["name"] = "b" }),
                ["removed"] = new JsonArray(),
            },
        });
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["total"] is not null);
        Assert.Equal(session.UriOf("b"), told["folder"]?.GetValue<string>());
        Assert.Equal(0, await CountAsync(session, "a"));
    }

    private static string? ScopeOf(JsonNode? asked) => asked?["items"]?[0]?["scopeUri"]?.GetValue<string>();

    private static async Task<int?> CountAsync(LspSession session, string folder) => (await session.Client.RequestAsync(
        "policy/decisions", new JsonObject { ["folder"] = session.UriOf(folder), ["offset"] = 0, ["limit"] = 10 }))?["total"]?.GetValue<int>();

    private static async Task<LspSession> StartAsync(Action<JsonObject>? change = null) => await LspSession.StartAsync(
        "{}", change, ("rules/a.policy", NightSchool.Rules), ("claims.csv", NightSchool.Claims));
}
