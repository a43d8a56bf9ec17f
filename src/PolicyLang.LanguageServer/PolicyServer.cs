using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer;

/// <summary>The language server over two streams.</summary>
public static class PolicyServer
{
    /// <summary>
    /// Threads that the pool gives at once. Findings, decisions and a few questions compute at the same time; with one thread for each
    /// processor only, as the pool has it, a message or a question would wait in line until findings are done.
    /// </summary>
    private const int ThreadsAtOnce = 12;

    /// <summary>
    /// Serves one client to its end. True where it took leave as the protocol says (`shutdown`, then `exit`); the process then ends with 0,
    /// else with 1.
    /// </summary>
    public static async Task<bool> RunAsync(Stream input, Stream output, ServerOptions options, CancellationToken stop = default)
    {
        ThreadPool.GetMinThreads(out int threads, out int ports);
        ThreadPool.SetMinThreads(Math.Max(threads, ThreadsAtOnce), ports);
        System.Runtime.GCSettings.LatencyMode = System.Runtime.GCLatencyMode.SustainedLowLatency;
        WarmUp.Begin();
        var session = new Session(options);
        using var rpc = new ServerRpc(output, input, message => Report(session, message));
        session.Connection = new ClientConnection(rpc);
        foreach (var method in MethodTable.All)
        {
            Endpoint.Connect(rpc, method, session);
        }

        using var stopping = stop.Register(session.End);
        var telling = Task.WhenAll(session.Diagnostics.RunAsync(), session.Views.RunAsync(), session.Claims.RunAsync());
        rpc.StartListening();
        await Task.WhenAny(rpc.Completion, session.Ended).ConfigureAwait(false);
        session.End();
        await telling.ConfigureAwait(false);
        return await session.Ended.ConfigureAwait(false);
    }

    private static void Report(Session session, string message)
    {
        session.Options.Report(message);
        session.Log.Error(message);
    }
}
