using PolicyLang.EditorServices.Hints;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>A few words at places of the text that are not in it.</summary>
internal static class InlayHintHandler
{
    public static readonly Method OfRange = new Request<InlayHintParams, LspInlayHint[]>(
        "textDocument/inlayHint", InlayHintsJson.Default.InlayHintParams, InlayHintsJson.Default.LspInlayHintArray, Tell)
    {
        Advertise = can => can with { InlayHintProvider = true },
    };

    private static LspInlayHint[]? Tell(RequestContext context, InlayHintParams parameters) => context.Find(parameters.TextDocument) is { } view
        ? [.. InlayHints.In(view, Positions.Of(view.Source, parameters.Range), context.Session.Settings.Hints, context.Stop).Select(h => Hint(context, view, h))]
        : null;

    private static LspInlayHint Hint(RequestContext context, DocumentView view, InlayHint hint)
    {
        string tooltip = hint.Tooltip.In(context.Language);
        return new LspInlayHint(
            Positions.Of(view.Source.PositionAt(hint.Offset)),
            hint.Text.In(context.Language),
            hint.Kind == HintKinds.Types ? 1 : null,
            tooltip.Length > 0 ? tooltip : null,
            PaddingLeft: hint.Kind != HintKinds.Types);
    }
}
