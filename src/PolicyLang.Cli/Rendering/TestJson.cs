using System.Collections.Immutable;
using System.Text.Json;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Cli.Rendering;

/// <summary>Test results as JSON: `tests`, each with its expectations, and with its `errors` where these keep it from running; `coverage` where it was asked, and a `summary`. Lines count from 1.</summary>
public static class TestJson
{
    public static void Write(TestReport report, Stream output, Terminal terminal)
    {
        using var json = new Utf8JsonWriter(output, DiagnosticJson.Options);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("tests");
        foreach (var test in report.Tests)
        {
            json.WriteStartObject();
            json.WriteString("name", test.Name);
            json.WriteString("file", test.File);
            json.WriteNumber("line", test.Line);
            json.WriteString("oracle", test.Result.Test.Oracle);
            json.WriteBoolean("passed", test.Result.Passed);
            json.WriteNumber("microseconds", test.Microseconds);
            json.WriteStartArray("expectations");
            foreach (var expectation in test.Result.Expectations)
            {
                Write(json, expectation, terminal);
            }

            json.WriteEndArray();
            if (test.Result.IsErrored)
            {
                WriteErrors(json, test.Result.Test.Errors, terminal);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Clauses is { } clauses)
        {
            Write(json, clauses);
        }

        json.WriteStartObject("summary");
        json.WriteNumber("tests", report.Tests.Length);
        json.WriteNumber("passed", report.Passed);
        json.WriteNumber("failed", report.Failed);
        json.WriteNumber("errored", report.Errored);
        json.WriteNumber("microseconds", report.Microseconds);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, ImmutableArray<Diagnostic> errors, Terminal terminal)
    {
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("code", error.Rule.Code);
            json.WriteNumber("line", error.Location is { } at ? at.Start.Line + 1 : 1);
            json.WriteString("message", TestText.Message(error, terminal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<ClauseUse> clauses)
    {
        json.WriteStartArray("coverage");
        foreach (var clause in clauses)
        {
            json.WriteStartObject();
            json.WriteString("kind", clause.Word);
            json.WriteString("file", clause.Location.Source.Path);
            json.WriteNumber("line", clause.Location.Start.Line + 1);
            json.WriteNumber("column", clause.Location.Start.Character + 1);
            json.WriteNumber("reached", clause.Reached);
            json.WriteNumber("decided", clause.Decided);
            json.WriteString("text", clause.Location.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ExpectationResult result, Terminal terminal)
    {
        json.WriteStartObject();
        json.WriteNumber("line", result.Expectation.Location.Start.Line + 1);
        json.WriteString("claim", result.Expectation.Claim);
        json.WriteBoolean("passed", result.Passed);
        json.WriteString("expected", result.Expected.In(terminal.Language));
        json.WriteString("actual", result.Actual?.In(terminal.Language));
        if (result.Message is { } message)
        {
            json.WriteString("message", message.In(terminal.Language));
        }

        if (result.Explanation is { } explanation)
        {
            using var tree = new StringWriter { NewLine = "\n" };
            new ExplanationTree(tree, Palette.None, terminal, width: null).Write(explanation);
            json.WriteString("explanation", tree.ToString());
        }

        json.WriteEndObject();
    }
}
