using System.Collections.Immutable;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// Tells the client to ask again for what it shows in open documents (colours, hints) where something around them changed: another file of
/// the rulebook, a data file, a setting. After a change in the document itself it asks by itself.
/// </summary>
internal sealed class ViewRefresh(Session session)
{
    /// <summary>How long typing must rest.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim changed = new(0);
    private ImmutableSortedDictionary<string, RulebookSnapshot> told = ImmutableSortedDictionary.Create<string, RulebookSnapshot>(StringComparer.Ordinal);
    private volatile bool isAllOld;

    /// <summary>Says that the snapshot is another one.</summary>
    public void Wake() => changed.Release();

    /// <summary>Says that all is to be shown anew, under other settings.</summary>
    public void Restart()
    {
        isAllOld = true;
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

                await TellAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    private async Task TellAsync()
    {
        var before = told;
        told = session.Snapshot.Rulebooks;
        bool isOld = isAllOld;
        isAllOld = false;
        isOld |= told.Any(now => before.TryGetValue(now.Key, out var last) && IsOldIn(last, now.Value));
        if (!isOld || session.Phase != SessionPhase.Running || session.Connection is not { } client)
        {
            return;
        }

        foreach (string method in session.Client.Refreshes)
        {
            await client.AskAsync(method, new NoParams(), LifecycleJson.Default.NoParams, session.Stop).ConfigureAwait(false);
        }
    }

    /// <summary>Whether an open document is as it was, and its rulebook is not.</summary>
    private static bool IsOldIn(RulebookSnapshot before, RulebookSnapshot now) =>
        before != now && now.Documents.Values.Any(d => d.IsOpen && before.Documents.GetValueOrDefault(d.Path) == d);
}
