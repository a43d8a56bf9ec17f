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

    public bool CompletesWithMarkdown { get; init; } = true;

    public bool FillsSnippets { get; init; }

    public bool InsertsOrReplaces { get; init; }

    public bool ShowsLabelDetails { get; init; }

    public bool CommitsByCharacters { get; init; }

    public bool Preselects { get; init; }

    /// <summary>Indents the lines it puts in, where it is told to.</summary>
    public bool IndentsInsertions { get; init; }

    /// <summary>What it takes once for all items of a list.</summary>
    public IReadOnlyList<string> CompletionDefaults { get; init; } = [];

    public bool ExplainsSignaturesWithMarkdown { get; init; } = true;

    public bool TakesParameterOffsets { get; init; }

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
        CompletesWithMarkdown = can.TextDocument?.Completion?.CompletionItem?.DocumentationFormat?.Contains("markdown") ?? true,
        FillsSnippets = can.TextDocument?.Completion?.CompletionItem?.SnippetSupport ?? false,
        InsertsOrReplaces = can.TextDocument?.Completion?.CompletionItem?.InsertReplaceSupport ?? false,
        ShowsLabelDetails = can.TextDocument?.Completion?.CompletionItem?.LabelDetailsSupport ?? false,
        CommitsByCharacters = can.TextDocument?.Completion?.CompletionItem?.CommitCharactersSupport ?? false,
        Preselects = can.TextDocument?.Completion?.CompletionItem?.PreselectSupport ?? false,
        IndentsInsertions = can.TextDocument?.Completion?.CompletionItem?.InsertTextModeSupport?.Values?.Contains(2) ?? false,
        CompletionDefaults = can.TextDocument?.Completion?.CompletionList?.ItemDefaults ?? [],
        ExplainsSignaturesWithMarkdown = can.TextDocument?.SignatureHelp?.SignatureInformation?.DocumentationFormat?.Contains("markdown") ?? true,
        TakesParameterOffsets = can.TextDocument?.SignatureHelp?.SignatureInformation?.ParameterInformation?.LabelOffsetSupport ?? false,
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
