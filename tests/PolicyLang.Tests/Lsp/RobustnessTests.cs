using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>What goes wrong around a server: broken messages, files and folders that vanish, too much of everything.</summary>
public class RobustnessTests
{
    private const string Grant = "policy grant {\n  effective from 2022-01-01\n  rounding half up to 0.01元\n}\n\narticle 1 \"\" { declaratory }\n";

    [Theory]
    [InlineData("{bad}", -32700)]
    [InlineData("{\"jsonrpc\":\"2.0\",", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("7", -32600)]
    public async Task What_is_no_message_is_answered_as_such(string body, int code)
    {
        await using var session = await LspSession.StartAsync();
        await session.Client.SendRawAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n{body}")));
        var told = await session.Client.WaitForAsync("error", e => e["code"] is not null);
        Assert.Equal(code, told["code"]?.GetValue<int>());
        Assert.Null(await session.AskAsync("textDocument/hover", "x.policy", "|"));
    }

    [Fact]
    public async Task Before_initialize_questions_are_refused_and_news_is_dropped()
    {
        var session = LspSession.Begin();
        await session.OpenAsync("a.policy", Grant);
        Assert.Equal(-32002, (await Assert.ThrowsAsync<LspFailure>(() => session.AskAsync("textDocument/hover", "a.policy", "|policy"))).Code);
        await session.Client.RequestAsync("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        Assert.Null(await session.AskAsync("textDocument/hover", "a.policy", "|policy"));
        await session.DisposeAsync();
    }

    [Fact]
    public async Task News_with_wrong_parameters_is_told_in_the_log()
    {
        await using var session = await LspSession.StartAsync();
        foreach (string method in (string[])["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders"])
        {
            await session.Client.NotifyAsync(method, new JsonObject { ["textDocument"] = 7, ["changes"] = "none", ["event"] = new JsonArray() });
            await session.Client.WaitForAsync("window/logMessage", p => p["message"]?.GetValue<string>().StartsWith(method, StringComparison.Ordinal) ?? false);
        }

        await session.OpenAsync("a.policy", Grant);
        Assert.NotNull(await session.AskAsync("textDocument/hover", "a.policy", "|policy"));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_loses_no_edit_and_shifts_no_column()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("a.policy", Grant);
        string body = $$$"""
            {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{session.UriOf("a.policy")}}}","version":2},
            "contentChanges":[{"range":{"start":{"line":5,"character":11},"end":{"line":5,"character":11}},"text":"\ud83dx\ude00\ud83d\ude00"}]}}
            """;
        await session.Client.SendRawAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}")));
        var hover = await session.AskAsync("textDocument/hover", "a.policy", "\n\n\n\n\narticle 1 \"?x?😀\" { |declaratory }");
        Assert.Equal("5:20-5:31", LspSession.Show(hover?["range"]));
        Assert.Empty(session.Faults);
    }

    [Fact]
    public async Task A_giant_text_is_told_to_be_too_large()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("a.policy", Grant + new string(' ', 5_000_000));
        Assert.Equal("PL1001", Assert.Single(await session.FindingsAsync("a.policy", 1))?["code"]?.GetValue<string>());
        int version = await session.ReplaceAsync("a.policy", Grant);
        Assert.Empty(await session.FindingsAsync("a.policy", version));
    }

    [Fact]
    public async Task A_storm_of_cancelled_requests_leaves_the_server_as_it_was()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("a.policy", Grant);
        var answers = new List<Task<JsonNode?>>();
        for (int i = 0; i < 300; i++)
        {
            var (id, answer) = session.Client.Begin("textDocument/hover", session.At("a.policy", "|policy"));
            await session.Client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
            answers.Add(answer);
        }

        foreach (var answer in answers)
        {
            try
            {
                Assert.NotNull(await answer);
            }
            catch (LspFailure failure)
            {
                Assert.Equal(-32800, failure.Code);
            }
        }

        Assert.NotNull(await session.AskAsync("textDocument/hover", "a.policy", "|policy"));
        Assert.Empty(session.Faults);
    }

    [Fact]
    public async Task A_file_deleted_under_an_open_document_is_there_until_it_is_closed()
    {
        await using var session = await LspSession.StartAsync(files: [("a.policy", Grant)]);
        await session.OpenAsync("a.policy", Grant);
        File.Delete(session.Folder.At("a.policy"));
        await ChangedAsync(session, "a.policy", 3);
        Assert.NotNull(await session.AskAsync("textDocument/hover", "a.policy", "|policy"));
        await session.Client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = session.Document("a.policy") });
        Assert.Null(await session.AskAsync("textDocument/hover", "a.policy", "|policy"));
    }

    [Fact]
    public async Task A_folder_deleted_is_forgotten_and_one_that_comes_back_is_read()
    {
        await using var session = await LspSession.StartAsync(files: [("x/a.policy", Grant)]);
        var query = new JsonObject { ["query"] = "grant" };
        Assert.NotEmpty((await session.Client.RequestAsync("workspace/symbol", query))?.AsArray() ?? []);
        Directory.Delete(session.Folder.At("x"), recursive: true);
        await ChangedAsync(session, "x", 3);
        Assert.Empty((await session.Client.RequestAsync("workspace/symbol", query))?.AsArray() ?? []);
        session.Folder.Write("x/a.policy", Grant);
        await ChangedAsync(session, "x/a.policy", 1);
        Assert.NotEmpty((await session.Client.RequestAsync("workspace/symbol", query))?.AsArray() ?? []);
    }

    [Fact]
    public async Task Two_clients_know_nothing_of_each_other()
    {
        await using var one = await LspSession.StartAsync();
        await using var other = await LspSession.StartAsync();
        await one.OpenAsync("a.policy", Grant);
        Assert.NotNull(await one.AskAsync("textDocument/hover", "a.policy", "|policy"));
        Assert.Null(await other.AskAsync("textDocument/hover", "a.policy", "|policy"));
    }

    private static Task ChangedAsync(LspSession session, string name, int type) => session.Client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOf(name), ["type"] = type }),
    });
}
