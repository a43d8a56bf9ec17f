using System.Collections.Immutable;
using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Output;

/// <summary>An explanation as JSON: the members of the decision, and its steps as they nest.</summary>
public static class ExplanationJson
{
    public static void Write(Explanation explanation, Stream stream, Language language)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Indented);
        writer.WriteStartObject();
        DecisionJson.WriteMembers(writer, explanation.Decision, language);
        WriteSteps(writer, explanation.Steps, language);
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    internal static void WriteSteps(Utf8JsonWriter writer, ImmutableArray<ExplanationStep> steps, Language language)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", step.Stage);
            writer.WriteString("text", step.Text.In(language));
            writer.WriteString("result", ResultName(step.Result));
            if (step.Needed is { } needed)
            {
                writer.WriteString("needed", needed.In(language));
            }

            if (step.Words is { } words)
            {
                writer.WriteString("words", words);
            }

            if (step.Origin is { } origin)
            {
                WriteOrigin(writer, origin.Article?.Number, origin.Location);
            }

            WriteSteps(writer, step.Steps, language);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter writer, string? article, Location location)
    {
        if (article is not null)
        {
            writer.WriteString("article", article);
        }

        writer.WriteString("file", location.Source.Path);
        writer.WriteNumber("line", location.Start.Line + 1);
        writer.WriteNumber("column", location.Start.Character + 1);
    }

    private static string ResultName(StepResult result) => result switch
    {
        StepResult.Neutral => "neutral",
        StepResult.Holds => "holds",
        StepResult.Fails => "fails",
        StepResult.Unknown => "unknown",
        StepResult.Reduces => "reduces",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
