namespace PolicyLang.LanguageServer.Protocol;

/// <summary>What the server tells it can do. Each property is set by the methods that make it true (<see cref="Methods.Method.Advertise"/>).</summary>
internal sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }

    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public CompletionOptionsTold? CompletionProvider { get; init; }

    public SignatureHelpOptions? SignatureHelpProvider { get; init; }

    public bool? DeclarationProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? TypeDefinitionProvider { get; init; }

    public bool? ReferencesProvider { get; init; }

    public bool? DocumentHighlightProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public bool? WorkspaceSymbolProvider { get; init; }

    public RenameOptions? RenameProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    public bool? DocumentFormattingProvider { get; init; }

    public bool? DocumentRangeFormattingProvider { get; init; }

    public OnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }

    public bool? InlayHintProvider { get; init; }

    public bool? FoldingRangeProvider { get; init; }

    public bool? SelectionRangeProvider { get; init; }

    public bool? LinkedEditingRangeProvider { get; init; }

    public ResolveOptions? DocumentLinkProvider { get; init; }

    public bool? CallHierarchyProvider { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }

    public ExperimentalCapabilities? Experimental { get; init; }
}

internal sealed record ExperimentalCapabilities(PolicyCapabilities Policylang);

/// <summary>The methods of docs/editor-protocol.md that the server answers.</summary>
internal sealed record PolicyCapabilities(IReadOnlyList<string> Methods);

/// <summary><paramref name="Change"/>: 2 is incremental.</summary>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool ResolveProvider);

internal sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);

internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Range, SemanticTokensFull Full);

internal sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

internal sealed record SemanticTokensFull(bool Delta);

internal sealed record ResolveOptions(bool ResolveProvider);

internal sealed record OnTypeFormattingOptions(string FirstTriggerCharacter, IReadOnlyList<string> MoreTriggerCharacter);

internal sealed record WorkspaceCapabilities
{
    public WorkspaceFoldersOptions? WorkspaceFolders { get; init; }

    public FileOperationOptions? FileOperations { get; init; }
}

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

internal sealed record FileOperationOptions
{
    public FileOperationRegistration? DidRename { get; init; }

    public FileOperationRegistration? WillRename { get; init; }
}

internal sealed record FileOperationRegistration(IReadOnlyList<FileOperationFilter> Filters);

internal sealed record FileOperationFilter(string Scheme, FileOperationPattern Pattern);

internal sealed record FileOperationPattern(string Glob);
