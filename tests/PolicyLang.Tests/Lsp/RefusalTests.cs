using System.Text.Json.Nodes;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>What a request is refused with: the protocol's code, and words for people in their language, without a name of the program's inside.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("policy/runTests", """{ "names": "x" }""", "`names` should be an array `[…]`", "`names` 应为数组 `[…]`")]
    [InlineData("policy/runTests", """{ "names": [1] }""", "`names[0]` should be a string", "`names[0]` 应为字符串")]
    [InlineData("policy/runTests", """{ "textDocument": {} }""", "`textDocument.uri` is missing", "缺少 `textDocument.uri`")]
    [InlineData("policy/runTests", """{ "coverage": "yes" }""", "`coverage` should be `true` or `false`", "`coverage` 应为 `true` 或 `false`")]
    [InlineData("policy/tests", "[]", "the parameters should be an object `{…}`", "参数应为对象 `{…}`")]
    [InlineData("policy/tests", """{ "textDocument": { "uri": null } }""", "`textDocument.uri` should be a string", "`textDocument.uri` 应为字符串")]
    [InlineData("policy/decisions", """{ "folder": "file:///a", "offset": 1.5, "limit": 1 }""", "`offset` should be a whole number from 0 on", "`offset` 应为不小于 0 的整数")]
    [InlineData("policy/decisions", """{ "folder": "file:///a", "offset": 0, "limit": 1001 }""", "`offset` is from 0 on, `limit` from 0 to 1000", "`offset` 不小于 0，`limit` 为 0 至 1000")]
    [InlineData("policy/inForce", """{ "textDocument": { "uri": "file:///a" }, "date": "soon" }""", "`date` is a day as `2026-11-26`, not `soon`", "`date` 应为 `2026-11-26` 形式的日期，而不是 `soon`")]
    [InlineData("textDocument/hover", """{ "textDocument": { "uri": "file:///a" }, "position": { "line": -1, "character": 0 } }""",
        "`position.line` should be a whole number from 0 on", "`position.line` 应为不小于 0 的整数")]
    [InlineData("textDocument/inlayHint", """{ "textDocument": { "uri": "file:///a" }, "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": -2 } } }""",
        "`range.end.character` should be a whole number from 0 on", "`range.end.character` 应为不小于 0 的整数")]
    [InlineData("textDocument/selectionRange", """{ "textDocument": { "uri": "file:///a" }, "positions": [{ "line": 0, "character": 4294967296 }] }""",
        "`positions[0].character` should be a whole number from 0 on", "`positions[0].character` 应为不小于 0 的整数")]
    [InlineData("workspace/executeCommand", """{ "command": "policy.dance" }""", "there is no command `policy.dance`", "没有命令 `policy.dance`")]
    [InlineData("workspace/executeCommand", """{ "command": "policy.test", "arguments": [] }""", "`policy.test`: argument 1 (`uri`) is missing", "`policy.test`：缺少第 1 个参数（`uri`）")]
    [InlineData("workspace/executeCommand", """{ "command": "policy.test", "arguments": [7] }""", "`policy.test`: argument 1 should be a string", "`policy.test`：第 1 个参数应为字符串")]
    [InlineData("workspace/executeCommand", """{ "command": "policy.newVersion", "arguments": ["file:///a", {}] }""",
        "`policy.newVersion`: argument 2: `name` is missing", "`policy.newVersion`：第 2 个参数：缺少 `name`")]
    [InlineData("workspace/executeCommand", """{ "command": "policy.applyAction", "arguments": [{ "uri": 1 }] }""",
        "`policy.applyAction`: argument 1: `uri` should be a string", "`policy.applyAction`：第 1 个参数：`uri` 应为字符串")]
    public async Task Wrong_parameters_are_named(string method, string parameters, string english, string chinese)
    {
        Assert.Equal((-32602, english), await RefusalAsync("en", method, parameters));
        Assert.Equal((-32602, chinese), await RefusalAsync("zh-cn", method, parameters));
    }

    [Fact]
    public async Task News_with_wrong_parameters_names_them_in_the_log()
    {
        await using var session = await StartAsync("zh-cn");
        await session.Client.NotifyAsync("textDocument/didChange", JsonNode.Parse(
            """{ "textDocument": { "uri": "file:///a", "version": 1 }, "contentChanges": [{ "range": { "start": { "line": -1, "character": 0 }, "end": { "line": 0, "character": 0 } }, "text": "" }] }"""));
        await session.Client.WaitForAsync("window/logMessage", p =>
            p["message"]?.GetValue<string>() == "textDocument/didChange: `contentChanges[0].range.start.line` 应为不小于 0 的整数");
    }

    /// <summary>An action that nobody offered is no text that changed; one of a text that is gone is.</summary>
    [Theory]
    [InlineData("rules/a.policy", "", -32803, "no action `dance` is offered at this place")]
    [InlineData("rules/a.policy", ", \"version\": 1", -32803, "no action `dance` is offered at this place")]
    [InlineData("rules/a.policy", ", \"version\": 9", -32801, "the document changed meanwhile")]
    [InlineData("rules/none.policy", "", -32803, "there is no document `{0}`")]
    public async Task An_action_that_is_not_offered_is_refused(string file, string version, int code, string words)
    {
        await using var session = await StartAsync("en");
        await session.OpenAsync("rules/a.policy", NightSchool.Rules);
        string data = $$"""{ "uri": "{{session.UriOf(file)}}", "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } }, "id": "dance"{{version}} }""";
        words = words.Replace("{0}", session.UriOf(file), StringComparison.Ordinal);
        Assert.Equal((code, words), await RefusalAsync(session, "workspace/executeCommand", $$"""{ "command": "policy.applyAction", "arguments": [{{data}}] }"""));
        Assert.Equal((code, words), await RefusalAsync(session, "codeAction/resolve", $$"""{ "title": "", "data": {{data}} }"""));
    }

    private static async Task<(int, string)> RefusalAsync(string locale, string method, string parameters)
    {
        await using var session = await StartAsync(locale);
        return await RefusalAsync(session, method, parameters);
    }

    private static async Task<(int, string)> RefusalAsync(LspSession session, string method, string parameters)
    {
        var refusal = await Assert.ThrowsAsync<LspFailure>(() => session.Client.RequestAsync(method, JsonNode.Parse(parameters)));
        return (refusal.Code, refusal.Words);
    }

    private static Task<LspSession> StartAsync(string locale) => LspSession.StartAsync("{}", p => p["locale"] = locale, ("rules/a.policy", NightSchool.Rules));
}
