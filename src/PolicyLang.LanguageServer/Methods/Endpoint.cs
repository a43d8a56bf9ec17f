using System.Diagnostics;
using System.Text.Json;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Sessions;
using StreamJsonRpc;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>Where a method meets the connection: it is let in when it may come, traced, and answered.</summary>
internal sealed class Endpoint(Method method, Session session)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    private delegate Task<JsonElement> Invocation(JsonElement parameters, CancellationToken stop);

    /// <summary>Makes a connection answer a method.</summary>
    public static void Connect(JsonRpc rpc, Method method, Session session)
    {
        var endpoint = new Endpoint(method, session);
        Invocation invocation = endpoint.InvokeAsync;
        rpc.AddLocalRpcMethod(invocation.Method, endpoint, new JsonRpcMethodAttribute(method.Name) { UseSingleObjectParameterDeserialization = true });
    }

    public async Task<JsonElement> InvokeAsync(JsonElement parameters = default, CancellationToken stop = default)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return IsAllowed() ? await method.InvokeAsync(session, parameters, stop).ConfigureAwait(false) : Nothing;
        }
        catch (Failure failure) when (method.IsRequest)
        {
            throw new LocalRpcException(failure.Words.In(session.Language)) { ErrorCode = failure.Code };
        }
        catch (Exception fault) when (!method.IsRequest && fault is not OperationCanceledException)
        {
            // Nobody waits for an answer that could say so.
            session.Log.Error($"{method.Name}: {(fault as Failure)?.Words.In(session.Language) ?? fault.Message}");
            return Nothing;
        }
        finally
        {
            session.Log.Trace(method.Name, Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>News out of turn is dropped, a request is refused.</summary>
    private bool IsAllowed()
    {
        var refusal = (method.Phase, session.Phase) switch
        {
            (MethodPhase.Always, _) => null,
            (MethodPhase.Beginning, SessionPhase.Fresh) => null,
            (MethodPhase.Beginning, _) => Failures.InvalidRequest(new("`initialize` comes once", "`initialize` 只能发送一次")),
            (_, SessionPhase.Fresh) => Failures.NotInitialized(),
            (_, SessionPhase.ShutDown) => Failures.InvalidRequest(new("the server is shut down", "服务器已关闭")),
            _ => null,
        };
        return refusal is null || (method.IsRequest ? throw refusal : false);
    }
}
