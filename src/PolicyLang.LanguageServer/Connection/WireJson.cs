using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PolicyLang.LanguageServer.Connection;

/// <summary>
/// What the connection itself reads and writes: parameters and results pass it as JSON, which each method turns into its own types. So no
/// type is looked into at run time.
/// </summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(CommonErrorData))]
[JsonSerializable(typeof(RequestId))] // of `$/cancelRequest`
internal sealed partial class WireJson : JsonSerializerContext
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only JsonElement, CommonErrorData and RequestId pass through; all are in this context.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only JsonElement, CommonErrorData and RequestId pass through; all are in this context.")]
    internal static SystemTextJsonFormatter Formatter() =>
        new() { JsonSerializerOptions = new JsonSerializerOptions { TypeInfoResolver = Default } };
}
