using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Replay;

/// <summary>A server with the document open in it, and the text as it is now.</summary>
internal sealed class Session : IDisposable
{
    private readonly Subject subject;
    private readonly LspProcess server;
    private SourceText text;
    private int version = 1;

    private Session(Subject subject, LspProcess server, string folder, string document)
    {
        this.subject = subject;
        this.server = server;
        Uri = new Uri(Path.Combine(folder, subject.FileName)).AbsoluteUri;
        text = new SourceText(subject.FileName, document);
    }

    public LspProcess Server => server;

    public string Uri { get; }

    public int Version => version;

    public string Text => text.Content;

    /// <summary>From the start of the process to the answer to `initialize`.</summary>
    public TimeSpan Initialized { get; private set; }

    public bool PullsFindings { get; private set; }

    /// <summary>Starts, and says hello; whether findings are asked for or told.</summary>
    public static Session Start(Subject subject, string folder, string document, bool pulls)
    {
        var server = new LspProcess(subject.Command, subject.Arguments, folder);
        var session = new Session(subject, server, folder, document);
        var capabilities = new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["publishDiagnostics"] = new JsonObject { ["versionSupport"] = true, ["relatedInformation"] = true },
                ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown", "plaintext") },
                ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = true } },
            },
            ["workspace"] = new JsonObject { ["configuration"] = true, ["workspaceFolders"] = true },
        };
        if (pulls && capabilities["textDocument"] is { } document0)
        {
            document0["diagnostic"] = new JsonObject { ["dynamicRegistration"] = false };
        }

        var (answer, sent) = server.Begin("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(folder).AbsoluteUri,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = new Uri(folder).AbsoluteUri, ["name"] = "replay" }),
            ["capabilities"] = capabilities,
        });
        var (message, at) = answer.WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult();
        session.Initialized = System.Diagnostics.Stopwatch.GetElapsedTime(server.Started, at);
        session.PullsFindings = message.GetProperty("result").GetProperty("capabilities").TryGetProperty("diagnosticProvider", out _);
        server.Notify("initialized", new JsonObject());
        return session;
    }

    public void Open() => server.Notify("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri, ["languageId"] = subject.LanguageId, ["version"] = version, ["text"] = Text },
    });

    /// <summary>Sends the edits of a step as one change; when it was sent.</summary>
    public long Change(Step step)
    {
        var changes = new JsonArray();
        foreach (var edit in step.Edits)
        {
            changes.Add(new JsonObject
            {
                ["range"] = new JsonObject { ["start"] = Place(edit.Start), ["end"] = Place(edit.Start + edit.Length) },
                ["text"] = edit.Text,
            });
            text = new SourceText(text.Path, Trace.Apply(Text, step with { Edits = [edit] }));
        }

        return server.Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri, ["version"] = ++version },
            ["contentChanges"] = changes,
        });
    }

    /// <summary>Asks what a step asks, and waits.</summary>
    public (JsonElement Message, TimeSpan Taken) Ask(Question kind, int offset) => server.Ask(
        kind == Question.Hover ? "textDocument/hover" : "textDocument/completion",
        new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri }, ["position"] = Place(offset) });

    /// <summary>Asks for the findings of the document, all of them, and waits.</summary>
    public TimeSpan AskForFindings() =>
        server.Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri } }).Taken;

    public void Dispose() => server.Dispose();

    private JsonObject Place(int offset)
    {
        var place = text.PositionAt(offset);
        return new JsonObject { ["line"] = place.Line, ["character"] = place.Character };
    }
}
