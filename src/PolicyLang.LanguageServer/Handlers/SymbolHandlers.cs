using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Outline;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>The outline of a document, and the symbols of the workspace.</summary>
internal static class SymbolHandlers
{
    public static readonly Method OfDocument = new Request<DocumentParams, JsonNode>(
        "textDocument/documentSymbol", SymbolsJson.Default.DocumentParams, SymbolsJson.Default.JsonNode, Outline)
    {
        Advertise = can => can with { DocumentSymbolProvider = true },
    };

    public static readonly Method OfWorkspace = new Request<WorkspaceSymbolParams, SymbolInformation[]>(
        "workspace/symbol", SymbolsJson.Default.WorkspaceSymbolParams, SymbolsJson.Default.SymbolInformationArray, Find)
    {
        WaitsForFolders = true,
        Advertise = can => can with { WorkspaceSymbolProvider = true },
    };

    private static JsonNode? Outline(RequestContext context, DocumentParams parameters)
    {
        if (context.Find(parameters.TextDocument) is not { } view)
        {
            return null;
        }

        var items = DocumentSymbols.Of(view);
        return context.Client.NestsSymbols
            ? JsonSerializer.SerializeToNode([.. items.Select(i => Nested(i, view.Source))], SymbolsJson.Default.DocumentSymbolArray)
            : JsonSerializer.SerializeToNode([.. items.SelectMany(i => Flat(i, null, view.Source, parameters.TextDocument.Uri))], SymbolsJson.Default.SymbolInformationArray);
    }

    private static DocumentSymbol Nested(OutlineItem item, SourceText source) => new(
        item.Name,
        item.Detail,
        KindOf(item.Kind),
        Positions.Of(source, item.Extent),
        Positions.Of(source, item.NameSpan),
        [.. item.Children.Select(c => Nested(c, source))]);

    private static IEnumerable<SymbolInformation> Flat(OutlineItem item, string? container, SourceText source, string uri) =>
        item.Children.SelectMany(c => Flat(c, item.Name, source, uri))
            .Prepend(new SymbolInformation(item.Name, KindOf(item.Kind), new LspLocation(uri, Positions.Of(source, item.Extent)), container));

    private static SymbolInformation[]? Find(RequestContext context, WorkspaceSymbolParams parameters) =>
        [.. WorkspaceSymbols.Find(context.Snapshot, parameters.Query, context.Stop).Select(d => new SymbolInformation(
            d.Symbol.Name, KindOf(d.Symbol.Kind), new LspLocation(context.UriOf(d.Name.Source.Path), Positions.Of(d.Name)), d.Label?.Text))];

    private static LspSymbolKind KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Policy => LspSymbolKind.Module,
        OutlineKind.Article => LspSymbolKind.Namespace,
        OutlineKind.Benefit => LspSymbolKind.Class,
        OutlineKind.Fact => LspSymbolKind.Field,
        OutlineKind.Choice => LspSymbolKind.EnumMember,
        OutlineKind.Let => LspSymbolKind.Variable,
        OutlineKind.Table => LspSymbolKind.Array,
        OutlineKind.Reading => LspSymbolKind.Enum,
        OutlineKind.Stacking => LspSymbolKind.Interface,
        OutlineKind.Transition => LspSymbolKind.Event,
        OutlineKind.Test => LspSymbolKind.Method,
        _ => LspSymbolKind.Object,
    };

    private static LspSymbolKind KindOf(SymbolKind kind) => kind switch
    {
        SymbolKind.Policy => LspSymbolKind.Module,
        SymbolKind.Article => LspSymbolKind.Namespace,
        SymbolKind.Benefit => LspSymbolKind.Class,
        SymbolKind.Fact => LspSymbolKind.Field,
        SymbolKind.Choice or SymbolKind.ReadingChoice => LspSymbolKind.EnumMember,
        SymbolKind.Let => LspSymbolKind.Variable,
        SymbolKind.Table => LspSymbolKind.Array,
        SymbolKind.Reading => LspSymbolKind.Enum,
        SymbolKind.Stacking => LspSymbolKind.Interface,
        _ => LspSymbolKind.Object,
    };
}
