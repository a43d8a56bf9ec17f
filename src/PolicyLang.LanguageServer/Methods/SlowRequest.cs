using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>A request that waits for work in the background, or for the client; it holds up no other message.</summary>
internal sealed class SlowRequest<TParams, TResult>(
    string name, JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType, Func<Session, TParams, CancellationToken, Task<TResult?>> handle) : Method(name)
    where TParams : class
    where TResult : class
{
    public override bool IsRequest => true;

    public override async Task<JsonElement> InvokeAsync(Session session, JsonElement parameters, CancellationToken stop)
    {
        var read = Methods.Parameters.Read(parameters, parametersType);
        var result = await Task.Run(() => handle(session, read, stop), stop).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        return result is null ? Nothing : JsonSerializer.SerializeToElement(result, resultType);
    }
}
