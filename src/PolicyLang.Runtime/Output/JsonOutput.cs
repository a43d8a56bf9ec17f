using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyLang.Runtime.Output;

/// <summary>How JSON is written here: Chinese as it is, not as escapes; as deep as an explanation goes, which the compiler bounds.</summary>
public static class JsonOutput
{
    private const int MostDepth = 100_000;

    public static JsonWriterOptions Indented { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MostDepth };

    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MostDepth };
}
