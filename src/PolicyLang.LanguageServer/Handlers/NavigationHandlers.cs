using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Navigation;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Jumps, references and highlights.</summary>
internal static class NavigationHandlers
{
    public static readonly Method ToDeclaration = Jump("textDocument/declaration", Definition.At, can => can with { DeclarationProvider = true });

    public static readonly Method ToDefinition = Jump("textDocument/definition", Definition.At, can => can with { DefinitionProvider = true });

    public static readonly Method ToTypeDefinition = Jump("textDocument/typeDefinition", Definition.TypeAt, can => can with { TypeDefinitionProvider = true });

    public static readonly Method ToReferences = new Request<ReferenceParams, LspLocation[]>(
        "textDocument/references", NavigationJson.Default.ReferenceParams, NavigationJson.Default.LspLocationArray, FindReferences)
    {
        Advertise = can => can with { ReferencesProvider = true },
    };

    public static readonly Method Highlight = new Request<PositionParams, DocumentHighlight[]>(
        "textDocument/documentHighlight", NavigationJson.Default.PositionParams, NavigationJson.Default.DocumentHighlightArray, Mark)
    {
        Advertise = can => can with { DocumentHighlightProvider = true },
    };

    private static Request<PositionParams, JsonNode> Jump(
        string name, Func<DocumentView, int, ImmutableArray<NavigationTarget>> find, Func<ServerCapabilities, ServerCapabilities> advertise) =>
        new(name, NavigationJson.Default.PositionParams, NavigationJson.Default.JsonNode, (context, parameters) => Follow(context, parameters, find))
        {
            Advertise = advertise,
        };

    /// <summary>Links, with the word that leads and the whole of what it leads to; plain places for clients that know no links.</summary>
    private static JsonNode? Follow(RequestContext context, PositionParams parameters, Func<DocumentView, int, ImmutableArray<NavigationTarget>> find)
    {
        if (context.Find(parameters) is not var (view, offset))
        {
            return null;
        }

        var targets = find(view, offset);
        if (!context.Client.FollowsLinks)
        {
            return JsonSerializer.SerializeToNode([.. targets.Select(t => Place(context, t.Name))], NavigationJson.Default.LspLocationArray);
        }

        var origin = view.NameAt(offset) is { } name ? Positions.Of(name.Location) : null;
        return JsonSerializer.SerializeToNode([.. targets.Select(t => Link(context, t, origin))], NavigationJson.Default.LocationLinkArray);
    }

    private static LspLocation[]? FindReferences(RequestContext context, ReferenceParams parameters) =>
        context.Find(new PositionParams(parameters.TextDocument, parameters.Position)) is var (view, offset)
            ? [.. References.At(view, offset, parameters.Context.IncludeDeclaration).Select(o => Place(context, o.Location))]
            : null;

    private static DocumentHighlight[]? Mark(RequestContext context, PositionParams parameters) => context.Find(parameters) is var (view, offset)
        ? [.. References.InDocument(view, offset).Select(o => new DocumentHighlight(Positions.Of(o.Location), o.Role == OccurrenceRole.Reference ? 2 : 3))]
        : null;

    private static LspLocation Place(RequestContext context, Location location) => new(context.UriOf(location.Source.Path), Positions.Of(location));

    private static LocationLink Link(RequestContext context, NavigationTarget target, LspRange? origin) => new(
        origin, context.UriOf(target.Name.Source.Path), Positions.Of(target.Name.Source, target.Extent), Positions.Of(target.Name));
}
