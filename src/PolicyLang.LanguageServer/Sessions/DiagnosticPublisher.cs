using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// Tells findings without being asked, in the background: a moment after the last change, the rulebook that changed last before the
/// others. A client that asks for them itself is only told when to ask again.
/// </summary>
internal sealed class DiagnosticPublisher(Session session)
{
    /// <summary>How long typing must rest.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim changed = new(0);
    private readonly Dictionary<string, (RulebookSnapshot Rulebook, ImmutableSortedDictionary<string, (int? Version, string Id)> Files)> told = new(StringComparer.Ordinal);
    private volatile bool isAllToldAnew;

    /// <summary>Says that the snapshot is another one.</summary>
    public void Wake() => changed.Release();

    /// <summary>Says that all must be told anew, in another language perhaps.</summary>
    public void Restart()
    {
        isAllToldAnew = true;
        Wake();
    }

    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await changed.WaitAsync(session.Stop).ConfigureAwait(false);
                while (await changed.WaitAsync(Pause, session.Stop).ConfigureAwait(false))
                {
                    // Another change came within the pause: it begins anew.
                }

                await TryTellAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    /// <summary>A fault in one round must not end all that follow.</summary>
    private async Task TryTellAsync()
    {
        try
        {
            await TellAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            session.Log.Error($"findings: {fault}");
        }
    }

    private async Task TellAsync()
    {
        if (session.Phase != SessionPhase.Running || session.Connection is not { } client)
        {
            return;
        }

        if (isAllToldAnew)
        {
            isAllToldAnew = false;
            told.Clear();
        }

        var snapshot = session.Snapshot;
        ImmutableArray<RulebookSnapshot> news = [.. snapshot.Rulebooks.Values
            .Where(r => !told.TryGetValue(r.Folder, out var before) || before.Rulebook != r)
            .OrderByDescending(r => r.Documents.Values.Any(d => d.IsOpen))];
        if (session.Client.PullsDiagnostics)
        {
            await AskToAskAsync(news, client).ConfigureAwait(false);
            return;
        }

        foreach (string folder in told.Keys.Where(f => !snapshot.KnowsFolder(f)).ToList())
        {
            await TellAsync(folder, null, client).ConfigureAwait(false);
        }

        foreach (var rulebook in news)
        {
            if (session.Snapshot != snapshot)
            {
                // What is newer goes first; the rest comes with it.
                return;
            }

            await TellAsync(rulebook.Folder, rulebook, client).ConfigureAwait(false);
        }
    }

    private async Task AskToAskAsync(ImmutableArray<RulebookSnapshot> news, ClientConnection client)
    {
        foreach (var rulebook in news)
        {
            told[rulebook.Folder] = (rulebook, ImmutableSortedDictionary<string, (int?, string)>.Empty);
        }

        if (!news.IsEmpty && session.Client.RefreshesDiagnostics)
        {
            await client.AskAsync("workspace/diagnostic/refresh", new NoParams(), LifecycleJson.Default.NoParams, session.Stop).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(string folder, RulebookSnapshot? rulebook, ClientConnection client)
    {
        var conversion = new DiagnosticConversion(session);
        var before = told.TryGetValue(folder, out var last) ? last.Files : ImmutableSortedDictionary<string, (int? Version, string Id)>.Empty;
        var now = before.Clear();
        var findings = rulebook is null
            ? ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>>.Empty
            : DocumentDiagnostics.Of(rulebook, session.DiagnosticScope, session.Stop);
        foreach (var (path, found) in findings)
        {
            string uri = session.UriOf(path);
            var diagnostics = conversion.Of(found);
            var state = (rulebook?.Documents.GetValueOrDefault(path)?.Version, DiagnosticConversion.ResultId(uri, diagnostics));
            now = now.SetItem(path, state);
            if (!before.TryGetValue(path, out var known) ? !diagnostics.IsEmpty || state.Version is not null : known != state)
            {
                await TellAsync(uri, state.Version, diagnostics, client).ConfigureAwait(false);
            }
        }

        foreach (string gone in before.Keys.Except(now.Keys))
        {
            await TellAsync(session.UriOf(gone), null, [], client).ConfigureAwait(false);
        }

        if (rulebook is null)
        {
            told.Remove(folder);
        }
        else
        {
            told[folder] = (rulebook, now);
        }
    }

    private static Task TellAsync(string uri, int? version, ImmutableArray<LspDiagnostic> diagnostics, ClientConnection client) => client.NotifyAsync(
        "textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, diagnostics), DiagnosticsJson.Default.PublishDiagnosticsParams);
}
