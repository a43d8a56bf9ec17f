using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLang.EditorServices.Classification;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>What each word is, for its colour.</summary>
internal static class SemanticTokenHandlers
{
    private const int Numbers = 5;

    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider = can => can with { SemanticTokensProvider = TokenLegend.Options };

    public static readonly Method OfDocument = new Request<DocumentParams, SemanticTokens>(
        "textDocument/semanticTokens/full", SemanticTokensJson.Default.DocumentParams, SemanticTokensJson.Default.SemanticTokens, Tell) { Advertise = Provider };

    public static readonly Method OfRange = new Request<SemanticTokensRangeParams, SemanticTokens>(
        "textDocument/semanticTokens/range", SemanticTokensJson.Default.SemanticTokensRangeParams, SemanticTokensJson.Default.SemanticTokens, Tell) { Advertise = Provider };

    public static readonly Method Delta = new Request<SemanticTokensDeltaParams, JsonNode>(
        "textDocument/semanticTokens/full/delta", SemanticTokensJson.Default.SemanticTokensDeltaParams, SemanticTokensJson.Default.JsonNode, Tell) { Advertise = Provider };

    private static SemanticTokens? Tell(RequestContext context, DocumentParams parameters) =>
        context.Find(parameters.TextDocument) is { } view ? Whole(context, view, Encode(context, view)) : null;

    private static SemanticTokens? Tell(RequestContext context, SemanticTokensRangeParams parameters)
    {
        if (context.Find(parameters.TextDocument) is not { } view)
        {
            return null;
        }

        var tokens = TokenClassifier.In(view, Positions.Of(view.Source, parameters.Range), context.Stop);
        return new SemanticTokens(null, new TokenLegend(context.Client).Encode(view.Source, tokens));
    }

    /// <summary>What changed since an answer that is still known; else all.</summary>
    private static JsonNode? Tell(RequestContext context, SemanticTokensDeltaParams parameters)
    {
        if (context.Find(parameters.TextDocument) is not { } view)
        {
            return null;
        }

        var data = Encode(context, view);
        var before = context.Session.Tokens.Find(view.Document.Path, parameters.PreviousResultId);
        var whole = Whole(context, view, data);
        return before is { } known
            ? JsonSerializer.SerializeToNode(new SemanticTokensDelta(whole.ResultId ?? "", Edits(known, data)), SemanticTokensJson.Default.SemanticTokensDelta)
            : JsonSerializer.SerializeToNode(whole, SemanticTokensJson.Default.SemanticTokens);
    }

    private static ImmutableArray<int> Encode(RequestContext context, DocumentView view) =>
        new TokenLegend(context.Client).Encode(view.Source, TokenClassifier.Of(view, context.Stop));

    private static SemanticTokens Whole(RequestContext context, DocumentView view, ImmutableArray<int> data) =>
        new(context.Session.Tokens.Keep(view.Document.Path, data), data);

    /// <summary>What stands between the tokens that begin alike and those that end alike, as one edit.</summary>
    internal static ImmutableArray<SemanticTokensEdit> Edits(ImmutableArray<int> before, ImmutableArray<int> after)
    {
        int shorter = Math.Min(before.Length, after.Length);
        int head = before.AsSpan().CommonPrefixLength(after.AsSpan());
        head -= head % Numbers;
        int tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        tail -= tail % Numbers;
        return head == before.Length && head == after.Length
            ? []
            : [new SemanticTokensEdit(head, before.Length - head - tail, after[head..^tail])];
    }
}
