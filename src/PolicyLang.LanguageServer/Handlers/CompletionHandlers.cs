using PolicyLang.EditorServices.Completion;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>What can be put in where the writer types, and what is told of it.</summary>
internal static class CompletionHandlers
{
    /// <summary>
    /// Marks behind which something must follow: blanks only where the sentence cannot end (the service looks), digits because editors take
    /// a number for no word, 每 because no blank comes behind it.
    /// </summary>
    private static readonly string[] Triggers =
        [" ", "\"", "“", ":", "：", "=", "＝", "{", "｛", "(", "（", ",", "，", "、", "每", "第", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider = can => can with
    {
        CompletionProvider = new CompletionOptionsTold(Triggers, ResolveProvider: true, new CompletionItemOptions(LabelDetailsSupport: true)),
    };

    public static readonly Method OfPlace = new Request<CompletionParams, CompletionListResult>(
        "textDocument/completion", CompletionJson.Default.CompletionParams, CompletionJson.Default.CompletionListResult, Complete)
    {
        Advertise = Provider,
        IsFineWhenStale = true,
    };

    public static readonly Method Resolve = new Request<LspCompletionItem, LspCompletionItem>(
        "completionItem/resolve", CompletionJson.Default.LspCompletionItem, CompletionJson.Default.LspCompletionItem, Tell) { Advertise = Provider };

    private static CompletionListResult? Complete(RequestContext context, CompletionParams parameters)
    {
        if (context.Find(new PositionParams(parameters.TextDocument, parameters.Position)) is not var (view, offset))
        {
            return null;
        }

        string? trigger = parameters.Context is { TriggerKind: 2, TriggerCharacter: var typed } ? typed : null;
        bool findsPinyin = context.Session.Settings.Completion?.Pinyin ?? true;
        var list = Completions.At(view, offset, new CompletionOptions(context.Language, trigger, findsPinyin));
        return new CompletionConversion(context, view.Source, parameters.TextDocument.Uri).Of(list);
    }

    private static LspCompletionItem Tell(RequestContext context, LspCompletionItem item)
    {
        if (item.Data is not { } data || context.Snapshot.Find(DocumentAddress.ToPath(data.Uri)) is not { } view)
        {
            return item;
        }

        var spelling = CompletionDocumentation.SpellingOf(view, context.Language);
        string? text = CompletionDocumentation.Find(view, data.Key, spelling, context.Language);
        return text is null ? item : item with { Documentation = Markup.Of(text, context.Client.CompletesWithMarkdown) };
    }
}
