using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);

/// <summary><paramref name="TriggerKind"/>: 1 asked for or a word typed, 2 by a trigger character, 3 again for a list that was not complete.</summary>
internal sealed record CompletionContext(int TriggerKind, string? TriggerCharacter = null);

/// <summary><paramref name="ItemDefaults"/>: what all items have, for clients that take it once.</summary>
internal sealed record CompletionListResult(bool IsIncomplete, CompletionItemDefaults? ItemDefaults, IReadOnlyList<LspCompletionItem> Items);

internal sealed record CompletionItemDefaults(JsonElement EditRange);

internal sealed record InsertReplaceRange(LspRange Insert, LspRange Replace);

internal sealed record InsertReplaceEdit(string NewText, LspRange Insert, LspRange Replace);

/// <summary>An item, also as it comes back to be resolved; what is not listed here the client keeps for itself.</summary>
internal sealed record LspCompletionItem(string Label)
{
    public CompletionItemLabelDetails? LabelDetails { get; init; }

    public int? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public bool? Preselect { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    /// <summary>For the simplest clients, which know no edits of a range.</summary>
    public string? InsertText { get; init; }

    /// <summary>2: a snippet.</summary>
    public int? InsertTextFormat { get; init; }

    /// <summary>2: lines behind the first are indented as the line is.</summary>
    public int? InsertTextMode { get; init; }

    /// <summary>A text edit, or one with two ranges.</summary>
    public JsonElement? TextEdit { get; init; }

    /// <summary>The text where the range is told in <see cref="CompletionListResult.ItemDefaults"/>.</summary>
    public string? TextEditText { get; init; }

    public IReadOnlyList<string>? CommitCharacters { get; init; }

    public CompletionItemData? Data { get; init; }
}

internal sealed record CompletionItemLabelDetails(string? Detail = null, string? Description = null);

/// <summary>Where the item's documentation is.</summary>
internal sealed record CompletionItemData(string Uri, string Key);

internal sealed record CompletionOptionsTold(IReadOnlyList<string> TriggerCharacters, bool ResolveProvider, CompletionItemOptions CompletionItem);

internal sealed record CompletionItemOptions(bool LabelDetailsSupport);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CompletionParams))]
[JsonSerializable(typeof(CompletionListResult))]
[JsonSerializable(typeof(LspCompletionItem))]
[JsonSerializable(typeof(InsertReplaceEdit))]
[JsonSerializable(typeof(InsertReplaceRange))]
[JsonSerializable(typeof(TextEdit))]
[JsonSerializable(typeof(LspRange))]
internal sealed partial class CompletionJson : JsonSerializerContext;
