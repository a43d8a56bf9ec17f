using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyLang.Runtime.Output;

/// <summary>How JSON is written here: Chinese as it is, not as escapes.</summary>
public static class JsonOutput
{
    public static JsonWriterOptions Indented { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
