using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Amending;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Tests, decisions and versions as commands, for clients that know nothing of our own methods: what one found goes to the log, and its one line is shown.</summary>
internal static class PolicyCommands
{
    public static readonly ImmutableArray<ServerCommand> All =
    [
        new("policy.test", call => TestAsync(call, call.Text(0, "uri"), call.TextOrNull(1))),
        new("policy.testAll", call => TestAsync(call, call.TextOrNull(0), null)),
        new("policy.run", RunAsync),
        new("policy.explain", ExplainAsync),
        new("policy.newVersion", NewVersionAsync),
    ];

    private static async Task<JsonElement> TestAsync(CommandCall call, string? uri, string? name)
    {
        var session = call.Session;
        await session.Workspace.Scanned.WaitAsync(call.Stop).ConfigureAwait(false);

        // What was found on disk meanwhile belongs to it.
        var context = new RequestContext(session, session.Snapshot, call.Stop);
        var document = uri is null ? null : new TextDocumentIdentifier(uri);
        if (document is not null && context.Find(document) is null)
        {
            throw Failures.RequestFailed($"there is no document `{uri}`", $"没有文件 `{uri}`");
        }

        var run = TestHandlers.RunAll(context, new RunTestsParams(document, name is null ? null : [name], null, call.WorkDoneToken));
        session.Log.Information(CommandText.Log(run, session.Language));
        var said = run.Results.Count == 0
            ? name is null ? new Localized("there are no tests", "没有测试") : new($"there is no test `{name}`", $"没有测试`{name}`")
            : CommandText.Outcome(run);
        session.Show(said, run.Results.Count == 0 || run.Results.Any(r => r.Outcome != "passed"));
        return JsonSerializer.SerializeToElement(run, CommandJson.Default.RunTestsResult);
    }

    private static async Task<JsonElement> RunAsync(CommandCall call)
    {
        var session = call.Session;

        // A slip in the path does not take away what is attached.
        string path = DocumentAddress.ToPath(call.Text(1, "claims"));
        if (!DiskFiles.Exists(path))
        {
            throw Failures.RequestFailed(ClaimFileDiagnostics.Missing(path).Message);
        }

        var summary = await ClaimHandlers.AttachAsync(session, new AttachClaimsParams(call.Text(0, "folder"), [call.Text(1, "claims")]), call.Stop).ConfigureAwait(false);
        if (summary is null)
        {
            string folder = ClaimHandlers.FolderOf(call.Text(0, "folder"));
            throw Failures.RequestFailed(session.Claims.Find(folder)?.Problem ?? new Localized("nothing is decided", "未作任何核定"));
        }

        session.Log.Information(CommandText.Log(summary, session.Language));
        session.Show(CommandText.Outcome(summary), summary.Problems.Any(p => p.Severity == 1));
        return JsonSerializer.SerializeToElement(summary, CommandJson.Default.DecisionSummary);
    }

    private static Task<JsonElement> ExplainAsync(CommandCall call)
    {
        var session = call.Session;
        string id = call.Text(1, "claim");
        if (ClaimHandlers.Tell(call.Context, new ExplainParams(call.Text(0, "folder"), id)) is not { } told)
        {
            throw Failures.RequestFailed(session.Claims.Find(ClaimHandlers.FolderOf(call.Text(0, "folder")))?.Problem ?? new Localized(
                $"no claim `{id}` is attached to the rules of this folder", $"本文件夹的规则没有附上编号为`{id}`的申报"));
        }

        session.Log.Information(told.Text);
        session.Show(Localized.Same(told.Title), isBad: false);
        return Task.FromResult(JsonSerializer.SerializeToElement(told, CommandJson.Default.ExplainResult));
    }

    /// <summary>Makes a file that amends a document, by the client's hand.</summary>
    private static async Task<JsonElement> NewVersionAsync(CommandCall call)
    {
        var session = call.Session;
        string uri = call.Text(0, "uri");
        var asked = call.Read(1, "name, effectiveFrom", CommandJson.Default.NewVersionParams);
        if (!DateOnly.TryParseExact(asked.EffectiveFrom, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw Failures.InvalidParameters(
                $"`effectiveFrom` is a day as `2026-01-01`, not `{asked.EffectiveFrom}`", $"`effectiveFrom` 应为 `2026-01-01` 形式的日期，而不是 `{asked.EffectiveFrom}`");
        }

        if (!session.Client.CreatesFiles || !session.Client.AppliesEdits || session.Connection is not { } client)
        {
            throw Failures.RequestFailed("this editor cannot make files for the server", "此编辑器不能替服务器新建文件");
        }

        if (call.Context.Find(new TextDocumentIdentifier(uri)) is not { } view)
        {
            throw Failures.RequestFailed($"there is no document `{uri}`", $"没有文件 `{uri}`");
        }

        var made = AmendmentFile.Of(view, new AmendmentHead(asked.Name, day, asked.Title));
        if (made.File is not { } file)
        {
            throw Failures.RequestFailed(made.Refusal ?? Localized.Empty);
        }

        var title = new Localized($"New version {asked.Name}", $"新版本 {asked.Name}");
        var edit = new ApplyEditParams(title.In(session.Language), Edits.Of(call.Context, new ActionChange([], [file])));
        var answer = await client.AskAsync("workspace/applyEdit", edit, CodeActionsJson.Default.ApplyEditParams, call.Stop).ConfigureAwait(false);
        if (answer is not { ValueKind: JsonValueKind.Object } applied || !applied.TryGetProperty("applied", out var isApplied) || isApplied.ValueKind != JsonValueKind.True)
        {
            throw Failures.RequestFailed($"the editor did not make `{asked.Name}.policy`", $"编辑器未能新建 `{asked.Name}.policy`");
        }

        session.Log.Information($"{file.Path}\n{file.Text}");
        return JsonSerializer.SerializeToElement(new NewVersionResult(session.UriOf(file.Path)), CommandJson.Default.NewVersionResult);
    }
}
