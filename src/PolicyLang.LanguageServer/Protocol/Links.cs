using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary><paramref name="Data"/> comes back when the link is to be resolved, which adds the tooltip.</summary>
internal sealed record LspDocumentLink(LspRange Range, string? Target = null, string? Tooltip = null, DocumentLinkData? Data = null);

/// <summary>The address of the document that has the link.</summary>
internal sealed record DocumentLinkData(string From);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(LspDocumentLink))]
[JsonSerializable(typeof(LspDocumentLink[]))]
internal sealed partial class LinksJson : JsonSerializerContext;
