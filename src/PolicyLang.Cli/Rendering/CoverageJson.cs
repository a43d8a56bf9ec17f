using System.Text.Json;
using PolicyLang.Compiler.TextChecks;

namespace PolicyLang.Cli.Rendering;

/// <summary>Coverage of official texts as JSON: documents, their articles, their sentences. Lines and columns count from 1.</summary>
public static class CoverageJson
{
    public static void Write(IReadOnlyList<DocumentCoverage> documents, Stream output)
    {
        using var json = new Utf8JsonWriter(output, DiagnosticJson.Options);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("policy", document.Policy);
            json.WriteString("title", document.Title);
            json.WriteString("file", document.File);
            json.WriteString("source", document.Source);
            json.WriteNumber("outsideArticles", document.OutsideArticles);
            json.WriteStartArray("articles");
            foreach (var article in document.Articles)
            {
                Write(json, article);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Name(SentenceStatus status) => status switch
    {
        SentenceStatus.Title => "title",
        SentenceStatus.Computed => "computed",
        SentenceStatus.Discretionary => "discretionary",
        SentenceStatus.Declaratory => "declaratory",
        SentenceStatus.NotComputed => "notComputed",
        SentenceStatus.Awaiting => "awaiting",
        _ => "unaccounted",
    };

    private static void Write(Utf8JsonWriter json, ArticleCoverage article)
    {
        json.WriteStartObject();
        json.WriteString("number", article.Number);
        json.WriteString("title", article.Title);
        json.WriteNumber("percent", article.Percent);
        json.WriteStartArray("sentences");
        foreach (var sentence in article.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            json.WriteString("status", Name(sentence.Status));
            json.WriteString("file", sentence.At.Source.Path);
            json.WriteNumber("line", sentence.At.Start.Line + 1);
            json.WriteNumber("column", sentence.At.Start.Character + 1);
            json.WriteStartArray("benefits");
            foreach (string benefit in sentence.Benefits)
            {
                json.WriteStringValue(benefit);
            }

            json.WriteEndArray();
            if (sentence.Reason is { } reason)
            {
                json.WriteString("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
