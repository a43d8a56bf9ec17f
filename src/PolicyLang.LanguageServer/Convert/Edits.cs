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
            ? new WorkspaceEdit(null, [.. files.Select(f => new TextDocumentEdit(
                new OptionalVersionedTextDocumentIdentifier(context.UriOf(f.Path), context.Snapshot.Find(f.Path)?.Document.Version), f.Edits))])
            : new WorkspaceEdit(files.ToDictionary(f => context.UriOf(f.Path), f => f.Edits, StringComparer.Ordinal), null);
    }

    public static TextEdit[] In(DocumentView view, IEnumerable<DocumentEdit> edits) =>
        [.. edits.Select(e => new TextEdit(Positions.Of(view.Source, e.Span), e.NewText))];

    private static IReadOnlyList<TextEdit> Of(RequestContext context, string path, IEnumerable<DocumentEdit> edits) =>
        context.Snapshot.Find(path) is { } view ? In(view, edits) : [];
}
