using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary>The protocol's kinds that are used.</summary>
internal enum LspSymbolKind
{
    Module = 2,
    Namespace = 3,
    Class = 5,
    Method = 6,
    Field = 8,
    Enum = 10,
    Interface = 11,
    Function = 12,
    Variable = 13,
    Array = 18,
    Object = 19,
    EnumMember = 22,
    Event = 24,
}

internal sealed record DocumentSymbol(
    string Name, string? Detail, LspSymbolKind Kind, LspRange Range, LspRange SelectionRange, IReadOnlyList<DocumentSymbol>? Children);

/// <summary>A symbol with its place; also what older clients take for an outline.</summary>
internal sealed record SymbolInformation(string Name, LspSymbolKind Kind, LspLocation Location, string? ContainerName);

internal sealed record WorkspaceSymbolParams(string Query);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(SymbolInformation[]))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class SymbolsJson : JsonSerializerContext;
