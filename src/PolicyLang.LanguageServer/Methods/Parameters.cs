using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Connection;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>JSON to the types of the protocol.</summary>
internal static class Parameters
{
    private static readonly JsonElement None = JsonDocument.Parse("{}").RootElement;

    /// <summary>The parameters of a message; those that do not fit are the client's fault, and it is told so.</summary>
    public static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class
    {
        // A method without parameters may come with none, null or {}.
        var present = json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? None : json;
        try
        {
            return present.Deserialize(type) ?? throw Failures.InvalidParameters(ParameterFault.Unknown);
        }
        catch (JsonException)
        {
            throw Failures.InvalidParameters(ParameterFault.In(present, type) ?? ParameterFault.Unknown);
        }
    }
}
