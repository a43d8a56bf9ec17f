using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.Tests.Lsp;

/// <summary>What the server tells it can do, what it answers, and what the tests try are the same.</summary>
public class AdvertisedTests
{
    /// <summary>Methods for which the protocol has no capability to tell.</summary>
    private static readonly string[] Untold =
        ["$/setTrace", "exit", "initialized", "shutdown", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"];

    [Fact]
    public void Every_handler_is_advertised() =>
        Assert.Equal(Untold, MethodTable.All.Where(m => m.Advertise is null).Select(m => m.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_method_is_tried_over_the_wire()
    {
        var tried = typeof(AdvertisedTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods()).SelectMany(m => m.GetCustomAttribute<WireAttribute>()?.Methods ?? []).ToHashSet();
        Assert.Empty(MethodTable.All.Select(m => m.Name).Except(tried));
        Assert.Empty(tried.Except(MethodTable.All.Select(m => m.Name)).Except(["$/cancelRequest"]));
    }

    [Fact]
    public void Names_are_met_once() => Assert.Equal(MethodTable.All.Length, MethodTable.All.Select(m => m.Name).Distinct().Count());

    [Fact]
    [Wire("initialize", "initialized", "shutdown", "exit")]
    public async Task What_is_told_is_what_the_handlers_bring()
    {
        await using var session = await LspSession.StartAsync();
        var brought = MethodTable.All.Aggregate(new ServerCapabilities(), (can, method) => method.Advertise?.Invoke(can) ?? can);
        var expected = JsonSerializer.SerializeToNode(new InitializeResult(brought, new ServerInfo("", "")), InitializeJson.Default.InitializeResult);
        Assert.Equal(expected?["capabilities"]?.ToJsonString(), session.Capabilities.ToJsonString());
        Assert.All(session.Capabilities.AsObject(), c => Assert.False(c.Value is JsonValue value && value.TryGetValue(out bool isOn) && !isOn, c.Key));
    }
}
