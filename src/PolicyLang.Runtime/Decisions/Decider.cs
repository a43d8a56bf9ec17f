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
        var byBenefit = InOrder(claims);
        foreach (var (timeline, ofBenefit) in byBenefit)
        {
            cancellation.ThrowIfCancellationRequested();
            SettleTruth(timeline, ofBenefit, observer, findings, cancellation);
        }

        var books = new PaidBooks(observer.WantsMembers);
        var bounds = new TotalBounds();
        for (int i = 0; i < rulebook.Components.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            DivideMoney(rulebook.Components[i], byBenefit, books, bounds, observer, cancellation);
            progress?.Report(new(i + 1, rulebook.Components.Length, IsReading: false));
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

        return new DecisionRun(decisions.MoveToImmutable()) { Diagnostics = findings.ToSorted(), Range = bounds.Range };
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
                claim.Settle(Outcome.Outside, RouteReasons.Outside(claim.Route, timeline, claim.EventDate, claim.FiledDate));
            }
        }

        return claims;
    }

    private static Dictionary<PlanTimeline, List<ClaimState>> InOrder(ClaimState[] claims)
    {
        var byBenefit = new Dictionary<PlanTimeline, List<ClaimState>>(ReferenceEqualityComparer.Instance);
        foreach (var claim in claims)
        {
            if (claim is { HasKeys: true, Version: not null, Timeline: { } timeline })
            {
                if (!byBenefit.TryGetValue(timeline, out var ofBenefit))
                {
                    byBenefit[timeline] = ofBenefit = [];
                }

                ofBenefit.Add(claim);
            }
        }

        foreach (var ofBenefit in byBenefit.Values)
        {
            ofBenefit.Sort(ClaimState.InOrder);
        }

        return byBenefit;
    }

    /// <summary>Stages 3 to 5 (part A): what is true of the claims of one benefit, whatever becomes of the money.</summary>
    private static void SettleTruth(
        PlanTimeline timeline, List<ClaimState> claims, DecisionObserver observer, DiagnosticBag findings, CancellationToken cancellation)
    {
        var evaluator = new Evaluator();
        EqualClaims.Report(claims.Where(c => !c.IsInvalid), findings);
        IdentityStage.Run(claims, evaluator, observer);
        RequirementStage.Run(claims, evaluator, observer);
        cancellation.ThrowIfCancellationRequested();
        WindowStage.Run(timeline, claims, evaluator, observer.WantsMembers);
        RankStage.Run(timeline, claims, evaluator, observer);
    }

    /// <summary>Stages 6 to 12 (part B): what is paid to the claims of benefits whose money is divided together.</summary>
    private static void DivideMoney(
        PlanComponent component,
        Dictionary<PlanTimeline, List<ClaimState>> byBenefit,
        PaidBooks books,
        TotalBounds bounds,
        DecisionObserver observer,
        CancellationToken cancellation)
    {
        var lists = component.Timelines.Select(t => byBenefit.GetValueOrDefault(t)).OfType<List<ClaimState>>().ToList();
        if (lists.Count == 0)
        {
            return;
        }

        var evaluator = new Evaluator { Books = books };
        var groups = new Groups(component);
        var outcomes = new OutcomeStage(evaluator, observer, new AmountStage(evaluator, observer, groups));
        foreach (var ofBenefit in lists)
        {
            outcomes.Run(ofBenefit);
            cancellation.ThrowIfCancellationRequested();
            new PlaceStage(observer).Run(ofBenefit);
        }

        new StackingStage(observer).Run(groups.Stacks);
        var together = lists.Count == 1 ? lists[0] : [.. lists.SelectMany(l => l).Order(Comparer<ClaimState>.Create(ClaimState.InOrder))];
        cancellation.ThrowIfCancellationRequested();
        new CapStage(observer).Run(together);
        new ProRataStage(observer).Run(together);
        bounds.Add(together, groups.Stacks, evaluator);
        books.Book(together);
    }

    private static Decision Decided(ClaimState claim)
    {
        if (claim is not { Outcome: { } outcome, Reason: { } reason })
        {
            throw new InvalidOperationException($"claim {claim.Id} was not decided");
        }

        // A claim that waits itself is not provisional besides.
        var pending = claim.IsPending ? null : claim.After;
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
            pending is not null,
            pending is not null ? Reasons.Provisional(reason, pending.Id) : reason)
        {
            Place = place,
            EventDate = claim.HasKeys ? claim.EventDate : null,
        };
    }
}
