using System.Collections.Immutable;
using PolicyLang.EditorServices.Renaming;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Renaming symbols, and what follows from renaming files.</summary>
internal static class RenameHandlers
{
    private static readonly FileOperationRegistration AllFiles = new([new FileOperationFilter("file", new FileOperationPattern("**/*"))]);

    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider = can => can with { RenameProvider = new RenameOptions(PrepareProvider: true) };

    public static readonly Method Prepare = new Request<PositionParams, PrepareRenameResult>(
        "textDocument/prepareRename", RenameJson.Default.PositionParams, RenameJson.Default.PrepareRenameResult, Ask) { Advertise = Provider };

    public static readonly Method OfSymbol = new Request<RenameParams, WorkspaceEdit>(
        "textDocument/rename", RenameJson.Default.RenameParams, RenameJson.Default.WorkspaceEdit, Change) { Advertise = Provider };

    public static readonly Method WillRenameFiles = new Request<RenameFilesParams, WorkspaceEdit>(
        "workspace/willRenameFiles", WorkspaceJson.Default.RenameFilesParams, WorkspaceJson.Default.WorkspaceEdit, Follow)
    {
        WaitsForFolders = true,
        Advertise = can => Operations(can, operations => operations with { WillRename = AllFiles }),
    };

    public static readonly Method DidRenameFiles = new Notification<RenameFilesParams>(
        "workspace/didRenameFiles", WorkspaceJson.Default.RenameFilesParams, Take)
    {
        Advertise = can => Operations(can, operations => operations with { DidRename = AllFiles }),
    };

    private static PrepareRenameResult? Ask(RequestContext context, PositionParams parameters)
    {
        if (context.Find(parameters) is not var (view, offset) || Rename.Prepare(view, offset) is not { } subject)
        {
            return null;
        }

        return subject.Refusal is { } refusal
            ? throw Failures.RequestFailed(refusal)
            : new PrepareRenameResult(Positions.Of(subject.Name.Location), subject.Name.Location.Text);
    }

    private static WorkspaceEdit? Change(RequestContext context, RenameParams parameters)
    {
        if (context.Find(new PositionParams(parameters.TextDocument, parameters.Position)) is not var (view, offset))
        {
            return null;
        }

        var result = Rename.At(view, offset, parameters.NewName);
        return result.Refusal is { } refusal ? throw Failures.RequestFailed(refusal) : Edits.Of(context, result.Edits);
    }

    private static WorkspaceEdit? Follow(RequestContext context, RenameFilesParams parameters)
    {
        ImmutableArray<FileMove> moves = [.. parameters.Files.Select(f => new FileMove(DocumentAddress.ToPath(f.OldUri), DocumentAddress.ToPath(f.NewUri)))];
        var edits = FileRenames.EditsFor(context.Snapshot, moves);
        return edits.IsEmpty ? null : Edits.Of(context, edits);
    }

    /// <summary>Files that have other names now.</summary>
    private static void Take(Session session, RenameFilesParams parameters)
    {
        foreach (var file in parameters.Files)
        {
            WorkspaceHandlers.Forget(session, DocumentAddress.ToPath(file.OldUri));
            string path = DocumentAddress.ToPath(file.NewUri);
            if (DiskFiles.IsPolicy(path))
            {
                session.Workspace.Reread(path);
            }
            else
            {
                session.Workspace.Find(path);
                session.Update(s => s.ReadAgain(data => data == path || data.StartsWith(path + "/", StringComparison.Ordinal)));
            }
        }
    }

    private static ServerCapabilities Operations(ServerCapabilities can, Func<FileOperationOptions, FileOperationOptions> change) => can with
    {
        Workspace = (can.Workspace ?? new()) with { FileOperations = change(can.Workspace?.FileOperations ?? new()) },
    };
}
