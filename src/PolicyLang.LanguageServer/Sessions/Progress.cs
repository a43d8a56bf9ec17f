using System.Diagnostics;
using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>Work-done progress of something long, where the client shows it. The work never waits for the client.</summary>
internal sealed class Progress : IDisposable
{
    /// <summary>News more often than this helps nobody.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    private static int count;

    private readonly Session session;
    private readonly JsonElement token;
    private Task<bool> told;
    private long last;

    private Progress(Session session, JsonElement? given)
    {
        this.session = session;
        token = given ?? JsonSerializer.SerializeToElement($"policylang-{Interlocked.Increment(ref count)}", LifecycleJson.Default.String);
        told = given is null ? CreateAsync() : Task.FromResult(true);
    }

    /// <param name="session">The session whose client is told.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="token">The client's own, where it gave one with its request.</param>
    public static Progress Begin(Session session, Localized title, JsonElement? token = null)
    {
        var progress = new Progress(session, token is { ValueKind: JsonValueKind.String or JsonValueKind.Number } ? token : null);
        progress.Tell(new ProgressValue("begin", Title: title.In(session.Language)));
        return progress;
    }

    public void Report(string message)
    {
        if (last == 0 || Stopwatch.GetElapsedTime(last) > Rest)
        {
            last = Stopwatch.GetTimestamp();
            Tell(new ProgressValue("report", Message: message));
        }
    }

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
