using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Runtime.Claims;

/// <summary>
/// The JSON Schema (draft 2020-12) of claims for one benefit: an array of claims, or one claim by `#/$defs/claim` (a line of JSON Lines).
/// Keys are names; labels are titles. It admits claims of every version, for which of them decides is settled by the day of the event: a fact that
/// versions type differently may have either form, and only what every version requires is required.
/// </summary>
public static class ClaimSchema
{
    public static string Json(PlanTimeline timeline)
    {
        var latest = timeline.Versions[^1];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", latest.Display);
            writer.WriteString("description", latest.Policy.Number is { } number ? $"{latest.Policy.Title}（{number}）" : latest.Policy.Title);
            writer.WriteString("type", "array");
            writer.WriteStartObject("items");
            writer.WriteString("$ref", "#/$defs/claim");
            writer.WriteEndObject();
            writer.WriteStartObject("$defs");
            WriteClaim(writer, timeline);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteClaim(Utf8JsonWriter writer, PlanTimeline timeline)
    {
        var columns = ClaimForm.Columns(timeline);
        writer.WriteStartObject("claim");
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var column in columns)
        {
            writer.WriteStartObject(column.Name);
            writer.WriteString("title", column.Label);
            if (column.Fact is { } fact)
            {
                WriteFact(writer, fact, timeline);
            }
            else
            {
                WriteBase(writer, column.Name, timeline);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var column in columns.Where(c => c.IsRequired && (c.Fact is null || timeline.Versions.All(v => Requires(v, c.Name)))))
        {
            writer.WriteStringValue(column.Name);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
    }

    private static bool Requires(PlanBenefit version, string name) =>
        version.Facts.Any(f => f.Name == name && new FormColumn(name, f.Display, f).IsRequired);

    /// <summary>As each version has it, the latest first.</summary>
    private static void WriteFact(Utf8JsonWriter writer, PlanFact latest, PlanTimeline timeline)
    {
        var forms = timeline.Versions.Reverse().SelectMany(v => v.Facts).Where(f => f.Name == latest.Name).DistinctBy(FactSchema.Text).ToList();
        if (forms.Count == 1)
        {
            FactSchema.Write(writer, latest);
            return;
        }

        writer.WriteStartArray("anyOf");
        foreach (var form in forms)
        {
            writer.WriteStartObject();
            FactSchema.Write(writer, form);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteBase(Utf8JsonWriter writer, string name, PlanTimeline timeline)
    {
        if (name == BaseColumns.Benefit.Name)
        {
            writer.WriteStartArray("enum");
            foreach (string word in timeline.Versions.SelectMany(v => new[] { v.Name, v.Display }).Distinct(StringComparer.Ordinal))
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        }
        else if (name == BaseColumns.EventDate.Name || name == BaseColumns.FiledDate.Name)
        {
            FactSchema.WriteString(writer, FactSchema.DatePattern);
        }
        else
        {
            FactSchema.WriteString(writer, FactSchema.TextPattern);
        }
    }
}
