using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>What commands found, as text for clients that have no views.</summary>
internal static class CommandText
{
    /// <summary>`3 passed, 1 failed: the cap`.</summary>
    public static Localized Outcome(RunTestsResult run)
    {
        int passed = run.Results.Count(r => r.Outcome == "passed");
        var others = run.Results.Where(r => r.Outcome != "passed").ToList();
        string english = string.Create(CultureInfo.InvariantCulture, $"{passed} passed");
        string chinese = string.Create(CultureInfo.InvariantCulture, $"{passed} 个通过");
        return others.Count == 0
            ? new(english, chinese)
            : new(
                string.Create(CultureInfo.InvariantCulture, $"{english}, {others.Count} failed: {others[0].Name}{(others.Count > 1 ? " …" : "")}"),
                string.Create(CultureInfo.InvariantCulture, $"{chinese}，{others.Count} 个未通过：{others[0].Name}{(others.Count > 1 ? "等" : "")}"));
    }

    public static string Log(RunTestsResult run, Language language) => string.Join('\n', run.Results.SelectMany(Lines).Append(Outcome(run).In(language)));

    /// <summary>`3 claims: paid 2, undecided 1; 25,000 yuan`.</summary>
    public static Localized Outcome(DecisionSummary summary)
    {
        if (summary.Claims == 0)
        {
            return new("no claims", "没有申报");
        }

        string claims = summary.Claims == 1 ? "1 claim" : string.Create(CultureInfo.InvariantCulture, $"{summary.Claims} claims");
        string list = string.Join(", ", summary.Outcomes.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Label} {o.Count}")));
        string chinese = string.Join("、", summary.Outcomes.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Label} {o.Count}")));
        return new(
            $"{claims}: {list}; {summary.Total.Text}",
            string.Create(CultureInfo.InvariantCulture, $"申报 {summary.Claims} 件：{chinese}；合计{summary.Total.Text}"));
    }

    public static string Log(DecisionSummary summary, Language language) => string.Join('\n',
    [
        .. summary.Benefits.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Label}\t{b.Claims}\t{b.Paid.Value}")),
        .. summary.Problems.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Uri}:{p.Range.Start.Line + 1}: {p.Message}")),
        Outcome(summary).In(language),
    ]);

    private static IEnumerable<string> Lines(LspTestOutcome test) => test.Failures
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"  {test.Uri}:{f.Range.Start.Line + 1}: {f.Message}"))
        .Prepend($"{(test.Outcome == "passed" ? "✓" : "✗")} {test.Name}");
}
