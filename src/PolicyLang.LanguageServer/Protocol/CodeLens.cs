using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary><paramref name="Command"/> is null until the lens is resolved.</summary>
internal sealed record CodeLens(LspRange Range, LspCommand? Command = null, LensData? Data = null);

/// <summary>What a lens is about, to resolve it: <paramref name="Version"/> is that of the text it was made for.</summary>
internal sealed record LensData(string Uri, int? Version, string Kind, string Name, string? Symbol = null);

/// <summary>Without a name it says its title and does nothing.</summary>
internal sealed record LspCommand(string Title, string Command, IReadOnlyList<JsonNode>? Arguments = null);

internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null, JsonElement? WorkDoneToken = null);

internal sealed record ShowMessageParams(int Type, string Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(CodeLens))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(ShowMessageParams))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(LspLocation[]))]
[JsonSerializable(typeof(LspTestOutcome))]
[JsonSerializable(typeof(RunTestsResult))]
[JsonSerializable(typeof(DecisionSummary))]
[JsonSerializable(typeof(ExplainResult))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class CommandJson : JsonSerializerContext;
