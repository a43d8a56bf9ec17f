using System.Collections.Concurrent;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

internal enum SessionPhase
{
    /// <summary>Before `initialize`.</summary>
    Fresh,
    Running,

    /// <summary>After `shutdown`.</summary>
    ShutDown,
}

/// <summary>
/// One client's session. It holds the one reference to the snapshot in force, which is changed here and nowhere else
/// (<see cref="Update"/>); everything else is asked of a snapshot.
/// </summary>
internal sealed class Session
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, string> spellings = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private volatile WorkspaceSnapshot snapshot = WorkspaceSnapshot.Empty(DiskFiles.ReadData, DiskFiles.ListData);
    private volatile Settings settings = new();
    private int asked;

    public Session(ServerOptions options)
    {
        Options = options;
        Log = new SessionLog(() => Connection);
        Diagnostics = new DiagnosticPublisher(this);
        Workspace = new WorkspaceFolders(this);
        Claims = new ClaimDecider(this);
        ClaimSettings = new ClaimSettings(this);
        Views = new ViewRefresh(this);
        Notices = new Notices(this);
    }

    public ServerOptions Options { get; }

    public ClientConnection? Connection { get; set; }

    public SessionLog Log { get; }

    public DiagnosticPublisher Diagnostics { get; }

    public WorkspaceFolders Workspace { get; }

    public ClaimDecider Claims { get; }

    public ClaimSettings ClaimSettings { get; }

    public TestResults Tests { get; } = new();

    public ViewRefresh Views { get; }

    public Notices Notices { get; }

    /// <summary>The words told last, by document.</summary>
    public TokenResults Tokens { get; } = new();

    public ClientTraits Client { get; set; } = new();

    /// <summary>The client's language tag, such as `zh-cn`.</summary>
    public string? Locale { get; set; }

    public SessionPhase Phase { get; set; }

    public WorkspaceSnapshot Snapshot => snapshot;

    public Settings Settings => settings;

    public Language Language => settings.Choose(Locale, Options.Language);

    public DiagnosticScope DiagnosticScope => new(settings.CheckText ?? true);

    /// <summary>Ends with the session: what runs in the background listens to it.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Ends when `exit` came or the client is gone; whether `shutdown` came before.</summary>
    public Task<bool> Ended => ended.Task;

    /// <summary>Puts a new snapshot in force.</summary>
    public void Update(Func<WorkspaceSnapshot, WorkspaceSnapshot> change)
    {
        lock (gate)
        {
            var before = snapshot;
            snapshot = change(before);
            before.SupersededBy(snapshot);
        }

        Diagnostics.Wake();
        Views.Wake();
        Claims.Wake();
    }

    /// <summary>Takes the settings as the client answers; of several answers under way that of the last question counts.</summary>
    public async Task ConfigureAsync(Func<Task<Settings?>> ask)
    {
        int question = Interlocked.Increment(ref asked);
        var answer = await ask().ConfigureAwait(false);
        if (question == Volatile.Read(ref asked))
        {
            Configure(answer);
        }
    }

    /// <summary>Takes settings. Clients send them all whenever one of them changes: only what another one touches begins anew.</summary>
    public void Configure(Settings? read)
    {
        if (read is null)
        {
            return;
        }

        var (before, spoken, scope) = (settings, Language, DiagnosticScope);
        settings = read;
        bool isSpokenOtherwise = Language != spoken;
        if (isSpokenOtherwise || DiagnosticScope != scope || read.DiagnosticPages != before.DiagnosticPages)
        {
            Diagnostics.Restart();
        }

        if (isSpokenOtherwise || read.Hints != before.Hints || read.LensChoice != before.LensChoice)
        {
            Views.Restart();
        }
    }

    /// <summary>Says one line to people.</summary>
    public void Show(Localized line, bool isBad) => Connection?.NotifyAsync(
        "window/showMessage", new ShowMessageParams(isBad ? 2 : 3, line.In(Language)), CommandJson.Default.ShowMessageParams).Forget();

    /// <summary>What lenses say is another: the client is to ask for them again, where it can.</summary>
    public void RefreshLenses()
    {
        if (Client.Refreshes.Contains(ClientTraits.LensRefresh) && Connection is { } client)
        {
            client.AskAsync(ClientTraits.LensRefresh, new NoParams(), LifecycleJson.Default.NoParams, Stop).Forget();
        }
    }

    /// <summary>The address of a path, spelled as the client spells it where it ever named it.</summary>
    public string UriOf(string path) => spellings.GetValueOrDefault(path) ?? DocumentAddress.FromPath(path);

    /// <summary>The path of an address; answers will use the client's spelling.</summary>
    public string Remember(string uri)
    {
        string path = DocumentAddress.ToPath(uri);
        spellings[path] = uri;
        return path;
    }

    public void End()
    {
        stop.Cancel();
        ended.TrySetResult(Phase == SessionPhase.ShutDown);
    }
}
