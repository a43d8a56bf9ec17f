using PolicyLang.EditorServices.Hovers;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>What is told of the word under the mouse.</summary>
internal static class HoverHandler
{
    public static readonly Method OfPlace = new Request<PositionParams, Hover>("textDocument/hover", HoverJson.Default.PositionParams, HoverJson.Default.Hover, Tell)
    {
        Advertise = can => can with { HoverProvider = true },
    };

    private static Hover? Tell(RequestContext context, PositionParams parameters) =>
        context.Find(parameters) is var (view, offset) && HoverText.At(view, offset, context.Language) is { } hover
            ? new Hover(Markup.Of(context, hover.Markdown), Positions.Of(view.Source, hover.Span))
            : null;
}
