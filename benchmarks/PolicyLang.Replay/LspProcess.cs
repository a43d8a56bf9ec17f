using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLang.Replay;

/// <summary>
/// A language server as a process, spoken to as an editor does. Times are taken when the last byte of a message is there, before it is read.
/// </summary>
internal sealed class LspProcess : IDisposable
{
    private readonly Process process;
    private readonly Stream toServer;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<(JsonElement Message, long At)>> waiting = new();
    private readonly ConcurrentQueue<(string Uri, int? Version, long At)> published = new();
    private readonly SemaphoreSlim news = new(0);
    private readonly Lock writing = new();
    private int nextId;

    public LspProcess(string command, IEnumerable<string> arguments, string folder)
    {
        Started = Stopwatch.GetTimestamp();
        process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        }) ?? throw new InvalidOperationException($"{command} did not start");
        toServer = process.StandardInput.BaseStream;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        new Thread(Read) { IsBackground = true }.Start();
    }

    /// <summary>When the process was started.</summary>
    public long Started { get; }

    /// <summary>The processor time used so far, of the server and what it started.</summary>
    public TimeSpan ProcessorTime => Tree().Aggregate(TimeSpan.Zero, (sum, id) => sum + TimeOf(id));

    /// <summary>The most memory it ever had, in MB, with what it started.</summary>
    public double PeakMegabytes => Tree().Sum(PeakOf);

    /// <summary>A message as it goes over the wire: a request where it has a number, else a notification.</summary>
    public static byte[] Frame(int? id, string method, JsonNode? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0" };
        if (id is not null)
        {
            message["id"] = id;
        }

        message["method"] = method;
        message["params"] = parameters;
        return Frame(message);
    }

    public (Task<(JsonElement Message, long At)> Answer, long Sent) Begin(string method, JsonNode? parameters)
    {
        int id = Interlocked.Increment(ref nextId);
        return Begin(id, Frame(id, method, parameters));
    }

    /// <summary>Sends a request that was written before; the numbers given by others must not come this far.</summary>
    public (Task<(JsonElement Message, long At)> Answer, long Sent) Begin(int id, byte[] request)
    {
        var answer = waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        long sent = Stopwatch.GetTimestamp();
        Send(request);
        return (answer.Task, sent);
    }

    /// <summary>Asks and waits; what came and how long it took.</summary>
    public (JsonElement Message, TimeSpan Taken) Ask(string method, JsonNode? parameters)
    {
        var (answer, sent) = Begin(method, parameters);
        var (message, at) = answer.WaitAsync(TimeSpan.FromMinutes(2)).GetAwaiter().GetResult();
        return (message, Stopwatch.GetElapsedTime(sent, at));
    }

    public long Notify(string method, JsonNode? parameters)
    {
        byte[] message = Frame(null, method, parameters);
        long sent = Stopwatch.GetTimestamp();
        Send(message);
        return sent;
    }

    /// <summary>Forgets what was published so far.</summary>
    public void ClearPublished()
    {
        published.Clear();
        while (news.Wait(0))
        {
        }
    }

    /// <summary>When findings for a document came: of this version, where the server tells versions. Null where none came in time.</summary>
    public long? WaitForFindings(string uri, int version, TimeSpan patience)
    {
        var end = Stopwatch.StartNew();
        while (end.Elapsed < patience)
        {
            while (published.TryDequeue(out var told))
            {
                if (told.Uri == uri && (told.Version is null || told.Version == version))
                {
                    return told.At;
                }
            }

            news.Wait(patience - end.Elapsed > TimeSpan.Zero ? patience - end.Elapsed : TimeSpan.Zero);
        }

        return null;
    }

    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);

            // What a dying process takes of the processor is not the next one's.
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }

        process.Dispose();
    }

    /// <summary>Sends a message that was written before.</summary>
    public void Send(byte[] message)
    {
        lock (writing)
        {
            toServer.Write(message);
            toServer.Flush();
        }
    }

    private static byte[] Frame(JsonObject message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body];
    }

    private void Read()
    {
        var stream = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        while (ReadMessage(stream) is { } body)
        {
            long at = Stopwatch.GetTimestamp();
            using var json = JsonDocument.Parse(body);
            Take(json.RootElement.Clone(), at);
        }
    }

    private void Take(JsonElement message, long at)
    {
        if (message.TryGetProperty("method", out var method))
        {
            if (method.GetString() == "textDocument/publishDiagnostics")
            {
                var told = message.GetProperty("params");
                int? version = told.TryGetProperty("version", out var v) && v.ValueKind == JsonValueKind.Number ? v.GetInt32() : null;
                published.Enqueue((told.GetProperty("uri").GetString() ?? "", version, at));
                news.Release();
            }
            else if (message.TryGetProperty("id", out var asked))
            {
                Send(Frame(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(asked.GetRawText()), ["result"] = AnswerTo(method.GetString(), message) }));
            }
        }
        else if (message.TryGetProperty("id", out var id) && waiting.TryRemove(id.GetInt32(), out var request))
        {
            request.SetResult((message, at));
        }
    }

    private static JsonNode? AnswerTo(string? method, JsonElement message) => method == "workspace/configuration"
        ? new JsonArray([.. message.GetProperty("params").GetProperty("items").EnumerateArray().Select(_ => (JsonNode?)null)])
        : null;

    private static byte[]? ReadMessage(Stream stream)
    {
        int length = 0;
        var line = new StringBuilder();
        while (true)
        {
            int c = stream.ReadByte();
            if (c < 0)
            {
                return null;
            }

            if (c != '\n')
            {
                line.Append((char)c);
                continue;
            }

            string head = line.ToString().Trim();
            line.Clear();
            if (head.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(head["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
            else if (head.Length == 0 && length > 0)
            {
                byte[] body = new byte[length];
                stream.ReadExactly(body);
                return body;
            }
        }
    }

    /// <summary>The process and those it started, as /proc tells.</summary>
    private List<int> Tree()
    {
        var found = new List<int> { process.Id };
        for (int i = 0; i < found.Count; i++)
        {
            foreach (string task in Directory.Exists($"/proc/{found[i]}/task") ? Directory.GetDirectories($"/proc/{found[i]}/task") : [])
            {
                found.AddRange(ReadOrNothing($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, CultureInfo.InvariantCulture)));
            }
        }

        return found;
    }

    private static double PeakOf(int id) => ReadOrNothing($"/proc/{id}/status").Split('\n').FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
        ? double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
        : 0;

    private static TimeSpan TimeOf(int id)
    {
        string stat = ReadOrNothing($"/proc/{id}/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 13
            ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)));
    }

    private static string ReadOrNothing(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
