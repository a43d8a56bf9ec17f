using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims;

/// <summary>
/// The JSON Schema of one fact. It admits the plain forms that <see cref="CellReader"/> reads; bounds it cannot say (how far an amount goes) the reader
/// checks. `unknown`, `未知` and null are always admitted: a fact need not be known when it is filed.
/// </summary>
internal static class FactSchema
{
    public const string DatePattern = "^[0-9]{4}(-[0-9]{2}-[0-9]{2}([T ]00:00(:00(\\.0+)?)?)?|年[0-9]{1,2}月[0-9]{1,2}日)$";
    public const string TextPattern = "\\S";

    private const string UnknownWord = "unknown";
    private const string UnknownLabel = "未知";

    public static void Write(Utf8JsonWriter writer, PlanFact fact)
    {
        if (fact.ByAuthority)
        {
            writer.WriteString("description", "given by the authority / 由主管部门填写");
        }

        string sign = fact.IsSigned ? "-?" : "";
        switch (fact.Type.Kind)
        {
            case TypeKind.Money:
                WriteNumeric(writer, fact, "number", $"^({sign}([0-9]+(\\.[0-9]{{1,2}})?元?|[0-9]+(\\.[0-9]{{1,6}})?万元|[0-9]+(\\.[0-9]{{1,10}})?亿元)|unknown|未知)$");
                break;
            case TypeKind.Rate:
                WriteNumeric(writer, fact, null, $"^({sign}[0-9]+(\\.[0-9]{{1,4}})?%|unknown|未知)$");
                break;
            case TypeKind.Count:
                WriteNumeric(writer, fact, "integer", $"^({sign}[0-9]+{(fact.Type.Classifier is { } unit ? $"({unit})?" : "")}|unknown|未知)$");
                break;
            case TypeKind.Number:
                WriteNumeric(writer, fact, "number", $"^({sign}[0-9]+(\\.[0-9]{{1,6}})?|unknown|未知)$");
                break;
            case TypeKind.Date:
                WriteTypes(writer, "string");
                writer.WriteString("pattern", $"{DatePattern}|^(unknown|未知)$");
                break;
            case TypeKind.Bool:
                WriteConstants(writer, [(true, "是"), (false, "否"), ("yes", "是"), ("no", "否"), ("是", null), ("否", null)]);
                break;
            case TypeKind.Choice:
                WriteConstants(writer, fact.Type.Choices.SelectMany(Spellings));
                break;
            default:
                WriteTypes(writer, "string");
                break;
        }

        WriteDefault(writer, fact.Default);
    }

    /// <summary>The schema of a fact as text; equal for facts of one form.</summary>
    public static string Text(PlanFact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            Write(writer, fact);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void WriteString(Utf8JsonWriter writer, string pattern)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", pattern);
    }

    private static IEnumerable<(object, string?)> Spellings(ChoiceOption choice) =>
        choice.Label is { } label && label != choice.Name ? [(choice.Name, label), (label, null)] : [(choice.Name, null)];

    /// <summary>The pattern is for strings, the bound for numbers: JSON Schema applies each to its own kind.</summary>
    private static void WriteNumeric(Utf8JsonWriter writer, PlanFact fact, string? numberType, string pattern)
    {
        WriteTypes(writer, numberType is null ? ["string"] : ["string", numberType]);
        writer.WriteString("pattern", pattern);
        if (numberType is not null && !fact.IsSigned)
        {
            writer.WriteNumber("minimum", 0);
        }
    }

    private static void WriteTypes(Utf8JsonWriter writer, params ReadOnlySpan<string> types)
    {
        writer.WriteStartArray("type");
        foreach (string type in types)
        {
            writer.WriteStringValue(type);
        }

        writer.WriteStringValue("null");
        writer.WriteEndArray();
    }

    /// <summary>Each value by itself, so that an editor can show the label beside it.</summary>
    private static void WriteConstants(Utf8JsonWriter writer, IEnumerable<(object Value, string? Title)> constants)
    {
        writer.WriteStartArray("anyOf");
        foreach (var (value, title) in constants.Append((UnknownWord, UnknownLabel)).Append((UnknownLabel, null)))
        {
            writer.WriteStartObject();
            if (value is bool truth)
            {
                writer.WriteBoolean("const", truth);
            }
            else
            {
                writer.WriteString("const", (string)value);
            }

            if (title is not null)
            {
                writer.WriteString("title", title);
            }

            writer.WriteEndObject();
        }

        writer.WriteStartObject();
        writer.WriteNull("const");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteDefault(Utf8JsonWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Number:
                writer.WritePropertyName("default");
                writer.WriteRawValue(ExactText.Plain(value.AsNumber()));
                break;
            case ValueKind.Bool:
                writer.WriteBoolean("default", value.IsTrue);
                break;
            case ValueKind.Unknown:
                break;
            default:
                writer.WriteString("default", value.ToString());
                break;
        }
    }
}
