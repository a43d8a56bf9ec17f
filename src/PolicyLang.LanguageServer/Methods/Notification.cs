using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>News from the client; handled at once, in the order it comes.</summary>
internal sealed class Notification<TParams>(string name, JsonTypeInfo<TParams> parametersType, Action<Session, TParams> handle) : Method(name)
    where TParams : class
{
    public override bool IsRequest => false;

    public override JsonTypeInfo ParametersType => parametersType;

    public override Task<JsonElement> InvokeAsync(Session session, JsonElement parameters, CancellationToken stop)
    {
        handle(session, Methods.Parameters.Read(parameters, parametersType));
        return Task.FromResult(Nothing);
    }
}

/// <summary>A request of the session itself (`initialize`, `shutdown`); handled at once, in the order it comes.</summary>
internal sealed class SessionRequest<TParams, TResult>(
    string name, JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType, Func<Session, TParams, TResult?> handle) : Method(name)
    where TParams : class
    where TResult : class
{
    public override bool IsRequest => true;

    public override JsonTypeInfo ParametersType => parametersType;

    public override Task<JsonElement> InvokeAsync(Session session, JsonElement parameters, CancellationToken stop)
    {
        var result = handle(session, Methods.Parameters.Read(parameters, parametersType));
        return Task.FromResult(result is null ? Nothing : JsonSerializer.SerializeToElement(result, resultType));
    }
}
