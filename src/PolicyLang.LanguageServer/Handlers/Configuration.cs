using System.Text.Json;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>What is arranged with the client once it is there: settings, and the files it watches for us.</summary>
internal static class Configuration
{
    /// <summary>Policy files, what they may read, and claims.</summary>
    private const string Watched = "**/*.{policy,csv,txt,tsv,json,jsonl,ndjson}";

    /// <summary>Of a folder that is deleted nothing is told but itself.</summary>
    private const string Deleted = "**/*";

    private const int IsDeleted = 4;

    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(1);

    public static readonly Method Changed = new Notification<DidChangeConfigurationParams>(
        "workspace/didChangeConfiguration", WorkspaceJson.Default.DidChangeConfigurationParams, Change);

    /// <summary>`initialized`: the folders are looked through, the client is asked for what it has.</summary>
    public static void Begin(Session session)
    {
        session.Workspace.Begin();
        BeginAsync(session).Forget();
    }

    /// <summary>Settings are read when the client is known to tell of changes, so that none falls between; but a client need not answer.</summary>
    private static async Task BeginAsync(Session session)
    {
        var registered = RegisterAsync(session);
        registered.Forget();
        await Task.WhenAny(registered, Task.Delay(MostPatience, session.Stop)).ConfigureAwait(false);
        await ReadAsync(session).ConfigureAwait(false);
    }

    private static void Change(Session session, DidChangeConfigurationParams parameters)
    {
        if (session.Client.HasConfiguration)
        {
            ReadAsync(session).Forget();
        }
        else
        {
            session.Configure(Settings.Read(parameters.Settings));
            session.ClaimSettings.FollowAsync().Forget();
        }
    }

    private static async Task ReadAsync(Session session)
    {
        await session.ConfigureAsync(() => ClientSettings.AskAsync(session, folder: null)).ConfigureAwait(false);
        await session.ClaimSettings.FollowAsync().ConfigureAwait(false);
    }

    private static async Task RegisterAsync(Session session)
    {
        var registrations = new List<Registration>();
        if (session.Client.RegistersWatchers)
        {
            registrations.Add(new Registration("watched", "workspace/didChangeWatchedFiles", JsonSerializer.SerializeToElement(
                new DidChangeWatchedFilesOptions([new FileSystemWatcherOptions(Watched), new FileSystemWatcherOptions(Deleted, IsDeleted)]), WorkspaceJson.Default.DidChangeWatchedFilesOptions)));
        }

        if (session.Client.RegistersConfiguration)
        {
            registrations.Add(new Registration("configuration", "workspace/didChangeConfiguration", JsonSerializer.SerializeToElement(
                new DidChangeConfigurationOptions(Settings.Section), WorkspaceJson.Default.DidChangeConfigurationOptions)));
        }

        if (registrations.Count > 0 && session.Connection is { } client)
        {
            await client.AskAsync(
                "client/registerCapability", new RegistrationParams(registrations), LifecycleJson.Default.RegistrationParams, session.Stop).ConfigureAwait(false);
        }
    }
}
