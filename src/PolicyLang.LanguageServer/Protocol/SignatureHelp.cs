using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record SignatureHelpParams(TextDocumentIdentifier TextDocument, Position Position, SignatureHelpContext? Context = null);

/// <summary><paramref name="TriggerKind"/>: 1 asked for, 2 by a trigger character, 3 the text changed while the answer is shown.</summary>
internal sealed record SignatureHelpContext(int TriggerKind, bool IsRetrigger = false);

internal sealed record SignatureHelpResult(IReadOnlyList<SignatureInformation> Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, IReadOnlyList<ParameterInformation> Parameters, int ActiveParameter);

/// <summary><paramref name="Label"/>: where the parameter stands in the signature's label, from and to; its words for a client that cannot count.</summary>
internal sealed record ParameterInformation(JsonElement Label, MarkupContent? Documentation);

internal sealed record SignatureHelpOptions(IReadOnlyList<string> TriggerCharacters, IReadOnlyList<string> RetriggerCharacters);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SignatureHelpParams))]
[JsonSerializable(typeof(SignatureHelpResult))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(string))]
internal sealed partial class SignatureHelpJson : JsonSerializerContext;
