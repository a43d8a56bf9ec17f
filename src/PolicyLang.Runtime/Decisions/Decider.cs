using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>How far a run is: claims read of all, then benefits decided of all.</summary>
public readonly record struct DecisionProgress(int Done, int Total, bool IsReading);

/// <summary>
/// Decides the claims of a run, stage by stage as language.md §2 orders them. The same rulebook and claims give the same decisions, whatever
/// the order of the rows.
/// </summary>
public static class Decider
{
    private const int ClaimsBetweenReports = 4096;

    public static DecisionRun Decide(
        Rulebook rulebook,
        IReadOnlyList<ClaimRow> rows,
        DecisionObserver? observer = null,
        IProgress<DecisionProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        observer ??= DecisionObserver.Silent;
        var findings = new DiagnosticBag();
        var claims = Read(rulebook, rows, observer, findings, progress, cancellation);
        var byBenefit = claims.Where(c => c.HasKeys && c.Version is not null).GroupBy(c => c.Timeline).ToList();
        for (int i = 0; i < byBenefit.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (byBenefit[i].Key is { } timeline)
            {
                var inOrder = byBenefit[i].ToList();
                inOrder.Sort(ClaimState.InOrder);
                Decide(timeline, inOrder, observer, findings, cancellation);
            }

            progress?.Report(new(i + 1, byBenefit.Count, IsReading: false));
        }

        var decisions = ImmutableArray.CreateBuilder<Decision>(claims.Length);
        foreach (var claim in claims)
        {
            var decision = Decided(claim);
            decisions.Add(decision);
            if (claim.IsWatched)
            {
                observer.Decided(claim, decision);
            }
        }

        return new DecisionRun(decisions.MoveToImmutable()) { Diagnostics = findings.ToSorted() };
    }

    private static ClaimState[] Read(
        Rulebook rulebook,
        IReadOnlyList<ClaimRow> rows,
        DecisionObserver observer,
        DiagnosticBag findings,
        IProgress<DecisionProgress>? progress,
        CancellationToken cancellation)
    {
        var reader = new ReadStage(rulebook, findings);
        var claims = new ClaimState[rows.Count];
        for (int i = 0; i < claims.Length; i++)
        {
            if (i % ClaimsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new(i, claims.Length, IsReading: true));
            }

            claims[i] = reader.Read(rows[i], i);
        }

        foreach (var same in claims.Where(c => c.Id.Length > 0).GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            Repeated.Note([.. same]);
        }

        foreach (var claim in claims)
        {
            claim.IsWatched = observer.Watches(claim.Id);
            if (claim.Problems is { } problems)
            {
                claim.Settle(Outcome.Invalid, Reasons.Unreadable(problems[0].Code, Sentence.Clauses(problems.Select(Repeated.Text))));
            }
            else if (claim.Version is null && claim.Timeline is { } timeline)
            {
                claim.Settle(Outcome.Outside, Reasons.Outside(claim.EventDate, timeline));
            }
        }

        return claims;
    }

    private static void Decide(
        PlanTimeline timeline, List<ClaimState> claims, DecisionObserver observer, DiagnosticBag findings, CancellationToken cancellation)
    {
        var evaluator = new Evaluator();
        EqualClaims.Report(claims.Where(c => !c.IsInvalid), findings);
        IdentityStage.Run(claims, evaluator, observer);
        RequirementStage.Run(claims, evaluator, observer);
        cancellation.ThrowIfCancellationRequested();
        WindowStage.Run(timeline, claims, evaluator, observer.WantsMembers);
        cancellation.ThrowIfCancellationRequested();
        new OutcomeStage(evaluator, observer, new AmountStage(evaluator, observer, new Groups(timeline))).Run(claims);
        cancellation.ThrowIfCancellationRequested();
        new LimitStage(observer).Run(claims);
        new CapStage(observer).Run(claims);
    }

    private static Decision Decided(ClaimState claim)
    {
        if (claim is not { Outcome: { } outcome, Reason: { } reason })
        {
            throw new InvalidOperationException($"claim {claim.Id} was not decided");
        }

        var place = claim.Problems is { } problems ? new ClaimPlace(claim.Row.Columns.File, claim.Row.Line, problems[0].Column) : null;
        return new Decision(
            claim.Row,
            claim.Id,
            claim.Benefit,
            claim.Claimant,
            claim.IsInvalid ? null : claim.Version,
            outcome,
            claim.Gross,
            claim.Paid,
            claim.After is not null,
            claim.After is { } pending ? Reasons.Provisional(reason, pending.Id) : reason)
        {
            Place = place,
        };
    }
}
