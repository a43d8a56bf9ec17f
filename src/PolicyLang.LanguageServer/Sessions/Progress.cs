using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>Work-done progress of something long, where the client shows it. The work never waits for the client.</summary>
internal sealed class Progress : IDisposable
{
    private static int count;

    private readonly Session session;
    private readonly string token = $"policylang-{Interlocked.Increment(ref count)}";
    private Task<bool> told;

    private Progress(Session session)
    {
        this.session = session;
        told = CreateAsync();
    }

    public static Progress Begin(Session session, Localized title)
    {
        var progress = new Progress(session);
        progress.Tell(new ProgressValue("begin", Title: title.In(session.Language)));
        return progress;
    }

    public void Report(string message) => Tell(new ProgressValue("report", Message: message));

    public void Dispose() => Tell(new ProgressValue("end"));

    private void Tell(ProgressValue value) => told = TellAsync(told, value);

    private async Task<bool> CreateAsync() =>
        session.Client.ShowsProgress && session.Connection is { } client
        && await client.AskAsync(
            "window/workDoneProgress/create", new ProgressCreateParams(token), LifecycleJson.Default.ProgressCreateParams, session.Stop).ConfigureAwait(false) is not null;

    private async Task<bool> TellAsync(Task<bool> before, ProgressValue value)
    {
        if (!await before.ConfigureAwait(false) || session.Connection is not { } client)
        {
            return false;
        }

        await client.NotifyAsync("$/progress", new ProgressParams(token, value), LifecycleJson.Default.ProgressParams).ConfigureAwait(false);
        return true;
    }
}
