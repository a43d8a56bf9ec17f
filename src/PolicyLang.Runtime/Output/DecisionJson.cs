using System.Buffers;
using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Output;

/// <summary>
/// Decisions as JSON: objects with the names of the columns; money as numbers with two decimals, what there is not as null. Where readings bear on the
/// benefit, `readings` holds their choices.
/// </summary>
public static class DecisionJson
{
    private const int FlushAt = 64 * 1024;

    /// <summary>One array.</summary>
    public static void Write(DecisionRun run, Stream stream, Language language)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Indented);
        writer.WriteStartArray();
        foreach (var decision in run.Decisions)
        {
            writer.WriteStartObject();
            WriteMembers(writer, decision, language);
            writer.WriteEndObject();
            if (writer.BytesPending > FlushAt)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>JSON Lines: one object a line.</summary>
    public static void WriteLines(DecisionRun run, Stream stream, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
        using var writer = new Utf8JsonWriter(buffer, JsonOutput.OneLine);
        foreach (var decision in run.Decisions)
        {
            writer.WriteStartObject();
            WriteMembers(writer, decision, language);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount > FlushAt)
            {
                stream.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        stream.Write(buffer.WrittenSpan);
    }

    internal static void WriteMembers(Utf8JsonWriter writer, Decision decision, Language language)
    {
        foreach (var column in DecisionColumn.All)
        {
            writer.WritePropertyName(column.Name);
            switch (column.Text(decision, language))
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case var text when column.Kind == DecisionColumnKind.Money:
                    writer.WriteRawValue(text);
                    break;
                case var text when column.Kind == DecisionColumnKind.Bool:
                    writer.WriteBooleanValue(text == "yes");
                    break;
                case var text:
                    writer.WriteStringValue(text);
                    break;
            }
        }

        if (decision.Version is { Readings: { IsEmpty: false } readings })
        {
            writer.WriteStartObject("readings");
            foreach (var reading in readings)
            {
                writer.WriteString(reading.Name, reading.Choice);
            }

            writer.WriteEndObject();
        }
    }
}
