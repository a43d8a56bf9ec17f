using System.Collections.Immutable;
using System.Text;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Testing;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Output;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>Results of tests as the protocol tells them.</summary>
internal static class TestConversion
{
    public static LspTestOutcome Of(RequestContext context, TestOutcome test) => new(
        context.UriOf(test.At.Source.Path),
        test.Name,
        Positions.Of(test.At),
        Word(test.Verdict),
        (long)test.Took.TotalMilliseconds,
        [.. test.Faults.Select(f => Of(f, context.Language))]);

    public static IReadOnlyList<FileCoverage> Of(RequestContext context, ImmutableArray<ClauseUse> clauses) =>
    [
        .. clauses.GroupBy(c => c.Location.Source.Path).Select(file => new FileCoverage(
            context.UriOf(file.Key),
            [.. file.Select(c => new ClauseCoverage(Positions.Of(c.Location), c.Word, c.Decided, c.Reached, c.Text.In(context.Language)))])),
    ];

    public static string Word(TestVerdict verdict) => verdict switch
    {
        TestVerdict.Passed => "passed",
        TestVerdict.Failed => "failed",
        _ => "errored",
    };

    /// <summary>An explanation as Markdown.</summary>
    public static string Markdown(Explanation explanation, Language language)
    {
        using var stream = new MemoryStream();
        ExplanationMarkdown.Write(explanation, stream, language);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static TestFailure Of(TestFault fault, Language language) => new(
        Positions.Of(fault.At),
        fault.Message.In(language),
        fault.Expected?.In(language),
        fault.Actual?.In(language),
        fault.Explanation is { } explanation ? Markdown(explanation, language) : null);
}
