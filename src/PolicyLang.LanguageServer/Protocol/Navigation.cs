using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

/// <summary><paramref name="Kind"/>: 1 text, 2 read, 3 write.</summary>
internal sealed record DocumentHighlight(LspRange Range, int Kind);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(LspLocation[]))]
[JsonSerializable(typeof(LocationLink[]))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class NavigationJson : JsonSerializerContext;
