using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record RangeFormattingParams(TextDocumentIdentifier TextDocument, LspRange Range);

/// <summary><paramref name="Ch"/>: the character typed; the position is behind it.</summary>
internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);

/// <summary><paramref name="Type"/>: 2 warning, 3 information.</summary>
internal sealed record ShowMessageParams(int Type, string Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(RangeFormattingParams))]
[JsonSerializable(typeof(OnTypeFormattingParams))]
[JsonSerializable(typeof(TextEdit[]))]
[JsonSerializable(typeof(ShowMessageParams))]
internal sealed partial class FormattingJson : JsonSerializerContext;
