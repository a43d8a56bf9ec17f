using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>The setting `policylang.claims`: files of claims by folder, attached to the rules of folders that have none yet.</summary>
internal static class ClaimSettings
{
    public static async Task FollowAsync(Session session)
    {
        try
        {
            await session.Workspace.Scanned.WaitAsync(session.Stop).ConfigureAwait(false);
            foreach (string root in session.Workspace.Roots)
            {
                foreach (var (folder, files) in session.Settings.ClaimsByFolder)
                {
                    string path = DocumentPath.Combine(root, folder);
                    if (session.Snapshot.KnowsFolder(path) && session.Claims.Find(path) is null)
                    {
                        await session.Claims.AttachAsync(path, [.. files.Select(f => DocumentPath.Combine(root, f))], session.Stop).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }
}
