using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>
/// Findings as JSON: one object with `diagnostics` and a `summary`. Lines and columns count from 1, columns in UTF-16 units; an end is
/// the place just behind.
/// </summary>
public static class DiagnosticJson
{
    /// <summary>Han stays readable; the output is no HTML.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, IReadOnlyCollection<Diagnostic> diagnostics, int files, Language language)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            Write(json, diagnostic, language);
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("files", files);
        json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteNumber("notes", diagnostics.Count(d => d.Severity == Severity.Note));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("name", diagnostic.Rule.Slug);
        json.WriteString("severity", SeverityText.Machine(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message.In(language));
        WritePlace(json, diagnostic);
        if (diagnostic.Help is { IsEmpty: false } help)
        {
            json.WriteString("help", help.In(language));
        }

        json.WriteStartArray("labels");
        foreach (var label in diagnostic.Labels)
        {
            json.WriteStartObject();
            json.WriteString("file", label.Location.Source.Path);
            WriteRange(json, label.Location.Start, label.Location.End);
            json.WriteString("message", label.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            WriteFix(json, fix, diagnostic.Location?.Source, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.Location is { } location)
        {
            json.WriteString("file", location.Source.Path);
            WriteRange(json, location.Start, location.End);
        }
        else if (diagnostic.Place is { } place)
        {
            json.WriteString("file", place.File);
            if (place.Line is { } line)
            {
                var start = new LinePosition(line - 1, (place.Column ?? 1) - 1);
                WriteRange(json, start, start);
            }
        }
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix, SourceText? source, Language language)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title.In(language));
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteStartArray("edits");
        if (source is not null)
        {
            WriteEdits(json, fix, source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEdits(Utf8JsonWriter json, Fix fix, SourceText source)
    {
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRange(json, source.PositionAt(edit.Span.Start), source.PositionAt(edit.Span.End));
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }
    }

    private static void WriteRange(Utf8JsonWriter json, LinePosition start, LinePosition end)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", start);
        WritePosition(json, "end", end);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Character + 1);
        json.WriteEndObject();
    }
}
