using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>Words with structure, for clients that show it and for those that do not.</summary>
internal static class Markup
{
    public static MarkupContent Of(RequestContext context, string markdown) => Of(markdown, context.Client.ReadsMarkdown);

    public static MarkupContent Of(string markdown, bool readsMarkdown) =>
        readsMarkdown ? MarkupContent.Markdown(markdown) : new MarkupContent("plaintext", Plain(markdown));

    /// <summary>Without fences and marks of emphasis; the words stay.</summary>
    private static string Plain(string markdown) => string.Join('\n', markdown.Split('\n')
        .Where(line => !line.StartsWith("```", StringComparison.Ordinal))
        .Select(line => line.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal)));
}
