using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, LspRange Range, CodeActionContext Context);

/// <summary><paramref name="Only"/>: kinds that are wanted, with those below them. The client's diagnostics are not looked at: the server knows them.</summary>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

internal sealed record LspCodeAction(
    string Title,
    string Kind,
    IReadOnlyList<LspDiagnostic>? Diagnostics,
    bool? IsPreferred,
    DisabledReason? Disabled,
    WorkspaceEdit? Edit,
    LspCommand? Command,
    CodeActionData? Data);

internal sealed record DisabledReason(string Reason);

/// <summary>What finds an action again when it is chosen. <paramref name="Version"/>: of the text it was offered for.</summary>
internal sealed record CodeActionData(string Uri, LspRange Range, string Id, int? Version = null);

/// <summary>With an empty name it says its title and does nothing.</summary>
internal sealed record LspCommand(string Title, string Command, IReadOnlyList<JsonElement> Arguments);

internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null, JsonElement? WorkDoneToken = null);

internal sealed record ApplyEditParams(string Label, WorkspaceEdit Edit);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(LspCodeAction[]))]
[JsonSerializable(typeof(LspCommand[]))]
[JsonSerializable(typeof(CodeActionData))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(ApplyEditParams))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class CodeActionsJson : JsonSerializerContext;
