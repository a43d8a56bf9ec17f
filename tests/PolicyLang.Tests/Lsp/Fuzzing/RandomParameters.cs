using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>
/// Parameters of any method, made from its own types: so a new feature is tried without a line here. Addresses, places and ranges are those
/// of the document asked about; what one request gives, another takes (`callHierarchy/incomingCalls`, `…/resolve`).
/// </summary>
internal sealed class RandomParameters(Random random, string uri, string text, IReadOnlyList<string> uris, IReadOnlyDictionary<string, List<JsonNode>> given)
{
    private static readonly string[] Words = ["price", "x", "金额", "patent_purchase", "年", "", "a b", "1", "😀", "en", "zh", "b"];

    private readonly SourceText source = new("", text);

    /// <summary>Null where the method needs what nothing has given yet.</summary>
    public JsonNode? For(string method, JsonTypeInfo type) => Origin(method) is { } origin
        ? given.TryGetValue(origin, out var items) && items.Count > 0
            ? method.StartsWith("callHierarchy/", StringComparison.Ordinal) || method.StartsWith("typeHierarchy/", StringComparison.Ordinal)
                ? new JsonObject { ["item"] = items[random.Next(items.Count)].DeepClone() }
                : items[random.Next(items.Count)].DeepClone()
            : null
        : Of(type, "", 0);

    /// <summary>The method whose results another takes.</summary>
    private static string? Origin(string method) => method switch
    {
        "callHierarchy/incomingCalls" or "callHierarchy/outgoingCalls" => "textDocument/prepareCallHierarchy",
        "workspaceSymbol/resolve" => "workspace/symbol",
        _ when method.EndsWith("/resolve", StringComparison.Ordinal) => "textDocument/" + method[..^"/resolve".Length],
        _ => null,
    };

    private JsonNode? Of(JsonTypeInfo type, string name, int depth)
    {
        var clr = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (clr.Name == "Position")
        {
            return Place(random.Next(text.Length + 1));
        }

        if (clr.Name is "LspRange")
        {
            int start = random.Next(text.Length + 1);
            return new JsonObject { ["start"] = Place(start), ["end"] = Place(random.Next(4) == 0 ? text.Length : Math.Min(text.Length, start + random.Next(200))) };
        }

        if (clr == typeof(string))
        {
            return Text(name);
        }

        return clr == typeof(int) || clr == typeof(long) || clr.IsEnum ? JsonValue.Create(random.Next(1, 4))
            : clr == typeof(bool) ? JsonValue.Create(random.Next(2) == 0)
            : clr == typeof(JsonElement) || clr == typeof(JsonNode) ? new JsonObject()
            : type.Kind == JsonTypeInfoKind.Enumerable ? Many(type, name, depth)
            : type.Kind == JsonTypeInfoKind.Object && depth < 6 ? Object(type, depth)
            : new JsonObject();
    }

    private JsonArray Many(JsonTypeInfo type, string name, int depth)
    {
        var array = new JsonArray();
        for (int i = random.Next(3); i > 0 && type.ElementType is { } element; i--)
        {
            array.Add(Of(type.Options.GetTypeInfo(element), name.TrimEnd('s'), depth + 1));
        }

        return array;
    }

    private JsonObject Object(JsonTypeInfo type, int depth)
    {
        var made = new JsonObject();
        foreach (var property in type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
        {
            bool isOptional = property.IsSetNullable || property.AssociatedParameter is { IsNullable: true };
            if (!isOptional || random.Next(2) == 0)
            {
                made[property.Name] = Of(type.Options.GetTypeInfo(property.PropertyType), property.Name, depth + 1);
            }
        }

        return made;
    }

    private string Text(string name) => name switch
    {
        "uri" or "oldUri" or "newUri" or "folder" or "file" => random.Next(20) == 0 ? uris[random.Next(uris.Count)] : uri,
        "ch" or "triggerCharacter" => new[] { "\n", "}", "，", "：", " ", "." }[random.Next(6)],
        _ => Words[random.Next(Words.Length)],
    };

    private JsonObject Place(int offset)
    {
        var place = source.PositionAt(offset);
        bool isBeyond = random.Next(50) == 0;
        return new JsonObject { ["line"] = place.Line + (isBeyond ? 9_999 : 0), ["character"] = place.Character + (random.Next(50) == 0 ? 9_999 : 0) };
    }
}
