using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.Tests.Lsp;

/// <summary>A request sees the snapshot that was in force when it came; an answer about a text that is gone is not given.</summary>
public class StaleAnswerTests
{
    [Theory]
    [InlineData("/a/asked.policy", false, true)]
    [InlineData("/a/other.policy", false, false)]
    [InlineData("/a/asked.policy", true, false)]
    public async Task Are_dropped_where_the_document_asked_about_changed_and_the_client_does_not_follow(string changed, bool isFine, bool isDropped)
    {
        var session = new Session(new ServerOptions(Language.English, "", _ => { }, null)) { Phase = SessionPhase.Running };
        session.Update(s => s.With(Open("/a/asked.policy", "// one", 1)));
        var request = new Request<DocumentParams, Hover>("test", TextSyncJson.Default.DocumentParams, HoverJson.Default.Hover, (context, parameters) =>
        {
            session.Update(s => s.With(Open(changed, "// two", 2)));
            string seen = context.Find(parameters.TextDocument)?.Source.Content ?? "";
            return new Hover(MarkupContent.Markdown(seen), new LspRange(new Position(0, 0), new Position(0, 0)));
        }) { IsFineWhenStale = isFine };
        var parameters = JsonSerializer.SerializeToElement(new DocumentParams(new TextDocumentIdentifier("file:///a/asked.policy")), TextSyncJson.Default.DocumentParams);
        if (isDropped)
        {
            var dropped = await Assert.ThrowsAsync<Failure>(() => request.InvokeAsync(session, parameters, CancellationToken.None));
            Assert.Equal(-32801, dropped.Code);
        }
        else
        {
            var answer = await request.InvokeAsync(session, parameters, CancellationToken.None);
            Assert.Equal("// one", answer.GetProperty("contents").GetProperty("value").GetString());
        }
    }

    private static Document Open(string path, string text, int version) => Document.Open(new SourceText(path, text), version);
}
