using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>What the client can take, of what the server does one way or the other.</summary>
internal sealed record ClientTraits
{
    public bool PullsDiagnostics { get; init; }

    public bool RefreshesDiagnostics { get; init; }

    public bool ShowsRelatedInformation { get; init; } = true;

    public bool ReadsMarkdown { get; init; } = true;

    public bool NestsSymbols { get; init; }

    public bool FollowsLinks { get; init; }

    public bool VersionsEdits { get; init; }

    public bool HasConfiguration { get; init; }

    public bool RegistersConfiguration { get; init; }

    public bool RegistersWatchers { get; init; }

    public bool ShowsProgress { get; init; }

    public static ClientTraits Of(ClientCapabilities can) => new()
    {
        PullsDiagnostics = can.TextDocument?.Diagnostic is not null,
        RefreshesDiagnostics = can.Workspace?.Diagnostics?.RefreshSupport ?? false,
        ShowsRelatedInformation = can.TextDocument?.PublishDiagnostics?.RelatedInformation ?? false,
        ReadsMarkdown = can.TextDocument?.Hover?.ContentFormat?.Contains("markdown") ?? true,
        NestsSymbols = can.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport ?? false,
        FollowsLinks = can.TextDocument?.Definition?.LinkSupport ?? false,
        VersionsEdits = can.Workspace?.WorkspaceEdit?.DocumentChanges ?? false,
        HasConfiguration = can.Workspace?.Configuration ?? false,
        RegistersConfiguration = can.Workspace?.DidChangeConfiguration?.DynamicRegistration ?? false,
        RegistersWatchers = can.Workspace?.DidChangeWatchedFiles?.DynamicRegistration ?? false,
        ShowsProgress = can.Window?.WorkDoneProgress ?? false,
    };
}
