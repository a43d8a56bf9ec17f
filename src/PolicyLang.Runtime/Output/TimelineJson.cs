using System.Text.Json;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Timelines;

namespace PolicyLang.Runtime.Output;

/// <summary>Timelines as JSON: each benefit with its versions and transitions. An open end is null.</summary>
public static class TimelineJson
{
    public static void Write(IReadOnlyList<PlanTimeline> timelines, Stream stream, Language language)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Indented);
        writer.WriteStartObject();
        writer.WriteStartArray("benefits");
        foreach (var timeline in timelines)
        {
            var entries = TimelineEntry.Of(timeline);
            writer.WriteStartObject();
            writer.WriteString("benefit", timeline.Name);
            writer.WriteString("label", timeline.Versions[^1].Label);
            Write(writer, "versions", entries.Where(e => e.Filed is null), language);
            Write(writer, "transitions", entries.Where(e => e.Filed is not null), language);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<TimelineEntry> entries, Language language)
    {
        writer.WriteStartArray(name);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("policy", entry.Version.Policy.Name);
            writer.WriteString("title", entry.Version.Policy.Title);
            writer.WriteString("number", entry.Version.Policy.Number);
            writer.WriteString("amends", entry.Version.Policy.Amends?.Name);
            writer.WriteString("article", entry.Version.Origin.Article?.Number);
            Write(writer, "", entry.Days);
            if (entry.Filed is { } filed)
            {
                Write(writer, "filed_", filed);
            }

            writer.WriteString("text", entry.Document.In(language));
            writer.WriteString("note", entry.Note.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string prefix, DateRange days)
    {
        writer.WriteString(prefix + "from", RouteJson.Day(days.From));
        writer.WriteString(prefix + "to", RouteJson.Day(days.To));
    }
}
