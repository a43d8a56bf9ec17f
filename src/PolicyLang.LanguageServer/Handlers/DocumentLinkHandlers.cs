using PolicyLang.EditorServices.Links;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Words that lead to files; what a file is, is told when the link is looked at.</summary>
internal static class DocumentLinkHandlers
{
    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider = can => can with { DocumentLinkProvider = new ResolveOptions(ResolveProvider: true) };

    public static readonly Method OfDocument = new Request<DocumentParams, LspDocumentLink[]>(
        "textDocument/documentLink", LinksJson.Default.DocumentParams, LinksJson.Default.LspDocumentLinkArray, Find) { Advertise = Provider };

    public static readonly Method Resolve = new Request<LspDocumentLink, LspDocumentLink>(
        "documentLink/resolve", LinksJson.Default.LspDocumentLink, LinksJson.Default.LspDocumentLink, Describe) { Advertise = Provider };

    private static LspDocumentLink[]? Find(RequestContext context, DocumentParams parameters) => context.Find(parameters.TextDocument) is { } view
        ? [.. DocumentLinks.Of(view).Select(l => new LspDocumentLink(
            Positions.Of(view.Source, l.Span), context.UriOf(l.Path), null, new DocumentLinkData(parameters.TextDocument.Uri)))]
        : null;

    private static LspDocumentLink? Describe(RequestContext context, LspDocumentLink link)
    {
        if (link is not { Target: { } target, Data: { } data })
        {
            return link;
        }

        string words = DocumentLinks.Describe(context.Snapshot, DocumentAddress.ToPath(data.From), DocumentAddress.ToPath(target)).In(context.Language);
        return words.Length > 0 ? link with { Tooltip = words } : link;
    }
}
