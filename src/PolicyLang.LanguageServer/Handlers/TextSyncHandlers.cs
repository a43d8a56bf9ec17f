using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>The texts as the editor holds them.</summary>
internal static class TextSyncHandlers
{
    private static readonly Func<ServerCapabilities, ServerCapabilities> Sync =
        can => can with { TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Change: 2, new SaveOptions(IncludeText: false)) };

    public static readonly Method DidOpen = new Notification<DidOpenParams>("textDocument/didOpen", TextSyncJson.Default.DidOpenParams, Open) { Advertise = Sync };

    public static readonly Method DidChange = new Notification<DidChangeParams>("textDocument/didChange", TextSyncJson.Default.DidChangeParams, Change) { Advertise = Sync };

    public static readonly Method DidClose = new Notification<DocumentParams>("textDocument/didClose", TextSyncJson.Default.DocumentParams, Close) { Advertise = Sync };

    public static readonly Method DidSave = new Notification<DocumentParams>("textDocument/didSave", TextSyncJson.Default.DocumentParams, Save) { Advertise = Sync };

    private static void Open(Session session, DidOpenParams parameters)
    {
        var item = parameters.TextDocument;
        string path = session.Remember(item.Uri);
        session.Workspace.EnsureFolder(DocumentPath.FolderOf(path));
        session.Update(s => s.With(Document.Open(new SourceText(path, item.Text), item.Version)));
    }

    private static void Change(Session session, DidChangeParams parameters)
    {
        string path = DocumentAddress.ToPath(parameters.TextDocument.Uri);
        if (session.Snapshot.Find(path)?.Document is not { IsOpen: true } document)
        {
            session.Log.Error($"textDocument/didChange: {parameters.TextDocument.Uri} is not open");
            return;
        }

        var changed = document.Changed([.. parameters.ContentChanges.Select(Positions.Of)], parameters.TextDocument.Version);
        session.Update(s => s.With(changed));
    }

    /// <summary>From now on the file on disk counts, if there is one.</summary>
    private static void Close(Session session, DocumentParams parameters)
    {
        string path = DocumentAddress.ToPath(parameters.TextDocument.Uri);
        session.Update(s => DiskFiles.ReadPolicy(path) is { } onDisk ? s.With(onDisk) : s.Without(path));
        session.Workspace.ForgetWhereNobodyLooks(DocumentPath.FolderOf(path));
    }

    /// <summary>A client that watches no files for us: what lies around may have changed too.</summary>
    private static void Save(Session session, DocumentParams parameters)
    {
        if (!session.Client.RegistersWatchers)
        {
            session.Workspace.RereadFolder(DocumentPath.FolderOf(DocumentAddress.ToPath(parameters.TextDocument.Uri)));
            session.Claims.RereadChanged();
        }
    }
}
