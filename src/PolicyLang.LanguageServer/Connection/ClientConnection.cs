using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StreamJsonRpc;

namespace PolicyLang.LanguageServer.Connection;

/// <summary>What the server tells and asks the client. A client that is gone hears nothing, and that is no fault.</summary>
internal sealed class ClientConnection(JsonRpc rpc)
{
    public async Task NotifyAsync<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        try
        {
            await rpc.NotifyWithParameterObjectAsync(method, Named(parameters, type), null).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsGone(fault))
        {
        }
    }

    /// <summary>Asks, and gives the answer; null where the client refuses or is gone.</summary>
    public async Task<JsonElement?> AskAsync<T>(string method, T parameters, JsonTypeInfo<T> type, CancellationToken stop = default)
    {
        try
        {
            return await rpc.InvokeWithParameterObjectAsync<JsonElement>(method, Named(parameters, type), null, stop).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RemoteRpcException or OperationCanceledException || IsGone(fault))
        {
            return null;
        }
    }

    private static Dictionary<string, object?> Named<T>(T parameters, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToElement(parameters, type).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value, StringComparer.Ordinal);

    private static bool IsGone(Exception fault) => fault is ConnectionLostException or ObjectDisposedException or IOException;
}
