using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>Edits as the client can take them: with the versions of the documents they were made for, where it can.</summary>
internal static class Edits
{
    public static WorkspaceEdit Of(RequestContext context, IEnumerable<DocumentEdit> edits)
    {
        var files = edits.GroupBy(e => e.Path).Select(file => (Path: file.Key, Edits: Of(context, file.Key, file))).ToList();
        return context.Client.VersionsEdits
            ? new WorkspaceEdit(null, [.. files.Select(f => new DocumentChange(
                new OptionalVersionedTextDocumentIdentifier(context.UriOf(f.Path), context.Snapshot.Find(f.Path)?.Document.Version), f.Edits))])
            : new WorkspaceEdit(files.ToDictionary(f => context.UriOf(f.Path), f => f.Edits, StringComparer.Ordinal), null);
    }

    public static TextEdit[] In(DocumentView view, IEnumerable<DocumentEdit> edits) =>
        [.. edits.Select(e => new TextEdit(Positions.Of(view.Source, e.Span), e.NewText))];

    /// <summary>What an action changes. Files are made only where the client said it can.</summary>
    public static WorkspaceEdit Of(RequestContext context, ActionChange change)
    {
        var edit = Of(context, change.Edits);
        return change.NewFiles.IsEmpty ? edit : edit with
        {
            DocumentChanges = [.. change.NewFiles.SelectMany(f => New(context.UriOf(f.Path), f.Text)), .. edit.DocumentChanges ?? []],
        };
    }

    private static DocumentChange[] New(string uri, string text) =>
    [
        DocumentChange.Create(uri),
        new(new OptionalVersionedTextDocumentIdentifier(uri, null), [new TextEdit(new LspRange(new Position(0, 0), new Position(0, 0)), text)]),
    ];

    private static IReadOnlyList<TextEdit> Of(RequestContext context, string path, IEnumerable<DocumentEdit> edits) =>
        context.Snapshot.Find(path) is { } view ? In(view, edits) : [];
}
