using System.Diagnostics;
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
        Uri = UriOf(subject, folder);
        text = new SourceText(subject.FileName, document);
    }

    public LspProcess Server => server;

    public string Uri { get; }

    public int Version => version;

    public string Text => text.Content;

    public bool PullsFindings { get; private set; }

    /// <summary>Starts, and says hello; whether findings are asked for or told.</summary>
    public static Session Start(Subject subject, string folder, string document, bool pulls)
    {
        var server = new LspProcess(subject.Command, subject.Arguments, folder);
        var session = new Session(subject, server, folder, document);
        var message = server.Ask("initialize", Hello(folder, pulls)).Message;
        session.PullsFindings = message.GetProperty("result").GetProperty("capabilities").TryGetProperty("diagnosticProvider", out _);
        server.Notify("initialized", new JsonObject());
        return session;
    }

    /// <summary>
    /// From the start of the process to the answer to `initialize`, and to that of a hover in the open document. What is sent is written
    /// before, so that only the server's time counts.
    /// </summary>
    public static (TimeSpan Initialized, TimeSpan Answered) TimeStart(Subject subject, string folder, string document, int hovered)
    {
        string uri = UriOf(subject, folder);
        var place = new SourceText(subject.FileName, document).PositionAt(hovered);
        byte[] hello = LspProcess.Frame(1, "initialize", Hello(folder, pulls: false));
        byte[] open =
        [
            .. LspProcess.Frame(null, "initialized", new JsonObject()),
            .. LspProcess.Frame(null, "textDocument/didOpen", Document(subject, uri, 1, document)),
        ];
        byte[] hover = LspProcess.Frame(2, "textDocument/hover", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = new JsonObject { ["line"] = place.Line, ["character"] = place.Character },
        });
        using var server = new LspProcess(subject.Command, subject.Arguments, folder);
        var initialized = Wait(server.Begin(1, hello).Answer);
        server.Send(open);
        return (Stopwatch.GetElapsedTime(server.Started, initialized), Stopwatch.GetElapsedTime(server.Started, Wait(server.Begin(2, hover).Answer)));
    }

    public void Open() => server.Notify("textDocument/didOpen", Document(subject, Uri, version, Text));

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

    private static long Wait(Task<(JsonElement Message, long At)> answer) => answer.WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult().At;

    private static string UriOf(Subject subject, string folder) => new Uri(Path.Combine(folder, subject.FileName)).AbsoluteUri;

    private static JsonObject Document(Subject subject, string uri, int version, string text) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = subject.LanguageId, ["version"] = version, ["text"] = text },
    };

    private static JsonObject Hello(string folder, bool pulls)
    {
        var textDocument = new JsonObject
        {
            ["publishDiagnostics"] = new JsonObject { ["versionSupport"] = true, ["relatedInformation"] = true },
            ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown", "plaintext") },
            ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = true } },
        };
        if (pulls)
        {
            textDocument["diagnostic"] = new JsonObject { ["dynamicRegistration"] = false };
        }

        return new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(folder).AbsoluteUri,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = new Uri(folder).AbsoluteUri, ["name"] = "replay" }),
            ["capabilities"] = new JsonObject
            {
                ["textDocument"] = textDocument,
                ["workspace"] = new JsonObject { ["configuration"] = true, ["workspaceFolders"] = true },
            },
        };
    }

    private JsonObject Place(int offset)
    {
        var place = text.PositionAt(offset);
        return new JsonObject { ["line"] = place.Line, ["character"] = place.Character };
    }
}
