using System.Text;
using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>The beginning, the end, and clients that do not keep to the protocol.</summary>
public class LifecycleTests
{
    [Fact]
    public async Task A_client_that_vanishes_ends_the_session_without_leave()
    {
        var session = await LspSession.StartAsync();
        await session.Client.NotifyAsync("exit");
        Assert.False(await session.Server.WaitAsync(TimeSpan.FromSeconds(30)));
        session.Folder.Dispose();
    }

    [Fact]
    public async Task After_shutdown_nothing_is_answered()
    {
        var session = await LspSession.StartAsync();
        Assert.Null(await session.Client.RequestAsync("shutdown"));
        Assert.Equal(-32600, (await Assert.ThrowsAsync<LspFailure>(() => session.AskAsync("textDocument/hover", "x.policy", "|"))).Code);
        await session.Client.NotifyAsync("exit");
        Assert.True(await session.Server.WaitAsync(TimeSpan.FromSeconds(30)));
        session.Folder.Dispose();
    }

    [Fact]
    public async Task Initialize_comes_once()
    {
        await using var session = await LspSession.StartAsync();
        var again = new JsonObject { ["capabilities"] = new JsonObject() };
        Assert.Equal(-32600, (await Assert.ThrowsAsync<LspFailure>(() => session.Client.RequestAsync("initialize", again))).Code);
    }

    [Fact]
    public async Task Malformed_messages_are_passed_over()
    {
        await using var session = await LspSession.StartAsync();
        foreach (string junk in (string[])
            [
                "Content-Length: 5\r\n\r\n{bad}", "Nonsense\r\n\r\n", "Content-Length: -3\r\n\r\n", "Content-Length: 2\r\n\r\n[]",
                "Content-Length: 16\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{\"jsonrpc\":\"2.0\"", "\r\n\r\n",
                "Content-Length: 41\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":\"what\"}",
            ])
        {
            await session.Client.SendRawAsync(Encoding.UTF8.GetBytes(junk));
        }

        Assert.Null(await session.AskAsync("textDocument/hover", "x.policy", "|"));
        Assert.NotEmpty(session.Faults);
    }

    [Theory]
    [InlineData("textDocument/nonsense", "{}", -32601)]
    [InlineData("$/nonsense", "{}", -32601)]
    [InlineData("textDocument/hover", "{}", -32602)]
    [InlineData("textDocument/hover", "[1, 2]", -32602)]
    [InlineData("textDocument/hover", """{ "textDocument": { "uri": 3 }, "position": { "line": 0, "character": 0 } }""", -32602)]
    [InlineData("textDocument/hover", """{ "textDocument": { "uri": "file:///x" }, "position": { "line": 1e99, "character": 0 } }""", -32602)]
    public async Task What_cannot_be_answered_is_told(string method, string parameters, int code)
    {
        await using var session = await LspSession.StartAsync();
        Assert.Equal(code, (await Assert.ThrowsAsync<LspFailure>(() => session.Client.RequestAsync(method, JsonNode.Parse(parameters)))).Code);
        await session.Client.NotifyAsync(method, JsonNode.Parse(parameters));
        Assert.Null(await session.AskAsync("textDocument/hover", "x.policy", "|"));
    }

    [Fact]
    [Wire("$/cancelRequest")]
    public async Task A_cancelled_request_is_answered_as_such_or_at_all()
    {
        await using var session = await LspSession.StartAsync();
        var (id, answer) = session.Client.Begin("workspace/symbol", new JsonObject { ["query"] = "" });
        await session.Client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
        try
        {
            await answer;
        }
        catch (LspFailure failure)
        {
            Assert.Equal(-32800, failure.Code);
        }
    }

    [Fact]
    [Wire("$/setTrace")]
    public async Task What_is_handled_is_traced_where_asked()
    {
        await using var session = await LspSession.StartAsync();
        await session.Client.NotifyAsync("$/setTrace", new JsonObject { ["value"] = "verbose" });
        await session.AskAsync("textDocument/hover", "x.policy", "|");
        var told = await session.Client.WaitForAsync("$/logTrace", p => p["message"]?.GetValue<string>().StartsWith("textDocument/hover", StringComparison.Ordinal) ?? false);
        Assert.EndsWith("µs", told["message"]?.GetValue<string>(), StringComparison.Ordinal);
    }
}
