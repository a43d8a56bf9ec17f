using System.Collections.Immutable;
using System.Text.Json;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>A command that a client may have the server carry out.</summary>
internal sealed record ServerCommand(string Name, Func<CommandCall, Task<JsonElement>> RunAsync);

/// <summary>Commands of the server. A new one is a line in <see cref="All"/>.</summary>
internal static class CommandHandlers
{
    public static readonly ImmutableArray<ServerCommand> All =
    [
        new(CodeActionHandlers.Apply, ApplyActionAsync),
        .. PolicyCommands.All,
    ];

    public static readonly Method Execute = new CommandRequest("workspace/executeCommand", All)
    {
        Advertise = can => can with { ExecuteCommandProvider = new ExecuteCommandOptions([.. All.Select(c => c.Name)]) },
    };

    /// <summary>[data of an action]: the edit of the action is made.</summary>
    private static async Task<JsonElement> ApplyActionAsync(CommandCall call)
    {
        var context = call.Context;
        var (action, edit) = CodeActionHandlers.Find(context, call.Read(0, "data", CodeActionsJson.Default.CodeActionData));
        return context.Client.AppliesEdits && context.Session.Connection is { } client
            ? await client.AskAsync("workspace/applyEdit", new ApplyEditParams(action.Title.In(context.Language), edit), CodeActionsJson.Default.ApplyEditParams, context.Stop)
                .ConfigureAwait(false) ?? default
            : throw Failures.RequestFailed("this editor takes no edits from the server", "此编辑器不接受服务器的修改");
    }
}
