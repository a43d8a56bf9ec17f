using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Deciding;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>Decisions as the protocol tells them.</summary>
internal sealed class DecisionConversion(Session session)
{
    private const int MostProblems = 100;

    private readonly Language language = session.Language;

    public DecisionsChangedParams Changed(string folder, FolderClaims? claims) => new(
        session.UriOf(folder), claims?.Revision ?? 0, claims is null ? null : Summary(claims), claims?.Problem?.In(language), claims?.IsStale ?? false);

    /// <summary>Null where nothing was decided yet.</summary>
    public DecisionSummary? Summary(FolderClaims claims)
    {
        if (claims.Decided is not { } decided)
        {
            return null;
        }

        var summary = decided.Summary;
        return new DecisionSummary(
            summary.Claims,
            [.. summary.Lines.GroupBy(l => l.Outcome).OrderBy(g => g.Key).Select(g =>
                new OutcomeCount(g.Key.Word(), g.Key.Text().In(language), g.Sum(l => l.Claims), Money(Sum(g.Select(l => l.Paid)))))],
            Total(summary.Paid, summary.Range),
            [.. summary.Lines.GroupBy(l => l.Benefit).Select(g =>
                new BenefitCount(g.Key, g.First().Label, g.Sum(l => l.Claims), Money(Sum(g.Select(l => l.Paid)))))],
            claims.Change is { } change ? new Protocol.DecisionChange(
                Yuan(change.From), Yuan(change.To), change.Claims, change.Text.In(language), NullIfNone(change.Added), NullIfNone(change.Removed)) : null,
            [.. claims.Findings.Take(MostProblems).Select(f => new ClaimProblem(
                session.UriOf(f.Path), Line(f.Line), SeverityOf(f.Severity), f.Code, f.Message.In(language)))]);
    }

    public DecisionRow Row(Decision decision, DecidedClaims decided) => new(
        decision.ClaimId,
        decision.Benefit,
        decided.LabelOf(decision.Benefit),
        decision.Claimant,
        decision.EventDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        decision.Outcome.Word(),
        decision.Outcome.Text().In(language),
        decision.IsProvisional,
        Money(decision.Paid),
        decision.Gross is { } gross ? Money(gross) : null,
        decision.Reason.Text.In(language),
        session.UriOf(decision.Row.Columns.File),
        Line(decision.Row.Line),
        decision.Version is { } version ? new LspLocation(session.UriOf(version.Origin.Location.Source.Path), Positions.Of(version.Origin.Location)) : null);

    /// <summary>An id that is repeated has several explanations, one after the other.</summary>
    public ExplainResult? Explained(IReadOnlyList<Explanation> explanations) => explanations.Count == 0 ? null : new ExplainResult(
        Title(explanations[0].Decision),
        [.. explanations.SelectMany((e, i) => Steps(e, isHeaded: i > 0))],
        string.Join('\n', explanations.Select(e => TestConversion.Markdown(e, language))));

    public PublishDiagnosticsParams Findings(string path, IEnumerable<ClaimFinding> findings) => new(
        session.UriOf(path),
        null,
        [.. findings.Select(f => new LspDiagnostic(Line(f.Line), SeverityOf(f.Severity), f.Code, null, "policy", f.Message.In(language), null, null))]);

    public LspMoney Money(Exact yuan) => new(ValueText.Money(yuan).In(language), Yuan(yuan));

    private static int? NullIfNone(int claims) => claims == 0 ? null : claims;

    private static string Yuan(Exact yuan) => ExactText.Fixed(yuan, 2);

    private static Exact Sum(IEnumerable<Exact> amounts) => amounts.Aggregate(Exact.Zero, (sum, amount) => sum + amount);

    private DecisionTotal Total(Exact paid, TotalRange range) => new(
        ValueText.Money(paid).In(language),
        Yuan(paid),
        range.IsExact ? null : Yuan(range.Least),
        !range.IsExact && range.Most is { } most ? Yuan(most) : null);

    private string Title(Decision decision)
    {
        var outcome = decision.Outcome.Text();
        var paid = ValueText.Money(decision.Paid);
        string benefit = decision.Version?.Display ?? decision.Benefit;
        return decision.Paid.IsZero
            ? new Localized($"{decision.ClaimId} {benefit}: {outcome.English}", $"{decision.ClaimId} {benefit}：{outcome.Chinese}").In(language)
            : new Localized($"{decision.ClaimId} {benefit}: {outcome.English}, {paid.English}", $"{decision.ClaimId} {benefit}：{outcome.Chinese}，{paid.Chinese}").In(language);
    }

    private IEnumerable<ExplainStep> Steps(Explanation explanation, bool isHeaded)
    {
        if (isHeaded)
        {
            yield return new ExplainStep(0, Title(explanation.Decision), null, null, null, null, null);
        }

        foreach (var line in ExplanationLine.Of(explanation))
        {
            var place = line.Step.Origin?.Location;
            yield return new ExplainStep(
                line.Depth + (isHeaded ? 1 : 0),
                line.Step.Text.In(language),
                Word(line.Step.Result),
                line.Words?.In(language),
                line.Step.Needed?.In(language),
                place is null ? null : session.UriOf(place.Source.Path),
                place is null ? null : Positions.Of(place));
        }
    }

    private static string? Word(StepResult result) => result switch
    {
        StepResult.Holds => "true",
        StepResult.Fails => "false",
        StepResult.Unknown => "unknown",
        StepResult.Reduces => "reduces",
        _ => null,
    };

    /// <summary>A line counted from 1, as a range to its end.</summary>
    private static LspRange Line(int line) => new(new Position(Math.Max(0, line - 1), 0), new Position(Math.Max(1, line), 0));

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        _ => 3,
    };
}
