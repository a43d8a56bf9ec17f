using System.Text.Json;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>Findings as SARIF 2.1.0 (OASIS standard, 2020), for code scanning and editors.</summary>
public static class DiagnosticSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(Stream output, IReadOnlyCollection<Diagnostic> diagnostics, string version, Language language)
    {
        var rules = diagnostics.Select(d => d.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(output, DiagnosticJson.Options);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules, version);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, diagnostic, rules.IndexOf(diagnostic.Rule), language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticRule> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "policy");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Slug);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SeverityText.Machine(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, Language language)
    {
        string help = diagnostic.Help is { IsEmpty: false } words ? "\n" + words.In(language) : "";
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", SeverityText.Machine(diagnostic.Severity));
        WriteMessage(json, "message", diagnostic.Message.In(language) + help);
        json.WriteStartArray("locations");
        if (diagnostic.Location is { } location)
        {
            WriteLocation(json, location, null);
        }
        else if (diagnostic.Place is { } place)
        {
            WriteFilePlace(json, place);
        }

        json.WriteEndArray();
        if (!diagnostic.Labels.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var label in diagnostic.Labels)
            {
                WriteLocation(json, label.Location, label.Text.In(language));
            }

            json.WriteEndArray();
        }

        WriteFixes(json, diagnostic, language);
        json.WriteEndObject();
    }

    private static void WriteFixes(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        if (diagnostic.Location?.Source is not { } source || diagnostic.Fixes.All(f => f.Edits.IsEmpty))
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes.Where(f => !f.Edits.IsEmpty))
        {
            json.WriteStartObject();
            WriteMessage(json, "description", fix.Title.In(language));
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            WriteArtifact(json, source.Path);
            json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", source.PositionAt(edit.Span.Start), source.PositionAt(edit.Span.End));
                WriteMessage(json, "insertedContent", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, location.Source.Path);
        WriteRegion(json, "region", location.Start, location.End);
        json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteFilePlace(Utf8JsonWriter json, FilePlace place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, place.File);
        if (place.Line is { } line)
        {
            var start = new LinePosition(line - 1, (place.Column ?? 1) - 1);
            WriteRegion(json, "region", start, start);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, LinePosition start, LinePosition end)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
