using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record Hover(MarkupContent Contents, LspRange Range);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(Hover))]
internal sealed partial class HoverJson : JsonSerializerContext;
