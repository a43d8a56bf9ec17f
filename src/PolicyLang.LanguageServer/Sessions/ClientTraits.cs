using System.Collections.Immutable;
using System.Text.Json;
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

    public bool CreatesFiles { get; init; }

    /// <summary>Takes code actions; else commands only.</summary>
    public bool TakesActions { get; init; }

    /// <summary>Asks for the edit of a code action when it is chosen.</summary>
    public bool ResolvesActions { get; init; }

    public bool ShowsDisabledActions { get; init; }

    public bool AppliesEdits { get; init; }

    public bool HasConfiguration { get; init; }

    public bool RegistersConfiguration { get; init; }

    public bool RegistersWatchers { get; init; }

    public bool ShowsProgress { get; init; }

    /// <summary>The client's names for classes of words; none: it did not say, and the protocol's are meant.</summary>
    public ImmutableArray<string> TokenTypes { get; init; } = [];

    public ImmutableArray<string> TokenModifiers { get; init; } = [];

    public bool FoldsWholeLines { get; init; }

    /// <summary>How many folds of a document the client shows; null: all.</summary>
    public int? MostFolds { get; init; }

    /// <summary>What the client asks for again when it is told to, by the method that tells it.</summary>
    public ImmutableArray<string> Refreshes { get; init; } = [];

    public static ClientTraits Of(ClientCapabilities can) => new()
    {
        PullsDiagnostics = can.TextDocument?.Diagnostic is not null,
        RefreshesDiagnostics = can.Workspace?.Diagnostics?.RefreshSupport ?? false,
        ShowsRelatedInformation = can.TextDocument?.PublishDiagnostics?.RelatedInformation ?? false,
        ReadsMarkdown = can.TextDocument?.Hover?.ContentFormat?.Contains("markdown") ?? true,
        NestsSymbols = can.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport ?? false,
        FollowsLinks = can.TextDocument?.Definition?.LinkSupport ?? false,
        VersionsEdits = can.Workspace?.WorkspaceEdit?.DocumentChanges ?? false,
        CreatesFiles = can.Workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations } && operations.Contains("create"),
        TakesActions = can.TextDocument?.CodeAction?.CodeActionLiteralSupport is { ValueKind: JsonValueKind.Object },
        ResolvesActions = can.TextDocument?.CodeAction is { DataSupport: true, ResolveSupport.Properties: { } properties } && properties.Contains("edit"),
        ShowsDisabledActions = can.TextDocument?.CodeAction?.DisabledSupport ?? false,
        AppliesEdits = can.Workspace?.ApplyEdit ?? false,
        HasConfiguration = can.Workspace?.Configuration ?? false,
        RegistersConfiguration = can.Workspace?.DidChangeConfiguration?.DynamicRegistration ?? false,
        RegistersWatchers = can.Workspace?.DidChangeWatchedFiles?.DynamicRegistration ?? false,
        ShowsProgress = can.Window?.WorkDoneProgress ?? false,
        TokenTypes = [.. can.TextDocument?.SemanticTokens?.TokenTypes ?? []],
        TokenModifiers = [.. can.TextDocument?.SemanticTokens?.TokenModifiers ?? []],
        FoldsWholeLines = can.TextDocument?.FoldingRange?.LineFoldingOnly ?? false,
        MostFolds = can.TextDocument?.FoldingRange?.RangeLimit,
        Refreshes = [.. RefreshesOf(can.Workspace)],
    };

    private static IEnumerable<string> RefreshesOf(WorkspaceAbilities? can) => new (string Method, RefreshAbilities? Ability)[]
    {
        ("workspace/semanticTokens/refresh", can?.SemanticTokens),
        ("workspace/inlayHint/refresh", can?.InlayHint),
    }.Where(r => r.Ability?.RefreshSupport ?? false).Select(r => r.Method);
}
