using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.EditorServices.Articles;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Versions;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>The articles of a document with what became of each sentence, and whether it is in force.</summary>
internal static class ArticleHandlers
{
    public static readonly Method List = new Request<DocumentParams, ArticlesResult>(
        "policy/articles", PolicyArticlesJson.Default.DocumentParams, PolicyArticlesJson.Default.ArticlesResult, Tell)
    {
        WaitsForFolders = true,
        Advertise = OwnMethods.Advertise("policy/articles"),
    };

    public static readonly Method InForce = new Request<InForceParams, InForceResult>(
        "policy/inForce", PolicyArticlesJson.Default.InForceParams, PolicyArticlesJson.Default.InForceResult, Ask)
    {
        WaitsForFolders = true,
        Advertise = OwnMethods.Advertise("policy/inForce"),
    };

    private static ArticlesResult? Tell(RequestContext context, DocumentParams parameters) => context.Find(parameters.TextDocument) is { } view
        ? new ArticlesResult([.. ArticleSheet.Of(view).Select(a => new ArticleItem(
            a.Number, a.Title, a.Place is { } place ? Positions.Of(view.Source, place) : null, [.. a.Sentences.Select(s => Sentence(context, s, view))]))])
        : null;

    private static ArticleSentence Sentence(RequestContext context, SheetSentence sentence, DocumentView view) => new(
        sentence.Text,
        State(sentence.Status),
        sentence.Status.Text().In(context.Language),
        sentence.Reason,
        sentence.At.Source.Path == view.Document.Path ? null : context.UriOf(sentence.At.Source.Path),
        Positions.Of(sentence.At),
        [.. sentence.Marks.Select(m => new SentenceMark(m.Start, m.Length, m.Finding.Message.In(context.Language), m.Finding.Rule.Code))],
        [.. sentence.Clauses.Select(c => new SentenceClause(Positions.Of(c), OneLine(c)))]);

    private static string State(SentenceStatus status) => status switch
    {
        SentenceStatus.Title => "title",
        SentenceStatus.Computed => "computed",
        SentenceStatus.Discretionary => "authority",
        SentenceStatus.Declaratory => "declaratory",
        SentenceStatus.NotComputed => "notComputed",
        SentenceStatus.Awaiting => "awaiting",
        _ => "open",
    };

    private static string OneLine(Location clause) => string.Join(' ', clause.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static InForceResult? Ask(RequestContext context, InForceParams parameters)
    {
        if (!DateOnly.TryParseExact(parameters.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw Failures.InvalidParameters(
                $"`date` is a day as `2026-11-26`, not `{parameters.Date}`", $"`date` 应为 `2026-11-26` 形式的日期，而不是 `{parameters.Date}`");
        }

        return context.Find(parameters.TextDocument) is { } view && DocumentInForce.On(view, day) is { } found
            ? new InForceResult(
                found.Policy.Name,
                found.Policy.Display,
                found.Policy.Number,
                Date(found.Days.From),
                Date(found.Days.To),
                found.IsInForce,
                found.Other is { } other ? new OtherPolicy(context.UriOf(other.Tree.Source.Path), other.Name, other.Display) : null)
            : null;
    }

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
