using System.Collections.Immutable;
using System.Text.Json;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Handlers;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>A command of the server: looked up by its name and run in the background, on the snapshot that was in force when it came.</summary>
internal sealed class CommandRequest(string name, ImmutableArray<ServerCommand> commands) : Method(name)
{
    public override bool IsRequest => true;

    public override async Task<JsonElement> InvokeAsync(Session session, JsonElement parameters, CancellationToken stop)
    {
        var read = Parameters.Read(parameters, CodeActionsJson.Default.ExecuteCommandParams);
        var command = commands.FirstOrDefault(c => c.Name == read.Command) ?? throw Failures.InvalidParameters($"there is no command `{read.Command}`", $"没有命令 `{read.Command}`");
        var call = new CommandCall(new RequestContext(session, session.Snapshot, stop), read);
        var result = await Task.Run(() => command.RunAsync(call), stop).ConfigureAwait(false);
        return result.ValueKind == JsonValueKind.Undefined ? Nothing : result;
    }
}
