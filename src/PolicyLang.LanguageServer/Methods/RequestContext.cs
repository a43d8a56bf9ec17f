using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>What a request sees: the snapshot that was in force when it came, and how its client wants to be spoken to.</summary>
internal sealed class RequestContext(Session session, WorkspaceSnapshot snapshot, CancellationToken stop)
{
    private readonly List<Document> asked = [];

    public Session Session { get; } = session;

    public WorkspaceSnapshot Snapshot { get; } = snapshot;

    public CancellationToken Stop { get; } = stop;

    public Language Language { get; } = session.Language;

    public ClientTraits Client => Session.Client;

    /// <summary>The document asked about; null where the server knows none of that address.</summary>
    public DocumentView? Find(TextDocumentIdentifier document)
    {
        var view = Snapshot.Find(DocumentAddress.ToPath(document.Uri));
        if (view is not null)
        {
            asked.Add(view.Document);
        }

        return view;
    }

    /// <summary>The document and the offset asked about.</summary>
    public (DocumentView View, int Offset)? Find(PositionParams parameters) =>
        Find(parameters.TextDocument) is { } view ? (view, view.Source.OffsetAt(Positions.Of(parameters.Position))) : null;

    public string UriOf(string path) => Session.UriOf(path);

    /// <summary>An answer for a text that is gone helps nobody.</summary>
    public void DemandFresh()
    {
        if (asked.Any(document => Session.Snapshot.Find(document.Path)?.Document != document))
        {
            throw Failures.ContentModified();
        }
    }
}
