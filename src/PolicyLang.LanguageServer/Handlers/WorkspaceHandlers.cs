using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Folders and files as they come and go outside the editor.</summary>
internal static class WorkspaceHandlers
{
    private const int Deleted = 3;

    public static readonly Method FilesChanged = new Notification<DidChangeWatchedFilesParams>(
        "workspace/didChangeWatchedFiles", WorkspaceJson.Default.DidChangeWatchedFilesParams, Change);

    public static readonly Method FoldersChanged = new Notification<DidChangeWorkspaceFoldersParams>(
        "workspace/didChangeWorkspaceFolders", WorkspaceJson.Default.DidChangeWorkspaceFoldersParams, Change)
    {
        Advertise = can => can with
        {
            Workspace = (can.Workspace ?? new()) with { WorkspaceFolders = new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true) },
        },
    };

    /// <summary>A path that is gone, a folder perhaps with all that was in it.</summary>
    internal static void Forget(Session session, string path)
    {
        session.Update(s => s.Documents
            .Where(d => !d.IsOpen && (d.Path == path || d.Path.StartsWith(path + "/", StringComparison.Ordinal)))
            .Aggregate(s, (all, document) => all.Without(document.Path))
            .ReadAgain(data => data == path || data.StartsWith(path + "/", StringComparison.Ordinal)));
    }

    private static void Change(Session session, DidChangeWatchedFilesParams parameters)
    {
        foreach (var change in parameters.Changes)
        {
            string path = DocumentAddress.ToPath(change.Uri);
            if (change.Type == Deleted)
            {
                Forget(session, path);
            }
            else if (DiskFiles.IsPolicy(path))
            {
                session.Workspace.Reread(path);
            }
            else
            {
                session.Update(s => s.ReadAgain(data => data == path));
            }
        }

        var changed = parameters.Changes.Select(c => DocumentAddress.ToPath(c.Uri)).ToHashSet(StringComparer.Ordinal);
        var deleted = parameters.Changes.Where(c => c.Type == Deleted).Select(c => DocumentAddress.ToPath(c.Uri) + "/").ToList();
        session.Claims.Reread(file => changed.Contains(file) || deleted.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));
    }

    private static void Change(Session session, DidChangeWorkspaceFoldersParams parameters)
    {
        session.Workspace.Remove(parameters.Event.Removed.Select(f => DocumentAddress.ToPath(f.Uri)));
        session.Workspace.Add(parameters.Event.Added.Select(f => DocumentAddress.ToPath(f.Uri)));
        session.ClaimSettings.FollowAsync().Forget();
    }
}
