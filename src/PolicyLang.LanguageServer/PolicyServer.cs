using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer;

/// <summary>The language server over two streams.</summary>
public static class PolicyServer
{
    /// <summary>
    /// Serves one client to its end. True where it took leave as the protocol says (`shutdown`, then `exit`); the process then ends with 0,
    /// else with 1.
    /// </summary>
    public static async Task<bool> RunAsync(Stream input, Stream output, ServerOptions options, CancellationToken stop = default)
    {
        var session = new Session(options);
        using var rpc = new ServerRpc(output, input, message => Report(session, message));
        session.Connection = new ClientConnection(rpc);
        foreach (var method in MethodTable.All)
        {
            Endpoint.Connect(rpc, method, session);
        }

        using var stopping = stop.Register(session.End);
        var telling = Task.WhenAll(session.Diagnostics.RunAsync(), session.Views.RunAsync());
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
