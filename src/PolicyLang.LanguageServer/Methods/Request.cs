using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>
/// A question about the documents. It is answered in the background from the snapshot that was in force when it came; where a document it
/// looked at changed meanwhile, the client is told so instead.
/// </summary>
internal sealed class Request<TParams, TResult>(
    string name, JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType, Func<RequestContext, TParams, TResult?> handle) : Method(name)
    where TParams : class
    where TResult : class
{
    public override bool IsRequest => true;

    /// <summary>A question about the whole workspace waits until its folders were looked through.</summary>
    public bool WaitsForFolders { get; init; }

    /// <summary>
    /// Whether it is answered also where its document changed meanwhile: who types on while completion is computed would get none, since
    /// editors ask once for a word and move what was offered along with what is typed.
    /// </summary>
    public bool IsFineWhenStale { get; init; }

    public override async Task<JsonElement> InvokeAsync(Session session, JsonElement parameters, CancellationToken stop)
    {
        var read = Parameters.Read(parameters, parametersType);
        if (WaitsForFolders)
        {
            await session.Workspace.Scanned.WaitAsync(stop).ConfigureAwait(false);
        }

        var context = new RequestContext(session, session.Snapshot, stop);
        var result = await Task.Run(() => handle(context, read), stop).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        if (!IsFineWhenStale)
        {
            context.DemandFresh();
        }

        return result is null ? Nothing : JsonSerializer.SerializeToElement(result, resultType);
    }
}
