using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>
/// A question about the documents. It is answered in the background from the snapshot that was in force when it came; where a document it
/// looked at changed meanwhile, the client is told so instead.
/// </summary>
internal sealed class Request<TParams, TResult>(
    string name, JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType, Func<RequestContext, TParams, Task<TResult?>> handle) : Method(name)
    where TParams : class
    where TResult : class
{
    public Request(string name, JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType, Func<RequestContext, TParams, TResult?> handle)
        : this(name, parametersType, resultType, (context, parameters) => Task.FromResult(handle(context, parameters)))
    {
    }

    public override bool IsRequest => true;

    public override async Task<JsonElement> InvokeAsync(Session session, JsonElement parameters, CancellationToken stop)
    {
        var read = Parameters.Read(parameters, parametersType);
        var context = new RequestContext(session, session.Snapshot, stop);
        var result = await Task.Run(() => handle(context, read), stop).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        context.DemandFresh();
        return result is null ? Nothing : JsonSerializer.SerializeToElement(result, resultType);
    }
}
