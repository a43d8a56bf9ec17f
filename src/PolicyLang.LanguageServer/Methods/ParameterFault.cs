using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.Compiler.Text;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>Which of some parameters does not fit, and what it should be, in words: looked for once they could not be read.</summary>
internal static class ParameterFault
{
    public static readonly Localized Unknown = new("the parameters do not fit", "参数不符合要求");

    /// <summary>The first that does not fit; null where all seem to.</summary>
    public static Localized? In(JsonElement json, JsonTypeInfo type) => Find(json, type, "");

    private static Localized? Find(JsonElement json, JsonTypeInfo type, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object => json.ValueKind == JsonValueKind.Object
            ? type.Properties.Select(p => InProperty(json, p, path)).FirstOrDefault(f => f is not null)
            : Wrong(path, new("an object `{…}`", "对象 `{…}`")),
        JsonTypeInfoKind.Enumerable => json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select((item, i) => InItem(item, type, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))).FirstOrDefault(f => f is not null)
            : Wrong(path, new("an array `[…]`", "数组 `[…]`")),
        JsonTypeInfoKind.Dictionary => json.ValueKind == JsonValueKind.Object ? null : Wrong(path, new("an object `{…}`", "对象 `{…}`")),
        _ => InValue(json, Nullable.GetUnderlyingType(type.Type) ?? type.Type, path),
    };

    private static Localized? InProperty(JsonElement json, JsonPropertyInfo property, string path)
    {
        string inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
        if (!json.TryGetProperty(property.Name, out var value))
        {
            return property.IsRequired ? new($"`{inner}` is missing", $"缺少 `{inner}`") : null;
        }

        bool mayBeNull = property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;
        return value.ValueKind == JsonValueKind.Null && mayBeNull ? null : Find(value, property.Options.GetTypeInfo(property.PropertyType), inner);
    }

    private static Localized? InItem(JsonElement json, JsonTypeInfo list, string path) =>
        list.ElementType is { } type ? Find(json, list.Options.GetTypeInfo(type), path) : null;

    private static Localized? InValue(JsonElement json, Type type, string path) =>
        type == typeof(string) ? json.ValueKind == JsonValueKind.String ? null : Wrong(path, new("a string", "字符串"))
        : type == typeof(bool) ? json.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Wrong(path, new("`true` or `false`", " `true` 或 `false`"))
        : type == typeof(int) || type.IsEnum ? IsNatural(json) ? null : Wrong(path, new("a whole number from 0 on", "不小于 0 的整数"))
        : null;

    private static bool IsNatural(JsonElement json) => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out int number) && number >= 0;

    private static Localized Wrong(string path, Localized wanted) => path.Length == 0
        ? new($"the parameters should be {wanted.English}", $"参数应为{wanted.Chinese}")
        : new($"`{path}` should be {wanted.English}", $"`{path}` 应为{wanted.Chinese}");
}
