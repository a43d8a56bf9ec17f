using System.Text.Json.Nodes;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>Tests over the wire; what they come to is tested case by case in tests/corpus/editor/tests.</summary>
public class TestMethodsTests
{
    [Fact]
    [Wire("policy/tests")]
    public async Task Tests_are_listed_with_their_places()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("a.tests.policy", NightSchool.Test);
        var tests = (await session.Client.RequestAsync("policy/tests", new JsonObject { ["textDocument"] = session.Document("a.tests.policy") }))?["tests"]?.AsArray() ?? [];
        Assert.Equal(["半价，每年三千", "未结业"], tests.Select(t => t?["name"]?.GetValue<string>()));
        Assert.Equal(["0:0-5:1", "6:0-9:1"], tests.Select(t => LspSession.Show(t?["range"])));
        Assert.Equal("0:5-0:14", LspSession.Show(tests[0]?["nameRange"]));
        Assert.Equal(["3:2-3:17", "4:2-4:17"], tests[0]?["expectations"]?.AsArray().Select(e => LspSession.Show(e?["range"])));
        Assert.Equal("expect b: 1000元", tests[0]?["expectations"]?[1]?["text"]?.GetValue<string>());
    }

    [Fact]
    [Wire("policy/runTests")]
    public async Task Tests_are_run_with_progress_and_coverage()
    {
        await using var session = await LspSession.StartAsync("""{ "window": { "workDoneProgress": true } }""", p => p["locale"] = "zh-cn", ("rules/a.policy", NightSchool.Rules));
        await session.OpenAsync("rules/a.tests.policy", NightSchool.Test.Replace("1000元", "999元", StringComparison.Ordinal));
        var run = await session.Client.RequestAsync("policy/runTests", new JsonObject { ["coverage"] = true, ["workDoneToken"] = 7 });
        Assert.Equal(["failed 0:0-5:1", "passed 6:0-9:1"], run?["results"]?.AsArray().Select(r => $"{r?["outcome"]} {LspSession.Show(r?["range"])}"));
        var failure = Assert.Single(run?["results"]?[0]?["failures"]?.AsArray() ?? []);
        Assert.Equal("4:2-4:16", LspSession.Show(failure?["range"]));
        Assert.Equal("999元", failure?["expected"]?.GetValue<string>());
        Assert.StartsWith("1000元（", failure?["actual"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("# b：兑现，1000.00元\n\n- 奖补：夜校学费补助（night\\_school）\n", failure?["explanation"]?.GetValue<string>(), StringComparison.Ordinal);
        var file = Assert.Single(run?["coverage"]?.AsArray() ?? []);
        Assert.Equal(session.UriOf("rules/a.policy"), file?["uri"]?.GetValue<string>());
        Assert.Equal(["require 1", "amount 2", "cap 1", "amount 0"], file?["clauses"]?.AsArray().Select(c => $"{c?["kind"]} {c?["hits"]}"));
        await session.Client.WaitForAsync("$/progress", p => p["token"]?.ToJsonString() == "7" && p["value"]?["kind"]?.GetValue<string>() == "end");
        var told = session.Client.Told.Where(t => t.Method == "$/progress" && t.Params?["token"]?.ToJsonString() == "7").Select(t => t.Params?["value"]).ToList();
        Assert.Equal("正在运行测试", told[0]?["title"]?.GetValue<string>());
        Assert.Equal("半价，每年三千", told[1]?["message"]?.GetValue<string>());
    }

    [Fact]
    [Wire("policy/runTests")]
    public async Task Tests_of_one_name_and_of_mistaken_rules()
    {
        await using var session = await LspSession.StartAsync("{}", null, ("a.policy", NightSchool.Rules), ("a.tests.policy", NightSchool.Test));
        var ask = new JsonObject { ["textDocument"] = session.Document("a.tests.policy"), ["names"] = new JsonArray("未结业") };
        var one = Assert.Single((await session.Client.RequestAsync("policy/runTests", ask))?["results"]?.AsArray() ?? []);
        Assert.Equal("passed", one?["outcome"]?.GetValue<string>());
        await session.OpenAsync("a.policy", NightSchool.Rules.Replace("50% of fee", "50% of fees", StringComparison.Ordinal));
        var run = await session.Client.RequestAsync("policy/runTests", ask);
        Assert.Null(run?["coverage"]);
        var errored = Assert.Single(run?["results"]?.AsArray() ?? []);
        Assert.Equal("errored 6:0-9:1", $"{errored?["outcome"]} {LspSession.Show(errored?["range"])}");
        Assert.Contains("a.policy:15: ", errored?["failures"]?[0]?["message"]?.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    [Wire("policy/runTests", "$/cancelRequest")]
    public async Task A_run_can_be_cancelled()
    {
        // So many tests that they take longer than a message.
        string many = string.Concat(Enumerable.Range(0, 1000).Select(i => NightSchool.Test.Replace("未结业", $"未结业 {i}", StringComparison.Ordinal)));
        await using var session = await LspSession.StartAsync("{}", null, ("a.policy", NightSchool.Rules));
        await session.OpenAsync("a.tests.policy", many);
        var (id, answer) = session.Client.Begin("policy/runTests", new JsonObject { ["workDoneToken"] = "t" });
        await session.Client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
        var stopped = await Assert.ThrowsAsync<LspFailure>(() => answer);
        Assert.Equal(-32800, stopped.Code);
    }
}
