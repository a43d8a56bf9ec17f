using PolicyLang.EditorServices.Calls;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Which rules read a fact, which facts a rule reads.</summary>
internal static class CallHierarchyHandlers
{
    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider = can => can with { CallHierarchyProvider = true };

    public static readonly Method Prepare = new Request<PositionParams, CallHierarchyItem[]>(
        "textDocument/prepareCallHierarchy", CallsJson.Default.PositionParams, CallsJson.Default.CallHierarchyItemArray, Find) { Advertise = Provider };

    public static readonly Method Incoming = new Request<CallHierarchyParams, CallHierarchyIncomingCall[]>(
        "callHierarchy/incomingCalls", CallsJson.Default.CallHierarchyParams, CallsJson.Default.CallHierarchyIncomingCallArray, Readers) { Advertise = Provider };

    public static readonly Method Outgoing = new Request<CallHierarchyParams, CallHierarchyOutgoingCall[]>(
        "callHierarchy/outgoingCalls", CallsJson.Default.CallHierarchyParams, CallsJson.Default.CallHierarchyOutgoingCallArray, Read) { Advertise = Provider };

    private static CallHierarchyItem[]? Find(RequestContext context, PositionParams parameters) =>
        context.Find(parameters) is var (view, offset) && CallHierarchy.At(view, offset) is { IsEmpty: false } items
            ? [.. items.Select(i => Item(context, i))]
            : null;

    private static CallHierarchyIncomingCall[]? Readers(RequestContext context, CallHierarchyParams parameters) => context.Find(PlaceOf(parameters.Item)) is var (view, offset)
        ? [.. CallHierarchy.Incoming(view, offset, context.Stop).Select(e => new CallHierarchyIncomingCall(Item(context, e.Item), [.. e.Places.Select(Positions.Of)]))]
        : null;

    private static CallHierarchyOutgoingCall[]? Read(RequestContext context, CallHierarchyParams parameters) => context.Find(PlaceOf(parameters.Item)) is var (view, offset)
        ? [.. CallHierarchy.Outgoing(view, offset).Select(e => new CallHierarchyOutgoingCall(Item(context, e.Item), [.. e.Places.Select(Positions.Of)]))]
        : null;

    private static PositionParams PlaceOf(CallHierarchyItem item) => new(new TextDocumentIdentifier(item.Uri), item.SelectionRange.Start);

    private static CallHierarchyItem Item(RequestContext context, CallItem item) => new(
        item.Title,
        item.Kind switch
        {
            CallKind.Benefit => LspSymbolKind.Class,
            CallKind.Fact => LspSymbolKind.Field,
            CallKind.Let => LspSymbolKind.Variable,
            CallKind.Table => LspSymbolKind.Array,
            CallKind.Reading => LspSymbolKind.Enum,
            CallKind.Stacking => LspSymbolKind.Interface,
            _ => LspSymbolKind.Method,
        },
        context.UriOf(item.Name.Source.Path),
        Positions.Of(item.Name.Source, item.Extent),
        Positions.Of(item.Name),
        item.Detail.Length > 0 ? item.Detail : null);
}
