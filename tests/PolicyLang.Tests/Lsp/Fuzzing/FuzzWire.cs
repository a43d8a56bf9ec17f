using System.Text;
using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>Messages as bytes, with half surrogates, which JSON can write and .NET's own writer cannot.</summary>
internal static class FuzzWire
{
    /// <summary>Stands for half a surrogate pair in the texts of a fuzzer; the server has U+FFFD there.</summary>
    public const string LoneSurrogate = "\uE123";

    /// <summary>A text as it arrives: half a character in it is U+FFFD there. An edit may part the characters around it all the same.</summary>
    public static string Arriving(string text) => string.Concat(text.EnumerateRunes());

    public static byte[] Bytes(JsonNode message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString().Replace("\\uE123", "\\ud83d", StringComparison.Ordinal).Replace(LoneSurrogate, "\\ud83d", StringComparison.Ordinal));
        return [.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body];
    }
}
