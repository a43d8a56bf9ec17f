using System.Diagnostics;
using PolicyLang.LanguageServer.Connection;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>Ends the session when the process that started it is gone.</summary>
internal static class ParentWatch
{
    public static void Begin(Session session, int processId) => WatchAsync(session, processId).Forget();

    private static async Task WatchAsync(Session session, int processId)
    {
        try
        {
            using var parent = Process.GetProcessById(processId);
            await parent.WaitForExitAsync(session.Stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // There is no such process, or none that may be looked at: gone either way.
        }

        session.End();
    }
}
