using System.Text.Json.Nodes;
using PolicyLang.Testing;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>Claims attached to rules, over the wire. The sums are those of <see cref="NightSchool.Claims"/>, worked out there by hand: 2000 + 0 + 1000.</summary>
public class ClaimMethodsTests
{
    [Fact]
    [Wire("policy/attachClaims", "policy/decisions")]
    public async Task Claims_are_attached_decided_and_detached()
    {
        await using var session = await StartAsync();
        var summary = await AttachAsync(session, "claims.csv");
        Assert.Equal(3, summary?["claims"]?.GetValue<int>());
        Assert.Equal(["paid 2 3000.00", "ineligible 1 0.00"], summary?["outcomes"]?.AsArray().Select(o => $"{o?["outcome"]} {o?["count"]} {o?["paid"]?["value"]}"));
        Assert.Equal("3000.00", summary?["total"]?["value"]?.GetValue<string>());
        Assert.Equal("3,000 yuan", summary?["total"]?["text"]?.GetValue<string>());
        Assert.Null(summary?["total"]?["low"]);
        Assert.Null(summary?["change"]);
        Assert.Equal(["night_school 夜校学费补助 3 3000.00"], summary?["benefits"]?.AsArray().Select(b => $"{b?["name"]} {b?["label"]} {b?["claims"]} {b?["paid"]?["value"]}"));

        var page = await DecisionsAsync(session, p => p["limit"] = 2);
        Assert.Equal(3, page?["total"]?.GetValue<int>());
        Assert.Equal(["N-1", "N-2"], page?["rows"]?.AsArray().Select(r => r?["claimId"]?.GetValue<string>()));
        var last = (await DecisionsAsync(session, p => p["offset"] = 2))?["rows"]?[0];
        Assert.Equal(("李雷", "2026-09-01", "paid", "1000.00", "2500.00"), (last?["claimant"]?.GetValue<string>(), last?["eventDate"]?.GetValue<string>(),
            last?["outcome"]?.GetValue<string>(), last?["paid"]?["value"]?.GetValue<string>(), last?["due"]?["value"]?.GetValue<string>()));
        Assert.Equal((session.UriOf("claims.csv"), "3:0-4:0"), (last?["uri"]?.GetValue<string>(), LspSession.Show(last?["range"])));
        Assert.Equal((session.UriOf("rules/a.policy"), "9:10-9:22"), (last?["rule"]?["uri"]?.GetValue<string>(), LspSession.Show(last?["rule"]?["range"])));
        Assert.Equal(["N-2"], await IdsAsync(session, p => p["outcome"] = "ineligible"));
        Assert.Equal(["N-2"], await IdsAsync(session, p => p["text"] = "韩梅"));
        Assert.Empty(await IdsAsync(session, p => p["benefit"] = "travel"));
        var refusal = await Assert.ThrowsAsync<LspFailure>(() => DecisionsAsync(session, p => p["limit"] = 1001));
        Assert.Equal(-32602, refusal.Code);

        Assert.Null(await AttachAsync(session));
        Assert.Equal(0, (await DecisionsAsync(session))?["total"]?.GetValue<int>());
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["revision"]?.GetValue<int>() == 0);
    }

    [Fact]
    [Wire("policy/attachClaims")]
    public async Task A_change_of_the_rules_tells_what_it_does_to_the_total()
    {
        await using var session = await StartAsync();
        await session.OpenAsync("rules/a.policy", NightSchool.Rules);
        await AttachAsync(session, "claims.csv");

        // 50% of 4000 = 2000, then 2500 − (4000 − 2000 = 2000 left): 4000 in all; N-3 alone is decided otherwise.
        await session.ReplaceAsync("rules/a.policy", NightSchool.Rules.Replace("3000元 per", "4000元 per", StringComparison.Ordinal));
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["change"] is not null);
        Assert.Equal("4000.00", told["summary"]?["total"]?["value"]?.GetValue<string>());
        Assert.Equal("3000.00 4000.00 1 +1,000 yuan, 1 claim decided otherwise", Show(told["summary"]?["change"]));
        int good = told["revision"]?.GetValue<int>() ?? 0;

        // A second edit soon after is of the same burst.
        await session.ReplaceAsync("rules/a.policy", NightSchool.Rules.Replace("3000元 per", "2000元 per", StringComparison.Ordinal));
        told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["total"]?["value"]?.GetValue<string>() == "2000.00");
        Assert.Equal("2000.00", told["summary"]?["change"]?["to"]?.GetValue<string>());
        Assert.True(told["revision"]?.GetValue<int>() > good);
    }

    [Fact]
    [Wire("policy/attachClaims", "policy/decisions")]
    public async Task While_the_rules_have_errors_the_last_decisions_stay()
    {
        await using var session = await StartAsync(p => p["locale"] = "zh-cn");
        await session.OpenAsync("rules/a.policy", NightSchool.Rules);
        await AttachAsync(session, "claims.csv");
        await session.ReplaceAsync("rules/a.policy", NightSchool.Rules.Replace("50% of fee", "50% of fees", StringComparison.Ordinal));
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["problem"] is not null);
        Assert.Equal("规则有 1 个错误，以下为此前的核定结果", told["problem"]?.GetValue<string>());
        Assert.True(told["isStale"]?.GetValue<bool>());
        Assert.Equal("3000元", told["summary"]?["total"]?["text"]?.GetValue<string>());
        Assert.Equal(3, (await DecisionsAsync(session))?["total"]?.GetValue<int>());
        await session.ReplaceAsync("rules/a.policy", NightSchool.Rules);
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["isStale"]?.GetValue<bool>() == false && p["revision"]?.GetValue<int>() > 1);
    }

    [Fact]
    [Wire("policy/attachClaims")]
    public async Task What_is_wrong_with_claims_is_told_at_their_lines()
    {
        await using var session = await StartAsync();
        session.Folder.Write("claims.csv", NightSchool.Claims.Replace("1200元", "many", StringComparison.Ordinal).Replace("claimant", "claimant,remark", StringComparison.Ordinal)
            .Replace("李雷", "李雷,x", StringComparison.Ordinal).Replace("韩梅", "韩梅,x", StringComparison.Ordinal));
        var summary = await AttachAsync(session, "claims.csv");
        Assert.Equal(["invalid 2:0-3:0"], summary?["problems"]?.AsArray().Where(p => p?["range"]?["start"]?["line"]?.GetValue<int>() == 2)
            .Select(p => $"{(p?["message"]?.GetValue<string>().Contains("many", StringComparison.Ordinal) is true ? "invalid" : "")} {LspSession.Show(p?["range"])}"));
        var published = await session.Client.WaitForAsync(
            "textDocument/publishDiagnostics", p => p["uri"]?.GetValue<string>() == session.UriOf("claims.csv") && p["diagnostics"]?.AsArray().Count > 0);
        Assert.Equal(summary?["problems"]?.AsArray().Count, published["diagnostics"]?.AsArray().Count);

        // Mended on disk, they are decided again.
        session.Folder.Write("claims.csv", NightSchool.Claims);
        await ChangedAsync(session, 2);
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["problems"]?.AsArray().Count == 0);
        await session.Client.WaitForAsync(
            "textDocument/publishDiagnostics", p => p["uri"]?.GetValue<string>() == session.UriOf("claims.csv") && p["diagnostics"]?.AsArray().Count == 0);
    }

    [Fact]
    [Wire("policy/attachClaims")]
    public async Task Files_and_rules_that_are_not_there_are_no_fault()
    {
        await using var session = await StartAsync();
        Assert.Null(await AttachAsync(session, "nothing.csv"));
        string missing = $"there is no file `{session.Folder.At("nothing.csv").Replace('\\', '/')}`";
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["problem"]?.GetValue<string>() == missing + "; nothing is decided");
        Assert.Null(told["summary"]);
        await session.Client.WaitForAsync("textDocument/publishDiagnostics", p =>
            p["uri"]?.GetValue<string>() == session.UriOf("nothing.csv") && p["diagnostics"]?[0]?["message"]?.GetValue<string>() == missing + "\ncheck the path");
        Assert.Null(await session.Client.RequestAsync("policy/attachClaims", new JsonObject { ["folder"] = session.UriOf("nowhere"), ["files"] = new JsonArray(session.UriOf("claims.csv")) }));
        await session.Client.WaitForAsync("policy/decisionsChanged", p => p["problem"]?.GetValue<string>() == "the folder has no rules; nothing is decided");
    }

    /// <summary>Whoever empties a document in order to write it anew keeps what it came to.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("// nothing yet\n")]
    [Wire("policy/attachClaims", "policy/decisions")]
    public async Task Rules_without_a_benefit_decide_nothing(string text)
    {
        await using var session = await StartAsync(p => p["locale"] = "zh-cn");
        await session.OpenAsync("rules/a.policy", NightSchool.Rules);
        await AttachAsync(session, "claims.csv");
        await session.ReplaceAsync("rules/a.policy", text);
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["problem"] is not null);
        Assert.Equal("规则中没有任何奖补，以下为此前的核定结果", told["problem"]?.GetValue<string>());
        Assert.Equal((true, 1, "3000.00"), (told["isStale"]?.GetValue<bool>(), told["revision"]?.GetValue<int>(), told["summary"]?["total"]?["value"]?.GetValue<string>()));
        Assert.Equal(["N-1", "N-2", "N-3"], await IdsAsync(session, _ => { }));
    }

    /// <summary>
    /// N-1 asks for half of 2000 now: 1000 in place of 2000, so that N-3 gets 2000 in place of 1000. N-2 went; N-4 is another person's: 50 % of 600.
    /// 1000 + 2000 + 300 = 3300.
    /// </summary>
    [Fact]
    [Wire("policy/attachClaims")]
    public async Task A_change_of_the_claims_tells_what_it_does_to_the_total()
    {
        await using var session = await StartAsync();
        await AttachAsync(session, "claims.csv");
        var lines = NightSchool.Claims.Replace("4000元", "2000元", StringComparison.Ordinal).Split('\n').Where(l => !l.StartsWith("N-2", StringComparison.Ordinal));
        session.Folder.Write("claims.csv", string.Join('\n', lines).TrimEnd() + "\nN-4,night_school,韩梅,2026-10-01,600元,yes\n");
        await ChangedAsync(session, 2);
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["change"] is not null);
        var change = told["summary"]?["change"];
        Assert.Equal("3000.00 3300.00 2 +300 yuan, 2 claims decided otherwise, 1 claim added, 1 claim removed", Show(change));
        Assert.Equal((1, 1), (change?["added"]?.GetValue<int>(), change?["removed"]?.GetValue<int>()));

        // A file that is gone for a moment is no year without claims.
        File.Delete(session.Folder.At("claims.csv"));
        await ChangedAsync(session, 3);
        told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["problem"] is not null);
        Assert.EndsWith("claims.csv`; these are the decisions before it", told["problem"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((true, "3300.00"), (told["isStale"]?.GetValue<bool>(), told["summary"]?["total"]?["value"]?.GetValue<string>()));
    }

    /// <summary>A client that watches no files: saving the rules says nothing of the claims, and the change that is shown stays.</summary>
    [Fact]
    [Wire("policy/attachClaims", "textDocument/didSave")]
    public async Task Claims_that_are_as_they_were_are_not_decided_again_when_something_is_saved()
    {
        await using var session = await StartAsync();
        await session.OpenAsync("rules/a.policy", NightSchool.Rules);
        await AttachAsync(session, "claims.csv");
        var save = new JsonObject { ["textDocument"] = session.Document("rules/a.policy") };
        await session.Client.NotifyAsync("textDocument/didSave", save);
        session.Folder.Write("claims.csv", NightSchool.Claims.Replace("4000元", "400元", StringComparison.Ordinal));
        await session.Client.NotifyAsync("textDocument/didSave", save);

        // 50 % of 400 = 200, and 2500 of 50 % of 5000: 300 less than before.
        var told = await session.Client.WaitForAsync("policy/decisionsChanged", p => p["summary"]?["change"] is not null);
        Assert.Equal("3000.00 2700.00 2 −300 yuan, 2 claims decided otherwise", Show(told["summary"]?["change"]));
    }

    [Fact]
    [Wire("policy/explain")]
    public async Task A_decision_is_explained_as_the_command_explains_it()
    {
        await using var session = await StartAsync();
        var ask = new JsonObject { ["folder"] = session.UriOf("rules"), ["claimId"] = " N-3 " };
        Assert.Null(await session.Client.RequestAsync("policy/explain", ask));
        await AttachAsync(session, "claims.csv");
        var told = await session.Client.RequestAsync("policy/explain", ask);
        Assert.Equal("N-3 夜校学费补助: paid, 1,000 yuan", told?["title"]?.GetValue<string>());
        var cap = Assert.Single(told?["steps"]?.AsArray() ?? [], s => s?["outcome"]?.GetValue<string>() == "reduces");
        Assert.Equal("15:4-15:39", LspSession.Show(cap?["range"]));
        Assert.Equal(session.UriOf("rules/a.policy"), cap?["uri"]?.GetValue<string>());
        Assert.Contains(told?["steps"]?.AsArray() ?? [], s => s?["quote"]?.GetValue<string>().Contains("每人每年最高3000元", StringComparison.Ordinal) is true);
        string asCommand = CommandRun.Of("explain", "N-3", session.Folder.At("claims.csv"), "--rules", session.Folder.At("rules"), "--format", "markdown").Output;
        Assert.Equal(asCommand, told?["text"]?.GetValue<string>());
        ask["claimId"] = "N-9";
        Assert.Null(await session.Client.RequestAsync("policy/explain", ask));
    }

    /// <summary>The example year against its oracle: tests/corpus/decisions/quanzhou-2022.</summary>
    [Fact]
    [Wire("policy/attachClaims")]
    public async Task The_example_year_comes_to_what_its_oracle_says()
    {
        await using var session = await LspSession.StartAsync();
        string rules = Path.Combine(Corpus.Repository, "policies", "quanzhou");
        var summary = await session.Client.RequestAsync("policy/attachClaims", new JsonObject
        {
            ["folder"] = new Uri(rules).AbsoluteUri,
            ["files"] = new JsonArray(new Uri(Path.Combine(rules, "examples", "claims-2022.csv")).AbsoluteUri),
        });
        var expected = Corpus.Read("decisions", "quanzhou-2022", "sums.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Trim().Split(',')).ToList();
        Assert.Equal(
            expected.Select(c => $"{c[0]} {c[1]} {c[3]}").Order(StringComparer.Ordinal),
            (summary?["benefits"]?.AsArray() ?? []).Select(b => $"{b?["name"]} {b?["claims"]} {b?["paid"]?["value"]}").Order(StringComparer.Ordinal));
    }

    private static Task ChangedAsync(LspSession session, int type) => session.Client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOf("claims.csv"), ["type"] = type }),
    });

    private static async Task<LspSession> StartAsync(Action<JsonObject>? change = null) => await LspSession.StartAsync(
        "{}", change, ("rules/a.policy", NightSchool.Rules), ("claims.csv", NightSchool.Claims));

    private static Task<JsonNode?> AttachAsync(LspSession session, params string[] files) => session.Client.RequestAsync("policy/attachClaims", new JsonObject
    {
        ["folder"] = session.UriOf("rules"),
        ["files"] = new JsonArray([.. files.Select(f => JsonValue.Create(session.UriOf(f)))]),
    });

    private static Task<JsonNode?> DecisionsAsync(LspSession session, Action<JsonObject>? change = null)
    {
        var ask = new JsonObject { ["folder"] = session.UriOf("rules"), ["offset"] = 0, ["limit"] = 100 };
        change?.Invoke(ask);
        return session.Client.RequestAsync("policy/decisions", ask);
    }

    private static async Task<IEnumerable<string?>> IdsAsync(LspSession session, Action<JsonObject> change) =>
        [.. (await DecisionsAsync(session, change))?["rows"]?.AsArray().Select(r => r?["claimId"]?.GetValue<string>()) ?? []];

    private static string Show(JsonNode? change) => $"{change?["from"]} {change?["to"]} {change?["claims"]} {change?["text"]}";
}
