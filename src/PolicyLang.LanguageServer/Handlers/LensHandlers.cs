using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Lenses;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>The lines between the lines: run a test, how often something is named, what attached claims come to.</summary>
internal static class LensHandlers
{
    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider = can => can with { CodeLensProvider = new CodeLensOptions(ResolveProvider: true) };

    public static readonly Method OfDocument = new Request<DocumentParams, CodeLens[]>(
        "textDocument/codeLens", CommandJson.Default.DocumentParams, CommandJson.Default.CodeLensArray, List) { Advertise = Provider };

    public static readonly Method Resolve = new Request<CodeLens, CodeLens>(
        "codeLens/resolve", CommandJson.Default.CodeLens, CommandJson.Default.CodeLens, Tell) { Advertise = Provider };

    private static CodeLens[]? List(RequestContext context, DocumentParams parameters)
    {
        if (context.Find(parameters.TextDocument) is not { } view)
        {
            return null;
        }

        string path = view.Document.Path;
        var lenses = DocumentLens.Of(
            view,
            context.Session.Settings.LensChoice,
            name => context.Session.Tests.Find(path, name) is not null,
            context.Session.Claims.Find(view.Rulebook.Folder)?.Decided is not null);
        return [.. lenses.Select(l => Made(context, l, view, parameters.TextDocument.Uri))];
    }

    /// <summary>What takes a count is resolved when it is seen; the rest is whole.</summary>
    private static CodeLens Made(RequestContext context, DocumentLens lens, DocumentView view, string uri)
    {
        var range = Positions.Of(view.Source, lens.Span);
        return lens.Kind switch
        {
            LensKind.RunTest => new CodeLens(range, Command(context, LensText.RunTest, "policy.test", Json(uri), Json(lens.Name))),
            LensKind.RunAllTests => new CodeLens(range, Command(context, LensText.RunAll, "policy.testAll", Json(uri))),
            LensKind.TestResult => new CodeLens(range, Result(context, view, lens.Name)),
            _ => new CodeLens(range, null, new LensData(uri, lens.Kind.ToString(), lens.Name, view.Document.Version, lens.Symbol?.ToString())),
        };
    }

    private static CodeLens? Tell(RequestContext context, CodeLens lens)
    {
        if (lens.Data is not { } data)
        {
            return lens;
        }

        if (context.Find(new TextDocumentIdentifier(data.Uri)) is not { } view || view.Document.Version != data.Version)
        {
            throw Failures.ContentModified();
        }

        return lens with { Command = data.Kind == nameof(LensKind.References) ? References(context, view, lens.Range, data.Uri) : Claims(context, view, data) };
    }

    private static LspCommand References(RequestContext context, DocumentView view, LspRange range, string uri)
    {
        var found = EditorServices.Navigation.References.At(view, view.Source.OffsetAt(Positions.Of(range.Start)), withDeclarations: false).ToList();
        var places = found.Select(o => new LspLocation(context.UriOf(o.Location.Source.Path), Positions.Of(o.Location))).ToArray();
        return Command(
            context,
            LensText.References(places.Length),
            Known(context, "policy.showReferences"),
            Json(uri),
            JsonSerializer.SerializeToElement(range.Start, CommandJson.Default.Position),
            JsonSerializer.SerializeToElement(places, CommandJson.Default.LspLocationArray));
    }

    private static LspCommand Claims(RequestContext context, DocumentView view, LensData data)
    {
        if (context.Session.Claims.Find(view.Rulebook.Folder) is not { Decided: { } decided } claims || !Enum.TryParse<EditorServices.Symbols.SymbolKind>(data.Symbol, out var kind))
        {
            throw Failures.ContentModified();
        }

        var (count, paid) = decided.At(view.Document.Path, kind, data.Name);
        return Command(context, LensText.Claims(count, paid, claims.IsStale), Known(context, "policy.openDecisions"), Json(context.UriOf(view.Rulebook.Folder)));
    }

    private static LspCommand? Result(RequestContext context, DocumentView view, string name)
    {
        if (context.Session.Tests.Find(view.Document.Path, name) is not var (test, rulebook))
        {
            return null;
        }

        var told = JsonSerializer.SerializeToElement(TestConversion.Of(context, test), CommandJson.Default.LspTestOutcome);
        return Command(context, LensText.Result(test, isOld: rulebook != view.Rulebook), Known(context, "policy.showTestResult"), told);
    }

    /// <summary>A command of the client's, where it said it has it.</summary>
    private static string Known(RequestContext context, string command) => context.Client.Commands.Contains(command) ? command : "";

    private static LspCommand Command(RequestContext context, Localized title, string command, params JsonElement[] arguments) =>
        new(title.In(context.Language), command, command.Length == 0 ? [] : arguments);

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text, CommandJson.Default.String);
}
