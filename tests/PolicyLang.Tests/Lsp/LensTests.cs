using System.Text.Json.Nodes;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>Lenses over the wire; where they stand is tested case by case in tests/corpus/editor/lenses.</summary>
public class LensTests
{
    private const string Refreshes = """{ "workspace": { "codeLens": { "refreshSupport": true } } }""";

    [Fact]
    [Wire("textDocument/codeLens", "codeLens/resolve")]
    public async Task References_are_counted_when_a_lens_is_seen()
    {
        await using var session = await StartAsync("{}", "policy.showReferences");
        var lenses = await LensesAsync(session, "rules/a.policy");
        Assert.All(lenses, l => Assert.Null(l?["command"]));
        var fee = Assert.Single(lenses, l => LspSession.Show(l?["range"]) == "10:9-10:12");
        var told = await session.Client.RequestAsync("codeLens/resolve", fee);

        // `fee` is named in the amount and in the two tests.
        Assert.Equal("4 references", told?["command"]?["title"]?.GetValue<string>());
        Assert.Equal("policy.showReferences", told?["command"]?["command"]?.GetValue<string>());
        var arguments = told?["command"]?["arguments"]?.AsArray();
        Assert.Equal(session.UriOf("rules/a.policy"), arguments?[0]?.GetValue<string>());
        Assert.Equal(10, arguments?[1]?["line"]?.GetValue<int>());
        Assert.Equal(4, arguments?[2]?.AsArray().Count);

        // A lens of a text that is gone is asked for again.
        await session.OpenAsync("rules/a.policy", NightSchool.Rules);
        var gone = await Assert.ThrowsAsync<LspFailure>(() => session.Client.RequestAsync("codeLens/resolve", fee));
        Assert.Equal(-32801, gone.Code);
    }

    [Fact]
    [Wire("textDocument/codeLens", "codeLens/resolve")]
    public async Task Attached_claims_are_counted_on_policy_article_and_benefit()
    {
        await using var session = await StartAsync(Refreshes, "policy.openDecisions");
        await session.Client.RequestAsync("policy/attachClaims", new JsonObject { ["folder"] = session.UriOf("rules"), ["files"] = new JsonArray(session.UriOf("claims.csv")) });
        await session.Client.WaitForAsync("workspace/codeLens/refresh", _ => true);
        var titles = new List<string?>();
        foreach (var lens in (await LensesAsync(session, "rules/a.policy")).Where(l => l?["data"]?["kind"]?.GetValue<string>() == "Claims"))
        {
            var told = await session.Client.RequestAsync("codeLens/resolve", lens);
            Assert.Equal(("policy.openDecisions", session.UriOf("rules")), (told?["command"]?["command"]?.GetValue<string>(), told?["command"]?["arguments"]?[0]?.GetValue<string>()));
            titles.Add($"{told?["range"]?["start"]?["line"]} {told?["command"]?["title"]}");
        }

        // 2000 + 0 + 1000; the second benefit has no claims.
        Assert.Equal(["0 3 claims, paid 3,000 yuan", "6 3 claims, paid 3,000 yuan", "9 3 claims, paid 3,000 yuan", "17 0 claims, paid 0 yuan"], titles);
    }

    [Fact]
    [Wire("textDocument/codeLens", "workspace/executeCommand")]
    public async Task A_test_is_run_from_its_lens_which_then_says_what_it_came_to()
    {
        await using var session = await StartAsync(Refreshes, "policy.showTestResult");
        await session.OpenAsync("rules/a.tests.policy", NightSchool.Test.Replace("1000元", "999元", StringComparison.Ordinal));
        var lenses = await LensesAsync(session, "rules/a.tests.policy");
        Assert.Equal(["▶ run test", "▶ run all tests", "▶ run test"], lenses.Select(l => l?["command"]?["title"]?.GetValue<string>()));
        var command = lenses[0]?["command"];
        var run = await session.Client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = command?["command"]?.DeepClone(), ["arguments"] = command?["arguments"]?.DeepClone() });
        Assert.Equal(["半价，每年三千 failed"], run?["results"]?.AsArray().Select(r => $"{r?["name"]} {r?["outcome"]}"));
        await session.Client.WaitForAsync("workspace/codeLens/refresh", _ => true);
        lenses = await LensesAsync(session, "rules/a.tests.policy");
        Assert.Equal(["▶ run test", "▶ run all tests", "✗ failed", "▶ run test"], lenses.Select(l => l?["command"]?["title"]?.GetValue<string>()));
        Assert.Equal("failed", lenses[2]?["command"]?["arguments"]?[0]?["outcome"]?.GetValue<string>());
        await session.ReplaceAsync("rules/a.tests.policy", NightSchool.Test);
        lenses = await LensesAsync(session, "rules/a.tests.policy");
        Assert.Equal("✗ failed, before the last change", lenses[2]?["command"]?["title"]?.GetValue<string>());
    }

    [Fact]
    [Wire("textDocument/codeLens")]
    public async Task Lenses_are_as_the_settings_say_and_in_the_client_s_language()
    {
        await using var session = await LspSession.StartAsync("{}", p =>
        {
            p["locale"] = "zh-cn";
            p["initializationOptions"] = new JsonObject { ["lens"] = new JsonObject { ["references"] = false } };
        });
        await session.OpenAsync("a.policy", NightSchool.Rules + NightSchool.Test);
        Assert.Equal(["▶ 运行测试", "▶ 运行全部测试", "▶ 运行测试"], (await LensesAsync(session, "a.policy")).Select(l => l?["command"]?["title"]?.GetValue<string>()));
        await session.Client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject { ["policylang"] = new JsonObject { ["lens"] = new JsonObject { ["tests"] = false, ["references"] = false } } },
        });
        Assert.Empty(await LensesAsync(session, "a.policy"));
    }

    private static async Task<LspSession> StartAsync(string abilities, params string[] commands) => await LspSession.StartAsync(
        abilities,
        p => p["initializationOptions"] = new JsonObject { ["commands"] = new JsonArray([.. commands.Select(c => JsonValue.Create(c))]) },
        ("rules/a.policy", NightSchool.Rules),
        ("rules/b.tests.policy", NightSchool.Test),
        ("claims.csv", NightSchool.Claims));

    private static async Task<JsonArray> LensesAsync(LspSession session, string name)
    {
        await session.Client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "" });
        return (await session.Client.RequestAsync("textDocument/codeLens", new JsonObject { ["textDocument"] = session.Document(name) }))?.AsArray() ?? [];
    }
}
