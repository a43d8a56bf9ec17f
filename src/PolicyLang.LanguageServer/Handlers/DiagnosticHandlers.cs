using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Findings for clients that ask for them.</summary>
internal static class DiagnosticHandlers
{
    private static readonly Func<ServerCapabilities, ServerCapabilities> Provider =
        can => can with { DiagnosticProvider = new DiagnosticOptions("policy", InterFileDependencies: true, WorkspaceDiagnostics: true) };

    public static readonly Method OfDocument = new Request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        "textDocument/diagnostic", DiagnosticsJson.Default.DocumentDiagnosticParams, DiagnosticsJson.Default.DocumentDiagnosticReport, Report) { Advertise = Provider };

    public static readonly Method OfWorkspace = new Request<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
        "workspace/diagnostic", DiagnosticsJson.Default.WorkspaceDiagnosticParams, DiagnosticsJson.Default.WorkspaceDiagnosticReport, Report)
    {
        Advertise = Provider,
        WaitsForFolders = true,
    };

    private static DocumentDiagnosticReport? Report(RequestContext context, DocumentDiagnosticParams parameters)
    {
        var found = context.Find(parameters.TextDocument) is { } view ? Find(context, view) : [];
        var diagnostics = new DiagnosticConversion(context.Session).Of(found);
        string id = DiagnosticConversion.ResultId(parameters.TextDocument.Uri, diagnostics);
        return id == parameters.PreviousResultId ? new("unchanged", id, null) : new("full", id, diagnostics);
    }

    /// <summary>A client that can be told to ask again hears at once what is there first.</summary>
    private static ImmutableArray<Diagnostic> Find(RequestContext context, DocumentView view)
    {
        var (rulebook, scope) = (view.Rulebook, context.Session.DiagnosticScope);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Stop, rulebook.Superseded);
        return context.Client.RefreshesDiagnostics && DocumentDiagnostics.IsFirstOnly(rulebook)
            ? DocumentDiagnostics.FirstOf(rulebook, scope, context.Session.Diagnostics.OfReadingsBefore(rulebook.Folder), stop.Token).GetValueOrDefault(view.Document.Path, [])
            : DocumentDiagnostics.In(view, scope, stop.Token);
    }

    private static WorkspaceDiagnosticReport? Report(RequestContext context, WorkspaceDiagnosticParams parameters)
    {
        var before = parameters.PreviousResultIds.DistinctBy(p => p.Uri).ToDictionary(p => p.Uri, p => p.Value, StringComparer.Ordinal);
        var conversion = new DiagnosticConversion(context.Session);
        var reports = new List<WorkspaceDocumentDiagnosticReport>();
        foreach (var rulebook in context.Snapshot.Rulebooks.Values)
        {
            foreach (var (path, found) in DocumentDiagnostics.Of(rulebook, context.Session.DiagnosticScope, context.Stop))
            {
                reports.Add(Report(context.UriOf(path), rulebook.Documents.GetValueOrDefault(path)?.Version, conversion.Of(found), before));
            }
        }

        // A document that is gone has no findings any more.
        reports.AddRange(before.Keys.Except(reports.Select(r => r.Uri)).ToList().Select(uri => Report(uri, null, [], before)));
        return new WorkspaceDiagnosticReport(reports);
    }

    private static WorkspaceDocumentDiagnosticReport Report(
        string uri, int? version, ImmutableArray<LspDiagnostic> diagnostics, Dictionary<string, string> before)
    {
        string id = DiagnosticConversion.ResultId(uri, diagnostics);
        return before.GetValueOrDefault(uri) == id ? new(uri, version, "unchanged", id, null) : new(uri, version, "full", id, diagnostics);
    }
}
