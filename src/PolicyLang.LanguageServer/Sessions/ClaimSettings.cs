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
            bool several = session.Workspace.Roots.Skip(1).Any();
            foreach (string root in session.Workspace.Roots)
            {
                // Of several folders each has claims of its own; what is set for one says nothing of the others.
                var settings = several ? await ClientSettings.AskAsync(session, root).ConfigureAwait(false) ?? session.Settings : session.Settings;
                foreach (var (folder, files) in settings.ClaimsByFolder)
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
