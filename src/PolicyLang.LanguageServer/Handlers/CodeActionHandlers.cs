using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLang.EditorServices.Actions;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>
/// What can be done at a place. Clients that ask for the edit of what is chosen get it then. To others it comes with the list where it is a plain fix;
/// else, and to clients that take nothing else, a command comes that has the server make the edit: most of what is offered is never chosen.
/// </summary>
internal static class CodeActionHandlers
{
    /// <summary>The command that makes the edit of an action: its data is the argument.</summary>
    public const string Apply = "policy.applyAction";

    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider = can => can with
    {
        CodeActionProvider = new CodeActionOptions([.. Enum.GetValues<ActionKind>().Select(KindOf).Distinct()], ResolveProvider: true),
    };

    public static readonly Method OfSpan = new Request<CodeActionParams, JsonNode>(
        "textDocument/codeAction", CodeActionsJson.Default.CodeActionParams, CodeActionsJson.Default.JsonNode, Offer) { Advertise = Provider };

    public static readonly Method Resolve = new Request<JsonObject, JsonObject>(
        "codeAction/resolve", CodeActionsJson.Default.JsonObject, CodeActionsJson.Default.JsonObject, Complete) { Advertise = Provider };

    /// <summary>An action again, by its data, with what it changes. Another text than that it was offered for may have another action there.</summary>
    public static (CodeAction Action, WorkspaceEdit Edit) Find(RequestContext context, CodeActionData data)
    {
        var document = new TextDocumentIdentifier(data.Uri);
        if (context.Find(document) is not { } view)
        {
            throw Failures.RequestFailed($"there is no document `{data.Uri}`", $"没有文件 `{data.Uri}`");
        }

        return Ask(context, document, data.Range).FirstOrDefault(a => a.Id == data.Id) is { Disabled: null } action ? (action, Edits.Of(context, action.Change()))
            : data.Version is { } offered && offered != view.Document.Version ? throw Failures.ContentModified()
            : throw Failures.RequestFailed($"no action `{data.Id}` is offered at this place", $"此处没有可执行的操作 `{data.Id}`");
    }

    private static JsonNode? Offer(RequestContext context, CodeActionParams parameters)
    {
        var actions = Ask(context, parameters.TextDocument, parameters.Range)
            .Where(a => parameters.Context.Only is not { Count: > 0 } only || only.Any(kind => IsWithin(KindOf(a.Kind), kind)))
            .Where(a => a.Disabled is null || context.Client.ShowsDisabledActions);
        return context.Client.TakesActions
            ? JsonSerializer.SerializeToNode([.. actions.Select(a => Of(context, parameters, a))], CodeActionsJson.Default.LspCodeActionArray)
            : JsonSerializer.SerializeToNode([.. actions.Select(a => CommandOf(context, parameters, a))], CodeActionsJson.Default.LspCommandArray);
    }

    private static JsonObject Complete(RequestContext context, JsonObject action)
    {
        var data = action["data"] ?? throw Failures.InvalidParameters("the action has no `data`", "该操作没有 `data`");
        var known = Parameters.Read(JsonSerializer.SerializeToElement(data, CodeActionsJson.Default.JsonNode), CodeActionsJson.Default.CodeActionData);
        var (_, edit) = Find(context, known);
        action["edit"] = JsonSerializer.SerializeToNode(edit, CodeActionsJson.Default.WorkspaceEdit);
        return action;
    }

    private static IEnumerable<CodeAction> Ask(RequestContext context, TextDocumentIdentifier document, LspRange range) => context.Find(document) is { } view
        ? CodeActions.For(new ActionRequest(view, Positions.Of(view.Source, range), context.Session.DiagnosticScope, context.Client.CreatesFiles, context.Stop))
        : [];

    private static LspCodeAction Of(RequestContext context, CodeActionParams parameters, CodeAction action) => new(
        action.Title.In(context.Language),
        KindOf(action.Kind),
        action.Mends.IsEmpty ? null : new DiagnosticConversion(context.Session).Of(action.Mends),
        action.IsPreferred ? true : null,
        action.Disabled is { } reason ? new DisabledReason(reason.In(context.Language)) : null,
        BringsEdit(context, action) ? Edits.Of(context, action.Change()) : null,
        context.Client.ResolvesActions || action.Disabled is not null || BringsEdit(context, action) ? null : CommandOf(context, parameters, action),
        context.Client.ResolvesActions ? DataOf(context, parameters, action) : null);

    private static bool BringsEdit(RequestContext context, CodeAction action) =>
        !context.Client.ResolvesActions && action.Disabled is null && (!context.Client.AppliesEdits || action is { Kind: ActionKind.QuickFix, Mends.Length: 1 });

    private static LspCommand CommandOf(RequestContext context, CodeActionParams parameters, CodeAction action) =>
        new(action.Title.In(context.Language), Apply, [JsonSerializer.SerializeToElement(DataOf(context, parameters, action), CodeActionsJson.Default.CodeActionData)]);

    private static CodeActionData DataOf(RequestContext context, CodeActionParams parameters, CodeAction action) =>
        new(parameters.TextDocument.Uri, parameters.Range, action.Id, context.Find(parameters.TextDocument)?.Document.Version);

    private static bool IsWithin(string kind, string wanted) =>
        kind.StartsWith(wanted, StringComparison.Ordinal) && (kind.Length == wanted.Length || wanted.Length == 0 || kind[wanted.Length] == '.');

    private static string KindOf(ActionKind kind) => kind switch
    {
        ActionKind.QuickFix => "quickfix",
        ActionKind.Extract => "refactor.extract",
        ActionKind.Inline => "refactor.inline",
        ActionKind.Rewrite => "refactor.rewrite",
        ActionKind.Write => "refactor.write",
        ActionKind.FixAll => "source.fixAll.policylang",
        _ => "source.policylang",
    };
}
