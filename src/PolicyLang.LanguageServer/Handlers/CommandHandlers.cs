using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>
/// Commands, for clients that know nothing of our own methods: what one found goes to the log, and its one line is shown. A new command is a
/// line here.
/// </summary>
internal static class CommandHandlers
{
    private static readonly Dictionary<string, Func<CommandCall, Task<JsonNode?>>> Commands = new(StringComparer.Ordinal)
    {
        ["policy.test"] = call => TestAsync(call, call.Text(0, "uri"), call.TextOrNull(1)),
        ["policy.testAll"] = call => TestAsync(call, call.TextOrNull(0), null),
        ["policy.run"] = RunAsync,
        ["policy.explain"] = ExplainAsync,
    };

    public static readonly Method Execute = new SlowRequest<ExecuteCommandParams, JsonNode>(
        "workspace/executeCommand", CommandJson.Default.ExecuteCommandParams, CommandJson.Default.JsonNode, RunAsync)
    {
        Advertise = can => can with { ExecuteCommandProvider = new ExecuteCommandOptions([.. Commands.Keys]) },
    };

    private static Task<JsonNode?> RunAsync(Session session, ExecuteCommandParams parameters, CancellationToken stop) =>
        Commands.TryGetValue(parameters.Command, out var command)
            ? command(new CommandCall(session, parameters, stop))
            : throw Failures.InvalidParameters($"there is no command `{parameters.Command}`; there are {string.Join(", ", Commands.Keys.Select(k => $"`{k}`"))}");

    private static async Task<JsonNode?> TestAsync(CommandCall call, string? uri, string? name)
    {
        var session = call.Session;
        await session.Workspace.Scanned.WaitAsync(call.Stop).ConfigureAwait(false);
        var context = new RequestContext(session, session.Snapshot, call.Stop);
        var document = uri is null ? null : new TextDocumentIdentifier(uri);
        if (document is not null && context.Find(document) is null)
        {
            throw Failures.RequestFailed(new Localized($"there is no document `{uri}`", $"没有文件 `{uri}`").In(session.Language));
        }

        var run = TestHandlers.RunAll(context, new RunTestsParams(document, name is null ? null : [name], null, call.WorkDoneToken));
        session.Log.Information(CommandText.Log(run, session.Language));
        var said = run.Results.Count == 0
            ? name is null ? new Localized("there are no tests", "没有测试") : new($"there is no test `{name}`", $"没有测试`{name}`")
            : CommandText.Outcome(run);
        session.Show(said, run.Results.Count == 0 || run.Results.Any(r => r.Outcome != "passed"));
        return JsonSerializer.SerializeToNode(run, CommandJson.Default.RunTestsResult);
    }

    private static async Task<JsonNode?> RunAsync(CommandCall call)
    {
        var session = call.Session;
        var summary = await ClaimHandlers.AttachAsync(session, new AttachClaimsParams(call.Text(0, "folder"), [call.Text(1, "claims")]), call.Stop).ConfigureAwait(false);
        if (summary is null)
        {
            string folder = ClaimHandlers.FolderOf(call.Text(0, "folder"));
            throw Failures.RequestFailed((session.Claims.Find(folder)?.Problem ?? new Localized("nothing is decided", "未作任何核定")).In(session.Language));
        }

        session.Log.Information(CommandText.Log(summary, session.Language));
        session.Show(CommandText.Outcome(summary), summary.Problems.Any(p => p.Severity == 1));
        return JsonSerializer.SerializeToNode(summary, CommandJson.Default.DecisionSummary);
    }

    private static Task<JsonNode?> ExplainAsync(CommandCall call)
    {
        var session = call.Session;
        string id = call.Text(1, "claim");
        var context = new RequestContext(session, session.Snapshot, call.Stop);
        if (ClaimHandlers.Tell(context, new ExplainParams(call.Text(0, "folder"), id)) is not { } told)
        {
            throw Failures.RequestFailed(new Localized(
                $"no claim `{id}` is attached to the rules of this folder", $"本文件夹的规则没有附上编号为`{id}`的申报").In(session.Language));
        }

        session.Log.Information(told.Text);
        session.Show(Localized.Same(told.Title), isBad: false);
        return Task.FromResult(JsonSerializer.SerializeToNode(told, CommandJson.Default.ExplainResult));
    }
}
