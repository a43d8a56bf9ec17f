using System.Text.Json;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Readings;

namespace PolicyLang.Runtime.Output;

/// <summary>Readings as JSON: choices, places that read them and, with claims, what each choice comes to. Lines and columns count from 1.</summary>
public static class ReadingJson
{
    public static void Write(ReadingReport report, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Indented);
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        if (report is { Claims: { } claims, Total: { } total })
        {
            writer.WriteNumber("claims", claims);
            Money(writer, "total", total);
        }

        writer.WriteStartArray("readings");
        foreach (var reading in report.Readings)
        {
            Write(writer, reading, report.Total);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, ReportedReading reading, Exact? before)
    {
        writer.WriteStartObject();
        writer.WriteString("name", reading.Name);
        writer.WriteString("label", reading.Label);
        writer.WriteString("article", reading.Article);
        Place(writer, reading.Location);
        writer.WriteStartArray("choices");
        foreach (var choice in reading.Choices)
        {
            writer.WriteStartObject();
            writer.WriteString("name", choice.Name);
            writer.WriteString("label", choice.Label);
            writer.WriteBoolean("default", choice.IsDefault);
            if (choice.Total is { } total && before is { } without)
            {
                Money(writer, "total", total);
                Money(writer, "difference", total - without);
                writer.WriteStartArray("changed");
                foreach (var changed in choice.Changed)
                {
                    Write(writer, changed);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("uses");
        foreach (var use in reading.Uses)
        {
            Write(writer, use);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadingUse use)
    {
        writer.WriteStartObject();
        Place(writer, use.Location);
        writer.WriteString("article", use.Article);
        writer.WriteStartArray("benefits");
        foreach (string benefit in use.Benefits)
        {
            writer.WriteStringValue(benefit);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ChangedClaim changed)
    {
        writer.WriteStartObject();
        writer.WriteString("claim_id", changed.Before.ClaimId);
        writer.WriteString("benefit", changed.Before.Benefit);
        writer.WriteString("claimant", changed.Before.Claimant);
        Write(writer, "before", changed.Before);
        Write(writer, "after", changed.After);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Decision decision)
    {
        writer.WriteStartObject(name);
        writer.WriteString("outcome", decision.Outcome.Word());
        writer.WriteBoolean("provisional", decision.IsProvisional);
        Money(writer, "paid", decision.Paid);
        writer.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter writer, Compiler.Text.Location location)
    {
        writer.WriteString("file", location.Source.Path);
        writer.WriteNumber("line", location.Start.Line + 1);
        writer.WriteNumber("column", location.Start.Character + 1);
    }

    private static void Money(Utf8JsonWriter writer, string name, Exact yuan)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(ExactText.Fixed(yuan, 2));
    }
}
