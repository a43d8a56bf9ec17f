using System.IO.Pipelines;
using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>A server in this process with a client over a pair of pipes, and a folder of its own on disk.</summary>
internal sealed class LspSession : IAsyncDisposable
{
    private readonly Pipe toServer = new();
    private readonly Pipe fromServer = new();
    private readonly Task reading;
    private readonly Dictionary<string, int> versions = [];

    private LspSession()
    {
        Client = new LspConnection(toServer.Writer.AsStream(), fromServer.Reader.AsStream());
        var options = new ServerOptions(Language.English, "0.0.0", Faults.Add, "file:///docs/diagnostics");
        Server = Task.Run(async () =>
        {
            bool tookLeave = await PolicyServer.RunAsync(toServer.Reader.AsStream(), fromServer.Writer.AsStream(), options);
            await fromServer.Writer.CompleteAsync();
            return tookLeave;
        });
        reading = Client.ReadAsync();
    }

    public LspConnection Client { get; }

    public TestFolder Folder { get; } = new();

    /// <summary>What the server said on its own, which no test should see but those that provoke it.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Ends with the server: whether the client took leave of it.</summary>
    public Task<bool> Server { get; }

    public JsonNode Capabilities { get; private set; } = new JsonObject();

    /// <summary>A session before its first message.</summary>
    public static LspSession Begin() => new();

    /// <summary>A session that is initialized, with the abilities given as JSON.</summary>
    public static async Task<LspSession> StartAsync(string abilities = "{}", Action<JsonObject>? change = null, params (string Name, string Text)[] files)
    {
        var session = new LspSession();
        foreach (var (name, text) in files)
        {
            session.Folder.Write(name, text);
        }

        var parameters = new JsonObject
        {
            ["processId"] = null,
            ["capabilities"] = JsonNode.Parse(abilities),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = session.UriOf(""), ["name"] = "test" }),
        };
        change?.Invoke(parameters);
        var result = await session.Client.RequestAsync("initialize", parameters);
        session.Capabilities = result?["capabilities"]?.DeepClone() ?? throw new InvalidOperationException("no capabilities");
        await session.Client.NotifyAsync("initialized", new JsonObject());
        return session;
    }

    public string UriOf(string name) => new Uri(name.Length == 0 ? Folder.Path : Folder.At(name)).AbsoluteUri;

    public JsonObject Document(string name) => new() { ["uri"] = UriOf(name) };

    public async Task OpenAsync(string name, string text)
    {
        versions[name] = 1;
        await Client.NotifyAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(name), ["languageId"] = "policy", ["version"] = 1, ["text"] = text },
        });
    }

    /// <summary>Changes a text: what stands between two places (line, character) is replaced; no places: the whole text.</summary>
    public async Task<int> ChangeAsync(string name, params ((int Line, int Character) Start, (int Line, int Character) End, string Text)[] changes)
    {
        int version = ++versions[name];
        await Client.NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(name), ["version"] = version },
            ["contentChanges"] = new JsonArray([.. changes.Select(c => new JsonObject
            {
                ["range"] = new JsonObject { ["start"] = Place(c.Start), ["end"] = Place(c.End) },
                ["text"] = c.Text,
            })]),
        });
        return version;
    }

    public async Task<int> ReplaceAsync(string name, string text)
    {
        int version = ++versions[name];
        await Client.NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(name), ["version"] = version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
        });
        return version;
    }

    /// <summary>Asks something about the place where the marked text has its `|`.</summary>
    public Task<JsonNode?> AskAsync(string method, string name, string marked, Action<JsonObject>? change = null)
    {
        var parameters = At(name, marked);
        change?.Invoke(parameters);
        return Client.RequestAsync(method, parameters);
    }

    public JsonObject At(string name, string marked)
    {
        int cursor = marked.IndexOf('|', StringComparison.Ordinal);
        var place = new SourceText("", marked).PositionAt(cursor);
        return new JsonObject { ["textDocument"] = Document(name), ["position"] = Place((place.Line, place.Character)) };
    }

    /// <summary>The findings that the server tells of a version of a document.</summary>
    public async Task<JsonArray> FindingsAsync(string name, int version)
    {
        string uri = UriOf(name);
        var told = await Client.WaitForAsync(
            "textDocument/publishDiagnostics", p => p["uri"]?.GetValue<string>() == uri && p["version"]?.GetValue<int>() == version);
        return told["diagnostics"]?.AsArray() ?? [];
    }

    public static JsonObject Place((int Line, int Character) place) => new() { ["line"] = place.Line, ["character"] = place.Character };

    /// <summary>A range as `line:character-line:character`, from 0.</summary>
    public static string Show(JsonNode? range) =>
        $"{range?["start"]?["line"]}:{range?["start"]?["character"]}-{range?["end"]?["line"]}:{range?["end"]?["character"]}";

    public async ValueTask DisposeAsync()
    {
        if (!Server.IsCompleted)
        {
            await Client.RequestAsync("shutdown");
            await Client.NotifyAsync("exit");
        }

        await Server.WaitAsync(TimeSpan.FromSeconds(30));
        await reading.WaitAsync(TimeSpan.FromSeconds(30));
        Folder.Dispose();
    }
}
