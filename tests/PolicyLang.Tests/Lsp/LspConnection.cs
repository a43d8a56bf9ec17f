using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>
/// A client's end of the protocol over two streams, written by hand so that the server's framing is tested too. It answers what the server
/// asks (null unless <see cref="Answers"/> says otherwise) and keeps what the server tells.
/// </summary>
internal sealed class LspConnection(Stream toServer, Stream fromServer)
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> waiting = new();
    private readonly List<(string Method, JsonNode? Params)> told = [];
    private readonly SemaphoreSlim writing = new(1);
    private int nextId;

    /// <summary>All methods that any test sent: what is exercised.</summary>
    public static ConcurrentDictionary<string, bool> Sent { get; } = new(StringComparer.Ordinal);

    /// <summary>What is answered when the server asks, by method.</summary>
    public ConcurrentDictionary<string, Func<JsonNode?, JsonNode?>> Answers { get; } = new(StringComparer.Ordinal);

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What the server told or asked, in order.</summary>
    public IReadOnlyList<(string Method, JsonNode? Params)> Told
    {
        get
        {
            lock (told)
            {
                return [.. told];
            }
        }
    }

    /// <summary>Reads until the server closes its end.</summary>
    public async Task ReadAsync()
    {
        while (await ReadMessageAsync() is { } message)
        {
            await TakeAsync(message);
        }

        foreach (var request in waiting.Values)
        {
            request.TrySetException(new EndOfStreamException("the server is gone"));
        }
    }

    public async Task<JsonNode?> RequestAsync(string method, JsonNode? parameters = null) => await Begin(method, parameters).Answer;

    /// <summary>A request that is not waited for here, with its id.</summary>
    public (int Id, Task<JsonNode?> Answer) Begin(string method, JsonNode? parameters)
    {
        int id = Interlocked.Increment(ref nextId);
        var answer = waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        return (id, SendAndWaitAsync());

        async Task<JsonNode?> SendAndWaitAsync()
        {
            await SendAsync(method, parameters, id);
            return await answer.Task.WaitAsync(Patience);
        }
    }

    public Task NotifyAsync(string method, JsonNode? parameters = null) => SendAsync(method, parameters, null);

    public async Task SendRawAsync(byte[] bytes)
    {
        await writing.WaitAsync();
        try
        {
            await toServer.WriteAsync(bytes);
            await toServer.FlushAsync();
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Waits until the server has told something that fits; what it told before counts too.</summary>
    public async Task<JsonNode> WaitForAsync(string method, Func<JsonNode, bool> fits)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            foreach (var (name, parameters) in Told)
            {
                if (name == method && parameters is not null && fits(parameters))
                {
                    return parameters;
                }
            }

            await Task.Delay(5);
        }

        throw new TimeoutException($"the server did not tell {method}; it told\n{string.Join('\n', Told.Select(t => $"{t.Method} {t.Params?.ToJsonString()}"))}");
    }

    private Task SendAsync(string method, JsonNode? parameters, int? id)
    {
        Sent[method] = true;
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters.DeepClone();
        }

        if (id is not null)
        {
            message["id"] = id;
        }

        return SendAsync(message);
    }

    private Task SendAsync(JsonObject message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        return SendRawAsync([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);
    }

    private async Task TakeAsync(JsonObject message)
    {
        if (message["method"] is { } method)
        {
            lock (told)
            {
                told.Add((method.GetValue<string>(), message["params"]?.DeepClone()));
            }

            if (message["id"] is { } asked)
            {
                var answer = Answers.TryGetValue(method.GetValue<string>(), out var give) ? give(message["params"]) : null;
                await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked.DeepClone(), ["result"] = answer });
            }
        }
        else if (message["id"] is null && message["error"] is { } unasked)
        {
            // What was sent was no message, so the answer cannot say to which.
            lock (told)
            {
                told.Add(("error", unasked.DeepClone()));
            }
        }
        else if (message["id"] is { } id && waiting.TryRemove(id.GetValue<int>(), out var request))
        {
            if (message["error"] is { } error)
            {
                request.SetException(new LspFailure(error["code"]?.GetValue<int>() ?? 0, error["message"]?.GetValue<string>() ?? ""));
            }
            else
            {
                request.SetResult(message["result"]?.DeepClone());
            }
        }
    }

    private async Task<JsonObject?> ReadMessageAsync()
    {
        int length = 0;
        while (true)
        {
            var line = new List<byte>();
            byte[] one = new byte[1];
            while (await fromServer.ReadAsync(one) is var read)
            {
                if (read == 0)
                {
                    return null;
                }

                if (one[0] == '\n')
                {
                    break;
                }

                line.Add(one[0]);
            }

            string head = Encoding.ASCII.GetString([.. line]).Trim();
            if (head.Length == 0)
            {
                break;
            }

            if (head.StartsWith("Content-Length:", StringComparison.Ordinal))
            {
                length = int.Parse(head["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        byte[] body = new byte[length];
        await fromServer.ReadExactlyAsync(body);
        return JsonNode.Parse(body)?.AsObject();
    }
}

/// <summary>An answer that is an error.</summary>
internal sealed class LspFailure(int code, string message) : Exception($"{code}: {message}")
{
    public int Code { get; } = code;

    public string Words { get; } = message;
}
