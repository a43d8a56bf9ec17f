using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary>An item is found again by the place where its selection begins.</summary>
internal sealed record CallHierarchyItem(string Name, LspSymbolKind Kind, string Uri, LspRange Range, LspRange SelectionRange, string? Detail = null);

internal sealed record CallHierarchyParams(CallHierarchyItem Item);

internal sealed record CallHierarchyIncomingCall(CallHierarchyItem From, IReadOnlyList<LspRange> FromRanges);

internal sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, IReadOnlyList<LspRange> FromRanges);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(CallHierarchyParams))]
[JsonSerializable(typeof(CallHierarchyItem[]))]
[JsonSerializable(typeof(CallHierarchyIncomingCall[]))]
[JsonSerializable(typeof(CallHierarchyOutgoingCall[]))]
internal sealed partial class CallsJson : JsonSerializerContext;
