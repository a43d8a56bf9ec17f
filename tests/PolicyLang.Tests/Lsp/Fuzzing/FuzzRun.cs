using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>
/// One seed's session: a folder of documents that are edited, opened, closed, made and deleted, while questions of every kind the server
/// answers come in between. It fails on a crash, an error that the protocol does not know, a place outside its text, an answer other than
/// that of a fresh server, memory without bound.
/// </summary>
internal sealed class FuzzRun : IAsyncDisposable
{
    private const int MostDocuments = 6;
    private const long MostBytes = 1_500_000_000;

    /// <summary>They begin and end the session, or do something whose answer is another each time.</summary>
    private static readonly HashSet<string> Apart =
        ["initialize", "initialized", "shutdown", "exit", "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "workspace/didChangeWorkspaceFolders", "workspace/didRenameFiles"];

    /// <summary>Codes of answers that are no result: parameters made at random may make no sense, a document may change, a wish be refused.</summary>
    private static readonly HashSet<int> Allowed = [-32602, -32800, -32801, -32803];

    private readonly Random random;
    private readonly TestFolder folder;
    private readonly Dictionary<string, (string Text, int Version)> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonNode>> given = new(StringComparer.Ordinal);
    private readonly List<(string Method, string Uri, Task<JsonNode?> Answer)> asked = [];
    private readonly List<string> deeds = [];
    private readonly FuzzServer server;
    private int edits;

    private FuzzRun(int seed, FuzzServer server, TestFolder folder)
    {
        random = new Random(seed);
        this.server = server;
        this.folder = folder;
    }

    public int Questions { get; private set; }

    public int Comparisons { get; private set; }

    public int Edits => edits;

    public static async Task<FuzzRun> StartAsync(int seed)
    {
        var folder = new TestFolder();
        folder.Write("a/first.policy", FuzzTexts.All[seed % FuzzTexts.All.Count]);
        folder.Write("b/second.policy", FuzzTexts.All[(seed + 1) % FuzzTexts.All.Count]);
        return new FuzzRun(seed, await FuzzServer.StartAsync([new Uri(folder.Path).AbsoluteUri]), folder);
    }

    /// <summary>Does things until the time is over, or so many of them.</summary>
    /// <returns>What went wrong, or null.</returns>
    public async Task<string?> GoAsync(TimeSpan time, int rounds = int.MaxValue)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            for (int round = 0; round < rounds && clock.Elapsed < time; round++)
            {
                await DoAsync();
                if (await FinishAsync() is { } problem)
                {
                    return Tell(problem);
                }

                if (random.Next(60) == 0 && await CompareAsync() is { } difference)
                {
                    return Tell(difference);
                }
            }

            return await CompareAsync() is { } last ? Tell(last) : null;
        }
        catch (Exception fault) when (fault is TimeoutException or EndOfStreamException)
        {
            return Tell($"no answer: {fault.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    private async Task DoAsync()
    {
        switch (random.Next(40))
        {
            case 0 or 1 when open.Count < MostDocuments:
                await OpenAsync();
                break;
            case 2 when open.Count > 1:
                await CloseAsync(Any());
                break;
            case 3:
                await ChangeOnDiskAsync();
                break;
            case 4:
                await CancelStormAsync();
                break;
            case 5:
                await ChangeFoldersAsync();
                break;
            case < 26 when open.Count > 0:
                for (int i = random.Next(1, 4); i > 0; i--)
                {
                    await EditAsync(Any());
                }

                break;
        }

        if (open.Count == 0)
        {
            await OpenAsync();
        }

        string uri = Any();
        for (int i = random.Next(4); i > 0; i--)
        {
            Ask(MethodTable.All[random.Next(MethodTable.All.Length)], uri);
        }

        // Now and then an edit overtakes the questions.
        if (random.Next(4) == 0)
        {
            await EditAsync(uri);
            asked.Add(("", uri, Task.FromResult<JsonNode?>(null)));
        }
    }

    private string Any() => open.Keys.ElementAt(random.Next(open.Count));

    private void Say(string deed) => deeds.Add(deed);

    private async Task OpenAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{"abc"[random.Next(3)]}/{random.Next(4)}.policy");
        string uri = new Uri(folder.At(name)).AbsoluteUri;
        if (open.ContainsKey(uri))
        {
            return;
        }

        string text = FuzzTexts.All[random.Next(FuzzTexts.All.Count)];
        Say($"open {name}");
        open[uri] = (text, 1);
        await server.OpenAsync(uri, text, 1);
    }

    private async Task CloseAsync(string uri)
    {
        Say($"close {uri}");
        open.Remove(uri);
        await server.Client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
    }

    private async Task ChangeOnDiskAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{"abc"[random.Next(3)]}/{random.Next(4)}.policy");
        string path = folder.At(name);
        bool existed = File.Exists(path);
        int type = existed && random.Next(2) == 0 ? 3 : existed ? 2 : 1;
        if (type == 3)
        {
            File.Delete(path);
        }
        else
        {
            folder.Write(name, FuzzTexts.Edit(FuzzTexts.All[random.Next(FuzzTexts.All.Count)], random).Replace(FuzzWire.LoneSurrogate, "", StringComparison.Ordinal));
        }

        Say($"on disk {type} {name}");
        await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = new Uri(path).AbsoluteUri, ["type"] = type }),
        });
    }

    private async Task ChangeFoldersAsync()
    {
        string uri = new Uri(folder.At("c")).AbsoluteUri;
        bool isAdded = random.Next(2) == 0;
        var itself = new JsonArray(new JsonObject { ["uri"] = uri, ["name"] = "c" });
        Say($"folder {(isAdded ? "added" : "removed")}");
        await server.Client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = isAdded ? itself : new JsonArray(), ["removed"] = isAdded ? new JsonArray() : itself },
        });
    }

    private async Task CancelStormAsync()
    {
        Say("cancel storm");
        for (int i = 0; i < 20; i++)
        {
            var (id, answer) = server.Client.Begin("workspace/symbol", new JsonObject { ["query"] = "" });
            await server.Client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
            asked.Add(("workspace/symbol", "", answer));
        }
    }

    /// <summary>Changes a document as an editor tells it: what differs, in one or two pieces, or now and then the whole.</summary>
    private async Task EditAsync(string uri)
    {
        var (before, version) = open[uri];
        string after = FuzzTexts.Edit(before, random);
        if (after.Length > 400_000)
        {
            after = FuzzTexts.All[random.Next(FuzzTexts.All.Count)];
        }

        edits++;
        int same = before.AsSpan().CommonPrefixLength(after);
        int tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - same && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        string typed = FuzzWire.Arriving(after[same..(after.Length - tail)]);
        Say($"edit {uri[^12..]} at {same}: -{before.Length - tail - same} +{JsonValue.Create(typed.Length > 60 ? typed[..60] : typed).ToJsonString()}");
        bool isWhole = random.Next(50) == 0 || !MaySplit(before, same) || !MaySplit(before, before.Length - tail);
        after = isWhole ? FuzzWire.Arriving(after) : before[..same] + typed + before[^tail..];
        open[uri] = (after, version + 1);
        var change = new JsonObject { ["text"] = isWhole ? after : typed };
        if (!isWhole)
        {
            var source = new SourceText("", before);
            change["range"] = new JsonObject { ["start"] = Place(source, same), ["end"] = Place(source, before.Length - tail) };
        }

        await server.Client.SendRawAsync(FuzzWire.Bytes(new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["method"] = "textDocument/didChange",
            ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version + 1 }, ["contentChanges"] = new JsonArray(change) },
        }));
    }

    /// <summary>A place between \r and \n is none that an editor can tell.</summary>
    private static bool MaySplit(string text, int at) => at == 0 || at >= text.Length || text[at - 1] != '\r' || text[at] != '\n';

    private static JsonObject Place(SourceText source, int offset)
    {
        var place = source.PositionAt(offset);
        return new JsonObject { ["line"] = place.Line, ["character"] = place.Character };
    }

    private void Ask(Method method, string uri)
    {
        if (!method.IsRequest || Apart.Contains(method.Name) || Made(method, uri) is not { } parameters)
        {
            return;
        }

        Questions++;
        Say($"ask {method.Name} {parameters.ToJsonString()}");
        string about = (parameters["textDocument"] ?? parameters["item"])?["uri"]?.GetValue<string>() ?? uri;
        asked.Add((method.Name, about, server.Client.Begin(method.Name, parameters).Answer));
    }

    private JsonNode? Made(Method method, string uri) => method.ParametersType is { } type
        ? new RandomParameters(random, uri, open[uri].Text, [.. open.Keys], given).For(method.Name, type)
        : null;

    /// <summary>Waits for the answers, and looks at them.</summary>
    private async Task<string?> FinishAsync()
    {
        bool isOvertaken = asked.Exists(a => a.Method.Length == 0);
        foreach (var (method, uri, answer) in asked)
        {
            try
            {
                var result = await answer;
                if (!isOvertaken && AnswerCheck.Problem(method, uri, result, TextOf) is { } problem)
                {
                    return $"{method}: {problem}\n{result?.ToJsonString()}";
                }

                Keep(method, result);
            }
            catch (LspFailure failure) when (Allowed.Contains(failure.Code))
            {
                // It says why.
            }
            catch (LspFailure failure)
            {
                return $"{method}: {failure.Message}";
            }
        }

        asked.Clear();
        return server.Faults.FirstOrDefault();
    }

    /// <summary>What one question gave is what another takes.</summary>
    private void Keep(string method, JsonNode? result)
    {
        var items = result as JsonArray ?? result?["items"] as JsonArray;
        if (items is { Count: > 0 } && items[random.Next(items.Count)] is JsonObject item)
        {
            given[method] = [item.DeepClone()];
        }
    }

    private string? TextOf(string uri) => open.TryGetValue(uri, out var document) ? FuzzWire.Arriving(document.Text).Replace(FuzzWire.LoneSurrogate, "\uFFFD", StringComparison.Ordinal) : null;

    /// <summary>The same questions to a fresh server with the same texts.</summary>
    private async Task<string?> CompareAsync()
    {
        if (open.Count == 0)
        {
            return null;
        }

        Comparisons++;
        Say("compare");
        await using var fresh = await FuzzServer.StartAsync([new Uri(folder.Path).AbsoluteUri]);
        foreach (var (uri, (text, version)) in open)
        {
            await fresh.OpenAsync(uri, text, version);
        }

        string asking = Any();
        foreach (var method in MethodTable.All.Where(m => m.IsRequest && !Apart.Contains(m.Name) && m.Name != "workspace/executeCommand"))
        {
            if (Made(method, asking) is { } parameters && await FuzzComparison.AnswersAsync(server, fresh, method.Name, parameters) is { } difference)
            {
                return difference;
            }
        }

        return await FuzzComparison.FindingsAsync(server, fresh, [.. open.Keys])
            ?? (GC.GetTotalMemory(forceFullCollection: true) is > MostBytes and var bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes are held") : null);
    }

    private string Tell(string problem)
    {
        var text = string.Join('\n', deeds.TakeLast(12));
        return $"{problem}\n\nafter {deeds.Count} deeds, the last:\n{text}\n\n{string.Join("\n\n", open.Select(d => $"--- {d.Key}\n{(d.Value.Text.Length > 6000 ? d.Value.Text[..6000] : d.Value.Text)}"))}";
    }
}
