using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record InlayHintParams(TextDocumentIdentifier TextDocument, LspRange Range);

/// <summary><paramref name="Kind"/>: 1 where it tells a type; null for what the protocol has no number for.</summary>
internal sealed record LspInlayHint(Position Position, string Label, int? Kind, string? Tooltip, bool PaddingLeft);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InlayHintParams))]
[JsonSerializable(typeof(LspInlayHint[]))]
internal sealed partial class InlayHintsJson : JsonSerializerContext;
