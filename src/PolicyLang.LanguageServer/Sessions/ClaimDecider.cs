using System.Collections.Immutable;
using System.Diagnostics;
using PolicyLang.EditorServices.Deciding;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// Decides attached claims in the background: a moment after the last change of the rules or the claims, the newest only. Work on rules that
/// are not in force any more is given up.
/// </summary>
internal sealed class ClaimDecider(Session session)
{
    /// <summary>How long typing must rest.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Changes of rules or claims that follow each other sooner are one burst: the change of the total is told against what stood before the first.</summary>
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim changed = new(0);
    private readonly Dictionary<string, ImmutableHashSet<string>> told = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, FolderClaims> attached = ImmutableSortedDictionary.Create<string, FolderClaims>(StringComparer.Ordinal);
    private (string Folder, RulebookSnapshot? Rulebook, CancellationTokenSource Stop)? running;
    private long lastEdit;
    private int revision;

    private bool BeginsBurst => lastEdit == 0 || Stopwatch.GetElapsedTime(lastEdit) > Burst;

    public IEnumerable<FolderClaims> All => attached.Values;

    /// <summary>Null where nothing is attached.</summary>
    public FolderClaims? Find(string folder) => attached.GetValueOrDefault(folder);

    /// <summary>Attaches files in place of those attached before; the state after the first round of work, null where nothing is attached then.</summary>
    public async Task<FolderClaims?> AttachAsync(string folder, ImmutableArray<string> files, CancellationToken stop)
    {
        var claims = new FolderClaims(folder, files) { Seen = session.Snapshot.Rulebooks.GetValueOrDefault(folder) };
        Swap(folder, files.IsEmpty ? null : claims);
        if (files.IsEmpty)
        {
            await TellAsync(folder, null).ConfigureAwait(false);
            return null;
        }

        return await claims.First.Task.WaitAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Says that the snapshot is another one.</summary>
    public void Wake()
    {
        lock (gate)
        {
            if (attached.IsEmpty)
            {
                return;
            }

            bool isEdited = false;
            foreach (var claims in attached.Values)
            {
                var rulebook = session.Snapshot.Rulebooks.GetValueOrDefault(claims.Folder);
                if (rulebook != claims.Seen)
                {
                    attached = attached.SetItem(claims.Folder, claims.Edited(rulebook, BeginsBurst));
                    isEdited = true;
                }

                if (running is { } work && work.Folder == claims.Folder && work.Rulebook != rulebook)
                {
                    work.Stop.Cancel();
                }
            }

            lastEdit = isEdited ? Stopwatch.GetTimestamp() : lastEdit;
        }

        changed.Release();
    }

    /// <summary>Files changed on disk; those of claims are read again.</summary>
    public void Reread(Func<string, bool> isMeant) => RereadWhere(c => c.Files.Any(isMeant));

    /// <summary>Files may have changed on disk; those that did are read again.</summary>
    public void RereadChanged() => RereadWhere(c => c.Claims is not null && !c.Stamps.SequenceEqual(c.Files.Select(DiskFiles.StampOf)));

    private void RereadWhere(Func<FolderClaims, bool> isMeant)
    {
        lock (gate)
        {
            bool beginsBurst = BeginsBurst;
            foreach (var claims in attached.Values.Where(isMeant).ToList())
            {
                attached = attached.SetItem(claims.Folder, claims.Reread(beginsBurst));
                lastEdit = Stopwatch.GetTimestamp();
            }
        }

        changed.Release();
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

                foreach (var claims in attached.Values.Where(c => c.IsToBeDone))
                {
                    await WorkAsync(claims).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    /// <summary>One round for one folder. A fault must not end all that follow.</summary>
    private async Task WorkAsync(FolderClaims claims)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(session.Stop);
        var rulebook = session.Snapshot.Rulebooks.GetValueOrDefault(claims.Folder);
        lock (gate)
        {
            running = (claims.Folder, rulebook, stop);
        }

        try
        {
            var done = await Task.Run(() => Decide(claims, rulebook, stop.Token), stop.Token).ConfigureAwait(false);
            if (Keep(claims, done) is { } kept)
            {
                await TellAsync(claims.Folder, kept).ConfigureAwait(false);
                claims.First.TrySetResult(kept);
            }
        }
        catch (OperationCanceledException)
        {
            // Newer rules are there, and the loop was woken for them.
        }
        catch (Exception fault)
        {
            session.Log.Error($"decisions: {fault}");
            claims.First.TrySetResult(null);
        }
        finally
        {
            lock (gate)
            {
                running = null;
            }
        }
    }

    private FolderClaims Decide(FolderClaims claims, RulebookSnapshot? rulebook, CancellationToken stop)
    {
        bool isReread = claims.Claims is null;
        ImmutableArray<FileStamp> stamps = isReread ? [.. claims.Files.Select(DiskFiles.StampOf)] : claims.Stamps;
        var rows = claims.Claims ?? new AttachedClaims([.. claims.Files.Select(ClaimReader.Open)]);
        stop.ThrowIfCancellationRequested();
        var decided = rulebook is null ? null : DecidedClaims.Of(rulebook, rows, stop);
        var read = claims with { Claims = rows, Stamps = stamps, Worked = rulebook, Seen = rulebook, Problem = null };
        if (decided is not null)
        {
            return read with
            {
                Decided = decided,
                Revision = Interlocked.Increment(ref revision),
                Marks = DecisionMarks.Of(decided),
                Findings = ClaimFindings.Of(rows, decided),
            };
        }

        return read with
        {
            Problem = DecisionProblem.Of(rulebook, rows, hasEarlier: claims.Decided is not null),
            Findings = isReread ? ClaimFindings.Of(rows, null) : claims.Findings,
        };
    }

    /// <summary>Takes what was done, unless other claims were attached meanwhile; what was edited meanwhile stays to be done.</summary>
    private FolderClaims? Keep(FolderClaims begun, FolderClaims done)
    {
        lock (gate)
        {
            if (attached.GetValueOrDefault(begun.Folder) is not { } now || now.Reading != begun.Reading)
            {
                return null;
            }

            var kept = done with { Seen = now.Seen, Before = now.Before };
            attached = attached.SetItem(begun.Folder, kept);
            return kept;
        }
    }

    private void Swap(string folder, FolderClaims? claims)
    {
        lock (gate)
        {
            attached.GetValueOrDefault(folder)?.First.TrySetResult(null);
            attached = claims is null ? attached.Remove(folder) : attached.SetItem(folder, claims);
            if (running is { } work && work.Folder == folder)
            {
                work.Stop.Cancel();
            }
        }

        changed.Release();
    }

    private async Task TellAsync(string folder, FolderClaims? claims)
    {
        if (session.Connection is not { } client)
        {
            return;
        }

        var conversion = new DecisionConversion(session);
        var findings = (claims?.Findings ?? []).ToLookup(f => f.Path, StringComparer.Ordinal);
        var files = (claims?.Files ?? []).ToImmutableHashSet(StringComparer.Ordinal);
        ImmutableHashSet<string> before;
        lock (gate)
        {
            before = told.GetValueOrDefault(folder, []);
            told[folder] = files;
        }

        foreach (string path in before.Union(files))
        {
            await client.NotifyAsync(
                "textDocument/publishDiagnostics", conversion.Findings(path, findings[path]), DiagnosticsJson.Default.PublishDiagnosticsParams).ConfigureAwait(false);
        }

        await client.NotifyAsync("policy/decisionsChanged", conversion.Changed(folder, claims), PolicyDecisionsJson.Default.DecisionsChangedParams).ConfigureAwait(false);
        session.RefreshLenses();
    }
}
