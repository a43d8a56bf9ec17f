using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary>Characters only where the client folds parts of lines. <paramref name="Kind"/>: `comment`, `imports`, `region`.</summary>
internal sealed record LspFoldingRange(int StartLine, int? StartCharacter, int EndLine, int? EndCharacter, string? Kind);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions);

internal sealed record LspSelectionRange(LspRange Range, LspSelectionRange? Parent);

internal sealed record LinkedEditingRanges(IReadOnlyList<LspRange> Ranges);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(LspFoldingRange[]))]
[JsonSerializable(typeof(SelectionRangeParams))]
[JsonSerializable(typeof(LspSelectionRange[]))]
[JsonSerializable(typeof(LinkedEditingRanges))]
internal sealed partial class FoldingJson : JsonSerializerContext;
