using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Connection;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>JSON to the types of the protocol.</summary>
internal static class Parameters
{
    /// <summary>The parameters of a message; those that do not fit are the client's fault, and it is told so.</summary>
    public static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            // A method without parameters may come with none, null or {}.
            var present = json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? JsonDocument.Parse("{}").RootElement : json;
            return present.Deserialize(type) ?? throw Failures.InvalidParameters("the parameters are missing");
        }
        catch (JsonException fault)
        {
            throw Failures.InvalidParameters(fault.Message);
        }
    }
}
