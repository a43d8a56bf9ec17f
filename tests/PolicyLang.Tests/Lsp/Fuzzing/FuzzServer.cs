using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>A server in this process over a folder, with the client that speaks to it.</summary>
internal sealed class FuzzServer : IAsyncDisposable
{
    private const string Abilities = """
        {
          "textDocument": {
            "publishDiagnostics": { "relatedInformation": true }, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true }, "definition": { "linkSupport": true },
            "hover": { "contentFormat": ["markdown"] }, "completion": { "completionItem": { "snippetSupport": true } },
            "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix", "refactor", "source"] } }, "resolveSupport": { "properties": ["edit"] } }
          },
          "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] }, "workspaceFolders": true }
        }
        """;

    private readonly Pipe toServer = new();
    private readonly Pipe fromServer = new();
    private readonly Task reading;
    private readonly Task<bool> serving;

    private FuzzServer()
    {
        Client = new LspConnection(toServer.Writer.AsStream(), fromServer.Reader.AsStream());
        var options = new ServerOptions(Language.English, "0.0.0", Faults.Enqueue, null);
        serving = Task.Run(async () =>
        {
            bool tookLeave = await PolicyServer.RunAsync(toServer.Reader.AsStream(), fromServer.Writer.AsStream(), options);
            await fromServer.Writer.CompleteAsync();
            return tookLeave;
        });
        reading = Client.ReadAsync();
    }

    public LspConnection Client { get; }

    /// <summary>What the server said on its own.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public static async Task<FuzzServer> StartAsync(IEnumerable<string> folders)
    {
        var server = new FuzzServer();
        await server.Client.RequestAsync("initialize", new JsonObject
        {
            ["processId"] = null,
            ["capabilities"] = JsonNode.Parse(Abilities),
            ["workspaceFolders"] = new JsonArray([.. folders.Select(f => new JsonObject { ["uri"] = f, ["name"] = "fuzz" })]),
        });
        await server.Client.NotifyAsync("initialized", new JsonObject());
        return server;
    }

    public async Task OpenAsync(string uri, string text, int version) => await Client.SendRawAsync(FuzzWire.Bytes(new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["method"] = "textDocument/didOpen",
        ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "policy", ["version"] = version, ["text"] = text } },
    }));

    /// <summary>The findings last told of a document, once they are those of its version and all else has settled.</summary>
    public JsonArray? FindingsTold(string uri) =>
        Client.Told.LastOrDefault(t => t.Method == "textDocument/publishDiagnostics" && t.Params?["uri"]?.GetValue<string>() == uri).Params?["diagnostics"]?.AsArray();

    public async ValueTask DisposeAsync()
    {
        if (!serving.IsCompleted)
        {
            await Client.RequestAsync("shutdown");
            await Client.NotifyAsync("exit");
        }

        await serving.WaitAsync(TimeSpan.FromSeconds(30));
        await reading.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
