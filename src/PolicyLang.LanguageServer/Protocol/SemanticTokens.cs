using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record SemanticTokensRangeParams(TextDocumentIdentifier TextDocument, LspRange Range);

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary><paramref name="Data"/>: five numbers a token, counted from the token before it. A range has no result id.</summary>
internal sealed record SemanticTokens(string? ResultId, IReadOnlyList<int> Data);

internal sealed record SemanticTokensDelta(string ResultId, IReadOnlyList<SemanticTokensEdit> Edits);

internal sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int> Data);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(SemanticTokensRangeParams))]
[JsonSerializable(typeof(SemanticTokensDeltaParams))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(SemanticTokensDelta))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class SemanticTokensJson : JsonSerializerContext;
