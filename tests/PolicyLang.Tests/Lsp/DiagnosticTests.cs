using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Findings for clients that ask for them.</summary>
public class DiagnosticTests
{
    private const string Pulls = """{ "textDocument": { "diagnostic": { }, "publishDiagnostics": { "relatedInformation": true } }, "workspace": { "diagnostics": { "refreshSupport": true } } }""";
    private const string Twice = "policy grant {\n  effective from 2022-01-01\n  effective from 2022-01-02\n  rounding half up to 0.01元\n}\n";

    [Fact]
    [Wire("textDocument/diagnostic")]
    public async Task A_document_s_findings_are_told_once()
    {
        await using var session = await LspSession.StartAsync(Pulls);
        await session.OpenAsync("grant.policy", Twice);
        var ask = new JsonObject { ["textDocument"] = session.Document("grant.policy") };
        var full = await session.Client.RequestAsync("textDocument/diagnostic", ask);
        Assert.Equal("full", full?["kind"]?.GetValue<string>());
        var finding = Assert.Single(full?["items"]?.AsArray() ?? []);
        var related = Assert.Single(finding?["relatedInformation"]?.AsArray() ?? []);
        Assert.Equal("1:2-1:27", LspSession.Show(related?["location"]?["range"]));
        ask["previousResultId"] = full?["resultId"]?.DeepClone();
        var same = await session.Client.RequestAsync("textDocument/diagnostic", ask);
        Assert.Equal("unchanged", same?["kind"]?.GetValue<string>());
        await session.ChangeAsync("grant.policy", ((2, 0), (3, 0), ""));
        var mended = await session.Client.RequestAsync("textDocument/diagnostic", ask);
        Assert.Empty(mended?["items"]?.AsArray() ?? []);
        await session.Client.WaitForAsync("workspace/diagnostic/refresh", _ => true);
        Assert.DoesNotContain(session.Client.Told, t => t.Method == "textDocument/publishDiagnostics");
    }

    [Fact]
    [Wire("workspace/diagnostic")]
    public async Task Findings_of_the_whole_workspace_are_told_once()
    {
        await using var session = await LspSession.StartAsync(Pulls, files: [("a/one.policy", Twice), ("b/two.policy", Twice.Replace("  effective from 2022-01-02\n", "", StringComparison.Ordinal))]);
        var all = await session.Client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Equal([session.UriOf("a/one.policy"), session.UriOf("b/two.policy")], all?["items"]?.AsArray().Select(i => i?["uri"]?.GetValue<string>()));
        Assert.Equal([1, 0], all?["items"]?.AsArray().Select(i => i?["items"]?.AsArray().Count ?? -1));
        var known = new JsonArray([.. (all?["items"]?.AsArray() ?? []).Select(i => new JsonObject { ["uri"] = i?["uri"]?.DeepClone(), ["value"] = i?["resultId"]?.DeepClone() })]);
        var again = await session.Client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = known });
        Assert.All(again?["items"]?.AsArray() ?? [], i => Assert.Equal("unchanged", i?["kind"]?.GetValue<string>()));
    }
}
