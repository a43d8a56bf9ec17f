using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Folders, files and settings.</summary>
public class WorkspaceTests
{
    private const string Head = "policy grant \"补助\" {\n  effective from 2022-01-01\n  rounding half up to 0.01元\n}\n";
    private const string Table = "table lpr by date: rate from \"lpr.csv\" column lpr by published\n";
    private const string Watches = """{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true }, "configuration": true, "didChangeConfiguration": { "dynamicRegistration": true } }, "window": { "workDoneProgress": true } }""";

    [Fact]
    [Wire("workspace/didChangeWatchedFiles")]
    public async Task A_data_file_that_comes_or_changes_is_read()
    {
        await using var session = await LspSession.StartAsync(Watches);
        await session.Client.WaitForAsync("client/registerCapability", p => p.ToJsonString().Contains("**/*.{policy,csv,txt,tsv,json,jsonl,ndjson}", StringComparison.Ordinal));
        await session.OpenAsync("grant.policy", Head + Table);
        Assert.Single(await session.FindingsAsync("grant.policy", 1));
        session.Folder.Write("lpr.csv", "published,lpr\n2022-01-20,3.7%\n");
        await ChangedAsync(session, "lpr.csv", 1);
        await FindsAsync(session, "grant.policy", 0);
        File.Delete(session.Folder.At("lpr.csv"));
        await ChangedAsync(session, "lpr.csv", 3);
        await FindsAsync(session, "grant.policy", 1, told: 2);
    }

    [Fact]
    public async Task A_policy_file_that_comes_changes_and_goes_is_followed()
    {
        await using var session = await LspSession.StartAsync(Watches);
        await session.OpenAsync("tests.policy", "test \"x\" oracle \"y\" {\n  claim a = purchase { }\n  expect a: 1元\n}\n");
        Assert.Equal(2, (await session.FindingsAsync("tests.policy", 1)).Count);
        session.Folder.Write("grant.policy", Head + "article 1 {\n  benefit purchase \"购置\" {\n    amount 1元\n  }\n}\n");
        await ChangedAsync(session, "grant.policy", 1);
        await FindsAsync(session, "tests.policy", 0);
        File.Delete(session.Folder.At("grant.policy"));
        await ChangedAsync(session, "grant.policy", 3);
        await FindsAsync(session, "tests.policy", 2, told: 2);
    }

    /// <summary>Of a folder that is deleted clients tell nothing but the folder itself, to who watches everything.</summary>
    [Fact]
    [Wire("workspace/didChangeWatchedFiles", "workspace/symbol")]
    public async Task A_folder_that_is_deleted_goes_with_all_that_was_in_it()
    {
        await using var session = await LspSession.StartAsync(Watches, files: [("drafts/grant.policy", Head), ("drafts/deep/other.policy", Head.Replace("grant", "grant_two", StringComparison.Ordinal)), ("kept/grant.policy", Head)]);
        await session.Client.WaitForAsync("client/registerCapability", p => p.ToJsonString().Contains("\"globPattern\":\"**/*\",\"kind\":4", StringComparison.Ordinal));
        Assert.Equal(3, (await FindAsync(session, "grant")).AsArray().Count);
        Directory.Delete(session.Folder.At("drafts"), recursive: true);
        await ChangedAsync(session, "drafts", 3);
        var left = Assert.Single((await FindAsync(session, "grant")).AsArray());
        Assert.Equal(session.UriOf("kept/grant.policy"), left?["location"]?["uri"]?.GetValue<string>());
    }

    [Fact]
    [Wire("workspace/didChangeWorkspaceFolders", "workspace/symbol")]
    public async Task Folders_come_and_go()
    {
        await using var session = await LspSession.StartAsync(files: [("a/grant.policy", Head)], change: p => p["workspaceFolders"] = new JsonArray());
        Assert.Empty((await FindAsync(session, "grant")).AsArray());
        var folder = new JsonObject { ["uri"] = session.UriOf("a"), ["name"] = "a" };
        await session.Client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = new JsonArray(folder), ["removed"] = new JsonArray() },
        });
        var found = Assert.Single((await FindAsync(session, "grant")).AsArray());
        Assert.Equal(session.UriOf("a/grant.policy"), found?["location"]?["uri"]?.GetValue<string>());
        Assert.Equal("补助", found?["containerName"]?.GetValue<string>());
        await session.Client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = new JsonArray(), ["removed"] = new JsonArray(folder.DeepClone()) },
        });
        Assert.Empty((await FindAsync(session, "grant")).AsArray());
    }

    [Fact]
    [Wire("workspace/didChangeConfiguration")]
    public async Task The_language_is_the_client_s_until_it_is_set()
    {
        await using var session = await LspSession.StartAsync(change: p => p["locale"] = "zh-cn");
        await session.OpenAsync("grant.policy", Head + "article 1 {\n  benefit purchase {\n    amount prise\n  }\n}\n");
        var told = await session.FindingsAsync("grant.policy", 1);
        Assert.Contains("这里没有叫", told[0]?["message"]?.GetValue<string>(), StringComparison.Ordinal);
        await session.Client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject { ["policylang"] = new JsonObject { ["language"] = "en" } },
        });
        await session.Client.WaitForAsync("textDocument/publishDiagnostics", p => p.ToJsonString().Contains("nothing is called", StringComparison.Ordinal));
    }

    /// <summary>The same settings once more change nothing; the language after them does. Findings go out in order, so that the last are the second ones.</summary>
    [Fact]
    [Wire("workspace/didChangeConfiguration")]
    public async Task Settings_that_are_as_they_were_begin_nothing_anew()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("grant.policy", Head + "article 1 {\n  benefit purchase {\n    amount prise\n  }\n}\n");
        await session.FindingsAsync("grant.policy", 1);
        foreach (string language in (string[])["auto", "auto", "en"])
        {
            await SetAsync(session, language);
            await Task.Delay(50);
        }

        await SetAsync(session, "zh");
        await session.Client.WaitForAsync("textDocument/publishDiagnostics", p => p.ToJsonString().Contains("PL3001", StringComparison.Ordinal) && p["diagnostics"]?[0]?["message"]?.GetValue<string>().Contains("这里没有叫", StringComparison.Ordinal) is true);
        Assert.Equal(2, session.Client.Told.Count(t => t.Method == "textDocument/publishDiagnostics" && t.Params?["diagnostics"]?.AsArray().Count > 0));

        static Task SetAsync(LspSession session, string language) => session.Client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject
            {
                ["policylang"] = new JsonObject { ["language"] = language, ["claims"] = new JsonObject { ["rules"] = new JsonArray("claims.csv") }, ["inlayHints"] = new JsonObject { ["money"] = false } },
            },
        });
    }

    [Fact]
    public async Task Settings_are_asked_for_where_the_client_has_them()
    {
        var session = await LspSession.StartAsync(Watches, p => p["initializationOptions"] = new JsonObject { ["policylang"] = new JsonObject { ["language"] = "en" } });
        await using (session)
        {
            session.Client.Answers["workspace/configuration"] = _ => new JsonArray(new JsonObject { ["language"] = "zh", ["checkText"] = false });
            await session.Client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
            await session.OpenAsync("grant.policy", Head + "article 1 {\n  text \"奖励3万元。\"\n  benefit purchase {\n    amount prise\n  }\n}\n");
            await session.Client.WaitForAsync("textDocument/publishDiagnostics", p =>
                p["diagnostics"]?.AsArray().Count == 1 && p.ToJsonString().Contains("PL3001", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Reading_many_files_shows_progress()
    {
        await using var session = await LspSession.StartAsync(Watches, files: [("a/one.policy", Head), ("b/two.policy", "")]);
        await session.Client.WaitForAsync("$/progress", p => p["value"]?["kind"]?.GetValue<string>() == "begin");
        await session.Client.WaitForAsync("$/progress", p => p["value"]?["kind"]?.GetValue<string>() == "end");
    }

    [Fact]
    [Wire("workspace/willRenameFiles", "workspace/didRenameFiles")]
    public async Task Paths_follow_files_that_are_renamed()
    {
        await using var session = await LspSession.StartAsync(files: [("grant.policy", Head + Table), ("lpr.csv", "published,lpr\n2022-01-20,3.7%\n")]);
        var files = new JsonObject
        {
            ["files"] = new JsonArray(new JsonObject { ["oldUri"] = session.UriOf("lpr.csv"), ["newUri"] = session.UriOf("data/lpr.csv") }),
        };
        var edit = await session.Client.RequestAsync("workspace/willRenameFiles", files);
        var change = Assert.Single(edit?["changes"]?[session.UriOf("grant.policy")]?.AsArray() ?? []);
        Assert.Equal("data/lpr.csv", change?["newText"]?.GetValue<string>());
        Assert.Equal("4:30-4:37", LspSession.Show(change?["range"]));

        await session.OpenAsync("grant.policy", Head + Table);
        Assert.Empty(await session.FindingsAsync("grant.policy", 1));
        Directory.CreateDirectory(session.Folder.At("data"));
        File.Move(session.Folder.At("lpr.csv"), session.Folder.At("data/lpr.csv"));
        await session.Client.NotifyAsync("workspace/didRenameFiles", files.DeepClone());
        await FindsAsync(session, "grant.policy", 1);
        int followed = await session.ChangeAsync("grant.policy", ((4, 30), (4, 37), "data/lpr.csv"));
        Assert.Empty(await session.FindingsAsync("grant.policy", followed));
    }

    private static async Task<JsonNode> FindAsync(LspSession session, string query) =>
        await session.Client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = query }) ?? throw new InvalidOperationException("no answer");

    private static Task ChangedAsync(LspSession session, string name, int type) => session.Client.NotifyAsync(
        "workspace/didChangeWatchedFiles",
        new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOf(name), ["type"] = type }) });

    /// <summary>Waits until the server has told so many findings in a document, for the time given.</summary>
    private static async Task FindsAsync(LspSession session, string name, int count, int told = 1)
    {
        string uri = session.UriOf(name);
        await session.Client.WaitForAsync("textDocument/publishDiagnostics", _ => session.Client.Told.Count(t =>
            t.Method == "textDocument/publishDiagnostics" && t.Params?["uri"]?.GetValue<string>() == uri && t.Params?["diagnostics"]?.AsArray().Count == count) >= told);
    }
}
