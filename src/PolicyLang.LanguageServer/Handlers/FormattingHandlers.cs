using PolicyLang.EditorServices.Formatting;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>The one style: of a document, of some lines, of what was just typed. How wide tabs are does not matter to it.</summary>
internal static class FormattingHandlers
{
    public static readonly Method OfDocument = new Request<DocumentParams, TextEdit[]>(
        "textDocument/formatting", FormattingJson.Default.DocumentParams, FormattingJson.Default.TextEditArray, Format)
    {
        Advertise = can => can with { DocumentFormattingProvider = true },
    };

    public static readonly Method OfRange = new Request<RangeFormattingParams, TextEdit[]>(
        "textDocument/rangeFormatting", FormattingJson.Default.RangeFormattingParams, FormattingJson.Default.TextEditArray, Format)
    {
        Advertise = can => can with { DocumentRangeFormattingProvider = true },
    };

    public static readonly Method OnType = new Request<OnTypeFormattingParams, TextEdit[]>(
        "textDocument/onTypeFormatting", FormattingJson.Default.OnTypeFormattingParams, FormattingJson.Default.TextEditArray, Follow)
    {
        Advertise = can => can with
        {
            DocumentOnTypeFormattingProvider = new OnTypeFormattingOptions(TypingFormatting.Triggers[0], TypingFormatting.Triggers[1..]),
        },
    };

    private static TextEdit[]? Format(RequestContext context, DocumentParams parameters) => context.Find(parameters.TextDocument) is { } view
        ? Answer(context, view, DocumentFormatting.Of(view, context.Session.Settings.FormatKeywords))
        : null;

    private static TextEdit[]? Format(RequestContext context, RangeFormattingParams parameters) => context.Find(parameters.TextDocument) is { } view
        ? Answer(context, view, DocumentFormatting.In(view, Positions.Of(view.Source, parameters.Range), context.Session.Settings.FormatKeywords))
        : null;

    private static TextEdit[]? Answer(RequestContext context, DocumentView view, FormattingResult result)
    {
        if (result.Refusal is { } refusal)
        {
            context.Session.Notices.Show(view.Document.Path, refusal.In(context.Language));
            return null;
        }

        context.Session.Notices.Forget(view.Document.Path);
        return Edits.In(view, result.Edits);
    }

    private static TextEdit[]? Follow(RequestContext context, OnTypeFormattingParams parameters) =>
        context.Find(new PositionParams(parameters.TextDocument, parameters.Position)) is var (view, offset)
            ? Edits.In(view, TypingFormatting.After(view, offset, parameters.Ch))
            : null;
}
