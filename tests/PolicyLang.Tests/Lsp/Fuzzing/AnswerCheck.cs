using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>Whether the places in an answer are places of the texts they are said to be of.</summary>
internal static class AnswerCheck
{
    /// <summary>They give back the place they were asked with, of a text that may be gone.</summary>
    private static readonly string[] Echoing = ["codeLens/resolve", "completionItem/resolve", "documentLink/resolve", "inlayHint/resolve"];

    /// <param name="method">What was asked.</param>
    /// <param name="uri">The document it was asked about.</param>
    /// <param name="answer">What came.</param>
    /// <param name="textOf">The text of an address; null where it is not known, and nothing is checked.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Problem(string method, string uri, JsonNode? answer, Func<string, string?> textOf) =>
        Echoing.Contains(method) ? null
        : method.Contains("semanticTokens", StringComparison.Ordinal) && answer?["data"] is JsonArray data ? InTokens(data, textOf(uri)) : In(answer, uri, "", textOf);

    private static string? In(JsonNode? node, string uri, string path, Func<string, string?> textOf)
    {
        if (node is JsonArray array)
        {
            return array.Select((n, i) => In(n, uri, $"{path}[{i}]", textOf)).FirstOrDefault(p => p is not null);
        }

        if (node is not JsonObject made)
        {
            return null;
        }

        if (made["start"] is JsonObject && made["end"] is JsonObject)
        {
            return OfRange(made, textOf(uri), path);
        }

        string own = AddressIn(made) ?? uri;
        return made.Select(p => In(p.Value, OfProperty(made, p.Key, own, uri), $"{path}.{p.Key}", textOf)).FirstOrDefault(p => p is not null);
    }

    /// <summary>
    /// `changes` names the address of each list of edits; `originSelectionRange` is of the document asked about; calls come from the document of
    /// the caller: `from`, else the one asked about.
    /// </summary>
    private static string OfProperty(JsonObject made, string name, string own, string asked) =>
        name.Contains(":/", StringComparison.Ordinal) ? name : name switch
        {
            "originSelectionRange" => asked,
            "fromRanges" => made["from"] is JsonObject caller ? AddressIn(caller) ?? asked : asked,
            _ => own,
        };

    private static string? AddressIn(JsonObject made) =>
        made["uri"] is JsonValue uri ? uri.GetValue<string>()
        : made["targetUri"] is JsonValue target ? target.GetValue<string>()
        : made["textDocument"] is JsonObject document && document["uri"] is JsonValue of ? of.GetValue<string>()
        : null;

    private static string? OfRange(JsonObject range, string? text, string path)
    {
        if (text is null)
        {
            return null;
        }

        var source = new SourceText("", text);
        int start = OffsetOf(range["start"], source);
        int end = OffsetOf(range["end"], source);
        return start < 0 || end < 0 ? $"{path}: {range.ToJsonString()} is not in the text" : start > end ? $"{path}: {range.ToJsonString()} is turned round" : null;
    }

    /// <summary>-1 where the text has no such place.</summary>
    private static int OffsetOf(JsonNode? place, SourceText source)
    {
        int line = place?["line"]?.GetValue<int>() ?? -1;
        int character = place?["character"]?.GetValue<int>() ?? -1;
        return line < 0 || line >= source.LineCount || character < 0 || character > source.LineSpan(line).Length + 1 ? -1 : source.LineSpan(line).Start + character;
    }

    private static string? InTokens(JsonArray data, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var source = new SourceText("", text);
        int line = 0;
        int character = 0;
        for (int i = 0; i + 4 < data.Count; i += 5)
        {
            int down = data[i]?.GetValue<int>() ?? 0;
            line += down;
            character = (down > 0 ? 0 : character) + (data[i + 1]?.GetValue<int>() ?? 0);
            if (line >= source.LineCount || character + (data[i + 2]?.GetValue<int>() ?? 0) > source.LineSpan(line).Length)
            {
                return $"token {i / 5} at {line}:{character} is not in the text";
            }
        }

        return null;
    }
}
