using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary>Parameters that are not looked at.</summary>
internal sealed record NoParams;

internal sealed record SetTraceParams(string Value);

internal sealed record LogMessageParams(int Type, string Message);

internal sealed record LogTraceParams(string Message);

/// <summary><paramref name="Token"/>: a string or a number.</summary>
internal sealed record ProgressCreateParams(JsonElement Token);

/// <summary><paramref name="Value"/> is one of begin, report and end.</summary>
internal sealed record ProgressParams(JsonElement Token, ProgressValue Value);

internal sealed record ProgressValue(string Kind, string? Title = null, string? Message = null, int? Percentage = null);

internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

internal sealed record Registration(string Id, string Method, JsonElement RegisterOptions);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NoParams))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(SetTraceParams))]
[JsonSerializable(typeof(LogMessageParams))]
[JsonSerializable(typeof(LogTraceParams))]
[JsonSerializable(typeof(ProgressCreateParams))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(RegistrationParams))]
internal sealed partial class LifecycleJson : JsonSerializerContext;
