using System.Collections.Immutable;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// The setting `policylang.claims`: files of claims by folder, attached to the rules of folders that have none yet. What was attached for the
/// setting changes and goes with it; what a client attached otherwise stays.
/// </summary>
internal sealed class ClaimSettings(Session session)
{
    private readonly SemaphoreSlim turn = new(1);
    private ImmutableDictionary<string, ImmutableArray<string>> followed = ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Does as the setting says now, one time after the other.</summary>
    public async Task FollowAsync()
    {
        try
        {
            await session.Workspace.Scanned.WaitAsync(session.Stop).ConfigureAwait(false);
            await turn.WaitAsync(session.Stop).ConfigureAwait(false);
            try
            {
                Follow(await ReadAsync().ConfigureAwait(false));
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    /// <summary>The files that are set, by folder.</summary>
    private async Task<ImmutableDictionary<string, ImmutableArray<string>>> ReadAsync()
    {
        var set = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (string root in session.Workspace.Roots.ToList())
        {
            // Each folder has claims of its own; what is set for one says nothing of the others, nor does what is set for all of them.
            var settings = await ClientSettings.AskAsync(session, root).ConfigureAwait(false) ?? session.Settings;
            foreach (var (folder, files) in settings.ClaimsByFolder)
            {
                set[DocumentPath.Combine(root, folder)] = [.. files.Select(f => DocumentPath.Combine(root, f))];
            }
        }

        return set.ToImmutable();
    }

    private void Follow(ImmutableDictionary<string, ImmutableArray<string>> set)
    {
        // Of a folder without rules the setting says nothing yet.
        foreach (var (folder, files) in set.Where(s => session.Snapshot.KnowsFolder(s.Key)))
        {
            var attached = session.Claims.Find(folder)?.Files;
            bool isMeant = followed.TryGetValue(folder, out var before) ? !before.SequenceEqual(files, StringComparer.Ordinal) : attached is null;
            followed = followed.SetItem(folder, files);
            if (isMeant && !(attached ?? []).SequenceEqual(files, StringComparer.Ordinal))
            {
                session.Claims.AttachAsync(folder, files, session.Stop).Forget();
            }
        }

        foreach (var (folder, files) in followed.Where(f => !set.ContainsKey(f.Key)))
        {
            followed = followed.Remove(folder);
            if (session.Claims.Find(folder) is { } claims && claims.Files.SequenceEqual(files, StringComparer.Ordinal))
            {
                session.Claims.AttachAsync(folder, [], session.Stop).Forget();
            }
        }
    }
}
