using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Testing;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>The tests of documents, and running them.</summary>
internal static class TestHandlers
{
    public static readonly Method List = new Request<DocumentParams, TestsResult>(
        "policy/tests", PolicyTestsJson.Default.DocumentParams, PolicyTestsJson.Default.TestsResult, Find)
    {
        WaitsForFolders = true,
        Advertise = OwnMethods.Advertise("policy/tests"),
    };

    public static readonly Method Run = new Request<RunTestsParams, RunTestsResult>(
        "policy/runTests", PolicyTestsJson.Default.RunTestsParams, PolicyTestsJson.Default.RunTestsResult, RunAll)
    {
        WaitsForFolders = true,
        Advertise = OwnMethods.Advertise("policy/runTests"),
    };

    /// <summary>Runs tests and says what they came to; a document that is not known has none.</summary>
    public static RunTestsResult RunAll(RequestContext context, RunTestsParams parameters)
    {
        string? path = parameters.TextDocument is { } document ? DocumentAddress.ToPath(document.Uri) : null;
        IEnumerable<RulebookSnapshot> rulebooks = path is null ? context.Snapshot.Rulebooks.Values
            : context.Snapshot.Find(path) is { } view ? [view.Rulebook]
            : [];
        var choice = new TestChoice(path, parameters.Names?.ToImmutableHashSet(StringComparer.Ordinal));
        var results = new List<LspTestOutcome>();
        var clauses = ImmutableArray.CreateBuilder<ClauseUse>();
        using var progress = Progress.Begin(context.Session, new Localized("Running tests", "正在运行测试"), parameters.WorkDoneToken);
        foreach (var rulebook in rulebooks)
        {
            var run = TestRuns.Run(rulebook, choice, parameters.Coverage ?? false, progress.Report, context.Stop);
            context.Session.Tests.Keep(rulebook, run);
            results.AddRange(run.Tests.Select(t => TestConversion.Of(context, t)));
            clauses.AddRange(run.Clauses);
        }

        context.Session.RefreshLenses();
        return new RunTestsResult(results, parameters.Coverage is true ? TestConversion.Of(context, clauses.ToImmutable()) : null);
    }

    private static TestsResult? Find(RequestContext context, DocumentParams parameters) => context.Find(parameters.TextDocument) is { } view
        ? new TestsResult([.. WrittenTests.Of(view.Document).Select(t => Item(t, view.Source))])
        : null;

    private static TestItem Item(WrittenTest test, SourceText source) => new(
        test.Text,
        Positions.Of(source, test.Span),
        Positions.Of(source, test.Name),
        [.. test.Expectations.Select(e => new TestExpectation(Positions.Of(source, e), source[e]))]);
}
