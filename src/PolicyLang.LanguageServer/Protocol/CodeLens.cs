using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary><paramref name="Command"/> is null until the lens is resolved.</summary>
internal sealed record CodeLens(LspRange Range, LspCommand? Command = null, LensData? Data = null);

/// <summary>What a lens is about, to resolve it: <paramref name="Version"/> is that of the text it was made for.</summary>
internal sealed record LensData(string Uri, string Kind, string Name, int? Version = null, string? Symbol = null);

/// <summary>What a new version is called, from which day it holds (`2026-01-01`), and its title.</summary>
internal sealed record NewVersionParams(string Name, string EffectiveFrom, string? Title = null);

internal sealed record NewVersionResult(string Uri);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(CodeLens))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(NewVersionParams))]
[JsonSerializable(typeof(NewVersionResult))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ShowMessageParams))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(LspLocation[]))]
[JsonSerializable(typeof(LspTestOutcome))]
[JsonSerializable(typeof(RunTestsResult))]
[JsonSerializable(typeof(DecisionSummary))]
[JsonSerializable(typeof(ExplainResult))]
internal sealed partial class CommandJson : JsonSerializerContext;
