using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record InitializeParams(
    ClientCapabilities Capabilities,
    int? ProcessId = null,
    string? Locale = null,
    string? RootUri = null,
    string? RootPath = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    JsonElement? InitializationOptions = null,
    string? Trace = null);

internal sealed record WorkspaceFolder(string Uri, string Name);

/// <summary>What of a client's abilities is looked at; see <see cref="Sessions.ClientTraits"/>.</summary>
internal sealed record ClientCapabilities(
    WorkspaceAbilities? Workspace = null, TextDocumentAbilities? TextDocument = null, WindowAbilities? Window = null);

internal sealed record WorkspaceAbilities(
    bool? Configuration = null,
    bool? ApplyEdit = null,
    WorkspaceEditAbilities? WorkspaceEdit = null,
    RegistrationAbilities? DidChangeWatchedFiles = null,
    RegistrationAbilities? DidChangeConfiguration = null,
    RefreshAbilities? Diagnostics = null,
    RefreshAbilities? SemanticTokens = null,
    RefreshAbilities? InlayHint = null);

internal sealed record WorkspaceEditAbilities(bool? DocumentChanges = null, IReadOnlyList<string>? ResourceOperations = null);

internal sealed record RegistrationAbilities(bool? DynamicRegistration = null);

internal sealed record RefreshAbilities(bool? RefreshSupport = null);

internal sealed record TextDocumentAbilities(
    RegistrationAbilities? Diagnostic = null,
    PublishAbilities? PublishDiagnostics = null,
    HoverAbilities? Hover = null,
    CompletionAbilities? Completion = null,
    SignatureHelpAbilities? SignatureHelp = null,
    SymbolAbilities? DocumentSymbol = null,
    LinkAbilities? Definition = null,
    LinkAbilities? Declaration = null,
    LinkAbilities? TypeDefinition = null,
    CodeActionAbilities? CodeAction = null,
    SemanticTokensAbilities? SemanticTokens = null,
    FoldingAbilities? FoldingRange = null);

internal sealed record PublishAbilities(bool? RelatedInformation = null);

internal sealed record HoverAbilities(IReadOnlyList<string>? ContentFormat = null);

internal sealed record CompletionAbilities(CompletionItemAbilities? CompletionItem = null, CompletionListAbilities? CompletionList = null);

internal sealed record CompletionItemAbilities(
    bool? SnippetSupport = null,
    bool? CommitCharactersSupport = null,
    IReadOnlyList<string>? DocumentationFormat = null,
    bool? PreselectSupport = null,
    bool? InsertReplaceSupport = null,
    bool? LabelDetailsSupport = null,
    ValueSet? InsertTextModeSupport = null);

internal sealed record ValueSet([property: JsonPropertyName("valueSet")] IReadOnlyList<int>? Values = null);

internal sealed record CompletionListAbilities(IReadOnlyList<string>? ItemDefaults = null);

internal sealed record SignatureHelpAbilities(SignatureInformationAbilities? SignatureInformation = null);

internal sealed record SignatureInformationAbilities(IReadOnlyList<string>? DocumentationFormat = null, ParameterAbilities? ParameterInformation = null);

internal sealed record ParameterAbilities(bool? LabelOffsetSupport = null);

internal sealed record SymbolAbilities(bool? HierarchicalDocumentSymbolSupport = null);

internal sealed record LinkAbilities(bool? LinkSupport = null);

/// <summary><paramref name="CodeActionLiteralSupport"/>: present where the client takes more than commands; its kinds are not looked at.</summary>
internal sealed record CodeActionAbilities(
    JsonElement? CodeActionLiteralSupport = null, bool? DisabledSupport = null, bool? DataSupport = null, ResolveAbilities? ResolveSupport = null);

internal sealed record ResolveAbilities(IReadOnlyList<string>? Properties = null);

/// <summary>The names of the words' classes that the client knows.</summary>
internal sealed record SemanticTokensAbilities(IReadOnlyList<string>? TokenTypes = null, IReadOnlyList<string>? TokenModifiers = null);

internal sealed record FoldingAbilities(int? RangeLimit = null, bool? LineFoldingOnly = null);

internal sealed record WindowAbilities(bool? WorkDoneProgress = null);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
internal sealed partial class InitializeJson : JsonSerializerContext;
