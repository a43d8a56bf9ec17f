using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// Tells findings without being asked, in the background: the rulebook that changed last before the others, and each change as soon as it
/// comes, as work for a text that is gone is stopped. What is wrong under other readings only is looked for once typing rests; until then
/// what was known of it stays. A client that asks for findings itself is only told when to ask again.
/// </summary>
internal sealed class DiagnosticPublisher(Session session)
{
    /// <summary>Changes that come together are one, and what is asked about a change goes before what is found in it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(8);

    /// <summary>How long typing must rest before what earlier texts left is cleared away.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    /// <summary>And how long before other readings are looked at: longer than from one key to the next, or the work is begun with each and thrown away.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(390);

    private readonly SemaphoreSlim changed = new(0);
    private readonly ConcurrentDictionary<string, ToldFindings> told = new(StringComparer.Ordinal);
    private readonly Clearing clearing = new();
    private volatile bool isAllToldAnew;

    /// <summary>Says that the snapshot is another one.</summary>
    public void Wake() => changed.Release();

    /// <summary>What was last known to be wrong in a folder under other readings only.</summary>
    public ImmutableArray<Diagnostic> OfReadingsBefore(string folder) => told.TryGetValue(folder, out var last) ? last.OfReadings : [];

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
            await changed.WaitAsync(session.Stop).ConfigureAwait(false);
            while (true)
            {
                while (await changed.WaitAsync(Pause, session.Stop).ConfigureAwait(false))
                {
                    // Another change came within the pause: it begins anew.
                }

                await TryAsync(TellFirstAsync).ConfigureAwait(false);
                if (!await ClearAtRestAsync().ConfigureAwait(false) || await changed.WaitAsync(Rest, session.Stop).ConfigureAwait(false))
                {
                    continue;
                }

                await TryAsync(TellRestAsync).ConfigureAwait(false);
                if (await ClearAtRestAsync().ConfigureAwait(false))
                {
                    await changed.WaitAsync(session.Stop).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (session.Stop.IsCancellationRequested)
        {
            // The session is over.
        }
    }

    /// <summary>False where a change comes first.</summary>
    private async Task<bool> ClearAtRestAsync()
    {
        if (await changed.WaitAsync(Breath, session.Stop).ConfigureAwait(false))
        {
            return false;
        }

        clearing.AtRest();
        return true;
    }

    /// <summary>A fault in one round must not end all that follow, nor must a change that overtakes it.</summary>
    private async Task TryAsync(Func<ClientConnection, Task> round)
    {
        if (session.Phase != SessionPhase.Running || session.Connection is not { } client)
        {
            return;
        }

        try
        {
            await round(client).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!session.Stop.IsCancellationRequested)
        {
            // What is newer woke us already.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            session.Log.Error($"findings: {fault}");
        }
    }

    private async Task TellFirstAsync(ClientConnection client)
    {
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
            await TellAsync(folder, told[folder] with { Rulebook = null, IsWhole = true }, ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>>.Empty, client).ConfigureAwait(false);
            told.TryRemove(folder, out _);
        }

        foreach (var rulebook in news)
        {
            if (session.Snapshot != snapshot)
            {
                // What is newer goes first; the rest comes with it.
                return;
            }

            var before = told.GetValueOrDefault(rulebook.Folder) ?? ToldFindings.None;
            var first = DocumentDiagnostics.FirstOf(rulebook, session.DiagnosticScope, before.OfReadings, rulebook.Superseded);
            await TellAsync(rulebook.Folder, before with { Rulebook = rulebook, IsWhole = false }, first, client).ConfigureAwait(false);
        }
    }

    private async Task TellRestAsync(ClientConnection client)
    {
        foreach (var (folder, last) in told.Where(t => !t.Value.IsWhole).ToList())
        {
            if (last.Rulebook is not { } rulebook)
            {
                continue;
            }

            if (session.Client.PullsDiagnostics)
            {
                var ofReadings = DocumentDiagnostics.OfReadings(rulebook, rulebook.Superseded);
                told[folder] = last with { IsWhole = true, OfReadings = ofReadings };
                if (!ofReadings.IsEmpty || !last.OfReadings.IsEmpty)
                {
                    await AskToAskAsync(client).ConfigureAwait(false);
                }
            }
            else
            {
                var whole = DocumentDiagnostics.Of(rulebook, session.DiagnosticScope, rulebook.Superseded);
                var now = last with { IsWhole = true, OfReadings = DocumentDiagnostics.OfReadings(rulebook, rulebook.Superseded) };
                await TellAsync(folder, now, whole, client).ConfigureAwait(false);
            }
        }
    }

    private async Task AskToAskAsync(ImmutableArray<RulebookSnapshot> news, ClientConnection client)
    {
        bool mustAsk = false;
        foreach (var rulebook in news)
        {
            var before = told.GetValueOrDefault(rulebook.Folder) ?? ToldFindings.None;
            mustAsk |= before.Rulebook is not { } last || !IsTyping(last, rulebook);
            told[rulebook.Folder] = before with { Rulebook = rulebook, IsWhole = !session.Client.RefreshesDiagnostics };
        }

        if (mustAsk && session.Client.RefreshesDiagnostics)
        {
            await AskToAskAsync(client).ConfigureAwait(false);
        }
    }

    private Task AskToAskAsync(ClientConnection client) =>
        client.AskAsync("workspace/diagnostic/refresh", new NoParams(), LifecycleJson.Default.NoParams, session.Stop);

    /// <summary>Whether only texts that the client holds are others; it asks about those by itself.</summary>
    private static bool IsTyping(RulebookSnapshot before, RulebookSnapshot now) =>
        now.HasDataOf(before)
        && before.Documents.Count == now.Documents.Count
        && now.Documents.All(d => before.Documents.TryGetValue(d.Key, out var last) && (last == d.Value || (last.IsOpen && d.Value.IsOpen)));

    /// <summary>Tells what differs from what was told before.</summary>
    private async Task TellAsync(string folder, ToldFindings now, ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> findings, ClientConnection client)
    {
        var conversion = new DiagnosticConversion(session);
        var before = now.Files;
        var files = before.Clear();
        foreach (var (path, found) in findings)
        {
            string uri = session.UriOf(path);
            var diagnostics = conversion.Of(found);
            var state = (now.Rulebook?.Documents.GetValueOrDefault(path)?.Version, DiagnosticConversion.ResultId(uri, diagnostics));
            files = files.SetItem(path, state);
            if (!before.TryGetValue(path, out var known) ? !diagnostics.IsEmpty || state.Version is not null : known != state)
            {
                await TellAsync(uri, state.Version, diagnostics, client).ConfigureAwait(false);
            }
        }

        foreach (string gone in before.Keys.Except(files.Keys))
        {
            await TellAsync(session.UriOf(gone), null, [], client).ConfigureAwait(false);
        }

        told[folder] = now with { Files = files };
    }

    private static Task TellAsync(string uri, int? version, ImmutableArray<LspDiagnostic> diagnostics, ClientConnection client) => client.NotifyAsync(
        "textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, diagnostics), DiagnosticsJson.Default.PublishDiagnosticsParams);
}
