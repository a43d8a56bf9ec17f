using System.Collections.Immutable;
using System.Text.Json;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>The beginning and the end of a session.</summary>
internal static class LifecycleHandlers
{
    public static readonly Method Initialize = new SessionRequest<InitializeParams, InitializeResult>(
        "initialize", InitializeJson.Default.InitializeParams, InitializeJson.Default.InitializeResult, Begin)
    {
        Phase = MethodPhase.Beginning,
        Advertise = can => can with { PositionEncoding = "utf-16" },
    };

    public static readonly Method Initialized = new Notification<NoParams>("initialized", LifecycleJson.Default.NoParams, (session, _) => Configuration.Begin(session));

    public static readonly Method Shutdown = new SessionRequest<NoParams, NoParams>(
        "shutdown", LifecycleJson.Default.NoParams, LifecycleJson.Default.NoParams, (session, _) =>
        {
            session.Phase = SessionPhase.ShutDown;
            return null;
        });

    public static readonly Method Exit = new Notification<NoParams>("exit", LifecycleJson.Default.NoParams, (session, _) => session.End()) { Phase = MethodPhase.Always };

    public static readonly Method SetTrace = new Notification<SetTraceParams>(
        "$/setTrace", LifecycleJson.Default.SetTraceParams, (session, parameters) => session.Log.Level = parameters.Value);

    private static InitializeResult Begin(Session session, InitializeParams parameters)
    {
        session.Client = ClientTraits.Of(parameters.Capabilities) with { Commands = CommandsOf(parameters.InitializationOptions) };
        session.Locale = parameters.Locale;
        session.Log.Level = parameters.Trace ?? "off";
        session.Phase = SessionPhase.Running;
        session.Configure(Settings.Read(parameters.InitializationOptions));
        if (parameters.ProcessId is { } parent)
        {
            ParentWatch.Begin(session, parent);
        }

        session.Workspace.Set(Folders(parameters));
        var capabilities = MethodTable.All.Aggregate(new ServerCapabilities(), (can, method) => method.Advertise?.Invoke(can) ?? can);
        return new InitializeResult(capabilities, new ServerInfo("policy", session.Options.Version));
    }

    private static ImmutableArray<string> CommandsOf(JsonElement? options) =>
        options is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("commands", out var commands) && commands.ValueKind == JsonValueKind.Array
            ? [.. commands.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.String).Select(c => c.GetString()).OfType<string>()]
            : [];

    /// <summary>The folders worked in; older clients tell one only.</summary>
    private static IEnumerable<string> Folders(InitializeParams parameters) =>
        parameters.WorkspaceFolders is { } folders ? folders.Select(f => DocumentAddress.ToPath(f.Uri))
        : parameters.RootUri is { } uri ? [DocumentAddress.ToPath(uri)]
        : parameters.RootPath is { } path ? [path.Replace('\\', '/')]
        : [];
}
