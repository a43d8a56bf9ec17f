using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>What a server that saw many edits answers, beside what a fresh one does.</summary>
internal static class FuzzComparison
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>How the answers to one question differ; null where they do not.</summary>
    public static async Task<string?> AnswersAsync(FuzzServer server, FuzzServer fresh, string method, JsonNode parameters)
    {
        // What was told before is another story for each: both are asked for the whole.
        parameters = parameters.DeepClone();
        if (parameters["previousResultId"] is not null)
        {
            parameters["previousResultId"] = "of nobody";
        }

        string one = await AnswerAsync(server, method, parameters);
        string other = await AnswerAsync(fresh, method, parameters);
        return one == other ? null : $"{method} {parameters.ToJsonString()}:\n{one}\na fresh server:\n{other}";
    }

    /// <summary>What was told of each document in the end is what a fresh server answers.</summary>
    public static async Task<string?> FindingsAsync(FuzzServer server, FuzzServer fresh, IReadOnlyList<string> uris)
    {
        foreach (string uri in uris)
        {
            string wanted = Plain((await fresh.Client.RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } }))?["items"]);
            var clock = Stopwatch.StartNew();
            string told = Plain(server.FindingsTold(uri));
            while (told != wanted && clock.Elapsed < Patience)
            {
                await Task.Delay(20);
                told = Plain(server.FindingsTold(uri));
            }

            if (told != wanted)
            {
                return $"findings told of {uri}:\n{told}\na fresh server:\n{wanted}";
            }
        }

        return null;
    }

    private static async Task<string> AnswerAsync(FuzzServer server, string method, JsonNode parameters)
    {
        try
        {
            return Plain(await server.Client.RequestAsync(method, parameters));
        }
        catch (LspFailure failure)
        {
            return failure.Message;
        }
    }

    /// <summary>Without what is another each time: names of results, durations, lenses that tell how a test went when it was last run.</summary>
    private static string Plain(JsonNode? node)
    {
        var copy = node?.DeepClone();
        Clean(copy);
        return copy?.ToJsonString() ?? "null";
    }

    private static bool TellsOnly(JsonNode? item) => item is JsonObject made && made["command"] is JsonObject command && command["command"]?.GetValue<string>() is "";

    private static void Clean(JsonNode? part)
    {
        if (part is JsonObject made)
        {
            foreach (string name in (string[])["resultId", "milliseconds", "revision"])
            {
                made.Remove(name);
            }
        }

        foreach (var told in part is JsonArray all ? all.Where(TellsOnly).ToList() : [])
        {
            (part as JsonArray)?.Remove(told);
        }

        foreach (var inner in part is JsonObject o ? o.Select(p => p.Value).ToList() : part is JsonArray a ? [.. a] : [])
        {
            Clean(inner);
        }
    }
}
