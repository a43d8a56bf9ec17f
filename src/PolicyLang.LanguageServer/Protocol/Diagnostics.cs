using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary><paramref name="Severity"/>: 1 error, 2 warning, 3 information. <paramref name="Tags"/>: 1 is superfluous.</summary>
internal sealed record LspDiagnostic(
    LspRange Range,
    int Severity,
    string Code,
    CodeDescription? CodeDescription,
    string Source,
    string Message,
    IReadOnlyList<int>? Tags,
    IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation);

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(LspLocation Location, string Message);

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<LspDiagnostic> Diagnostics);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <summary><paramref name="Kind"/>: `full`, with items, or `unchanged`.</summary>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, IReadOnlyList<LspDiagnostic>? Items);

internal sealed record WorkspaceDiagnosticParams(IReadOnlyList<PreviousResultId> PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);

/// <summary>The version is told also where it is null: the document is not open.</summary>
internal sealed record WorkspaceDocumentDiagnosticReport(
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string Kind,
    string ResultId,
    IReadOnlyList<LspDiagnostic>? Items);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
internal sealed partial class DiagnosticsJson : JsonSerializerContext;
