using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Writes down, for the claims it watches, what the interpreter saw; every step is told while the evaluation's trace stands.</summary>
public sealed class ExplainingObserver : DecisionObserver
{
    private readonly HashSet<string> watched;
    private readonly Dictionary<ClaimState, List<ExplanationStep>> steps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Decision, ImmutableArray<ExplanationStep>> explained = new(ReferenceEqualityComparer.Instance);

    public ExplainingObserver(IEnumerable<string> claimIds)
    {
        watched = new(claimIds, StringComparer.Ordinal);
    }

    internal override bool WantsMembers => true;

    /// <summary>The explanation of a decision of the run this observer watched.</summary>
    public Explanation ExplanationOf(Decision decision) => new(decision, explained.GetValueOrDefault(decision, []));

    internal override bool Watches(string claimId) => watched.Contains(claimId);

    internal override void SameEvent(ClaimState claim, ClaimState first)
    {
        var identity = claim.RoutedVersion.Identity;
        Add(claim, new("identity", new($"the same event as `{first.Id}`, which came first", $"与在先的`{first.Id}`为同一事项"), StepResult.Fails, [])
        {
            Origin = identity?.Origin,
        });
    }

    internal override void Required(ClaimState claim, PlanRequirement requirement, Seen seen, Evaluator trace)
    {
        var label = RequirementText.Label(requirement.Label, requirement.Stated);
        bool isAsked = !GuardSteps.Fails(requirement.Guard, trace);
        var text = isAsked ? label : new Localized($"not asked here: {label.English}", $"不适用：{label.Chinese}");
        Add(claim, new("require", text, isAsked ? Result(seen) : StepResult.Neutral, Judged(requirement.Guard, requirement.Stated, seen, claim, trace))
        {
            Words = OfficialWords.For(requirement.Origin, requirement.Label) ?? requirement.Label,
            Origin = requirement.Origin,
            Needed = seen.Value.IsFalse ? RequirementText.Needed(requirement.Stated, trace) : null,
        });
    }

    internal override void Excluding(ClaimState claim, PlanExclusion exclusion, Seen seen, Evaluator trace)
    {
        var label = RequirementText.Label(exclusion.Label, exclusion.Stated);
        var result = seen.IsUnknown ? StepResult.Unknown : seen.Value.IsTrue ? StepResult.Fails : StepResult.Holds;
        var text = seen.Value.IsFalse ? new Localized($"not excluded: {label.English}", $"未排除：{label.Chinese}") : label;
        Add(claim, new("exclude", text, result, Judged(exclusion.Guard, exclusion.Stated, seen, claim, trace))
        {
            Words = OfficialWords.For(exclusion.Origin, exclusion.Label) ?? exclusion.Label,
            Origin = exclusion.Origin,
        });
    }

    internal override void Computed(ClaimState claim, Seen amount, Evaluator trace)
    {
        var plan = claim.RoutedVersion.Amount;
        var value = RequirementText.Shown(amount, plan.Value.Type);
        var source = Localized.Same(ExpressionText.Source(plan.Value.Location));
        var text = plan.IsDecided ? new Localized($"amount decided by the authority: {value.English}", $"主管部门核定金额：{value.Chinese}")
            : plan.Value is PlanConstant ? new($"amount: {value.English}", $"金额：{value.Chinese}")
            : new($"amount: {source.English} = {value.English}", $"金额：{source.Chinese} = {value.Chinese}");
        Add(claim, new(
            "amount",
            text,
            amount.IsUnknown ? StepResult.Unknown : StepResult.Neutral,
            Judged(null, plan.Value, amount, claim, trace))
        {
            Words = OfficialWords.For(plan.Origin, null),
            Origin = plan.Origin,
        });
    }

    internal override void NotThere(ClaimState claim, PlanGuard guard, Origin clause, Evaluator trace) => Add(claim, GuardSteps.NotThere(guard, clause, trace));

    internal override void Rounded(ClaimState claim, Exact amount, (PlanClaimCap Cap, Exact Bound)? cap, Exact rounded)
    {
        var version = claim.RoutedVersion;
        if (cap is { } deciding)
        {
            var most = ValueText.Money(deciding.Bound);
            var origin = deciding.Cap.Origin;
            Add(claim, new("cap", new($"at most {most.English} for one claim", $"单项最高{most.Chinese}"), StepResult.Reduces, [])
            {
                Words = OfficialWords.For(origin, OfficialWords.OfCap),
                Origin = origin,
            });
        }

        if (rounded != (cap?.Bound ?? amount))
        {
            var unit = ValueText.Money(version.Rounding.Unit);
            var due = ValueText.Money(rounded);
            Add(claim, new("round", new($"rounded to {unit.English}: {due.English}", $"取整到{unit.Chinese}：{due.Chinese}"), StepResult.Neutral, [])
            {
                Origin = version.Rounding.Origin,
            });
        }
    }

    internal override void PlacesSought(ClaimState claim, bool keepsHighest, PlaceLost? lost)
    {
        foreach (var step in PlaceSteps.Limits(claim, keepsHighest, lost))
        {
            Add(claim, step);
        }
    }

    internal override void QuotasCounted(ClaimState claim)
    {
        foreach (var step in PlaceSteps.Quotas(claim))
        {
            Add(claim, step);
        }
    }

    internal override void Stacked(ClaimState claim, StackTally tally) => Add(claim, StackingSteps.Of(claim, tally));

    internal override void Charged(ClaimState claim, Exact paid, Charge? deciding)
    {
        foreach (var charge in claim.Charges)
        {
            if (charge.Cap is { } cap)
            {
                Add(claim, CapSteps.Of(charge, cap, ReferenceEquals(charge, deciding)));
            }
        }
    }

    internal override void Shared(ClaimState claim, Portion portion) => Add(claim, ShareSteps.Of(portion));

    internal override void Decided(ClaimState claim, Decision decision)
    {
        var all = ImmutableArray.CreateBuilder<ExplanationStep>();
        all.Add(OpeningSteps.Route(claim));
        all.AddRange(OpeningSteps.Readings(claim));
        all.AddRange(OpeningSteps.Problems(claim));
        all.AddRange(steps.GetValueOrDefault(claim, []));
        all.Add(OpeningSteps.Outcome(decision));
        explained[decision] = all.ToImmutable();
    }

    /// <summary>What was seen, and, of an unknown, what is waited for.</summary>
    private static ImmutableArray<ExplanationStep> Judged(PlanGuard? guard, PlanExpression expression, Seen seen, ClaimState claim, Evaluator trace)
    {
        ImmutableArray<ExplanationStep> inside = [.. GuardSteps.Of(guard, trace), .. GuardSteps.Fails(guard, trace) ? [] : ExpressionSteps.Inside(expression, trace)];
        return seen.Doubt is { } doubt
            ? [.. inside, .. PendingText.Parts(claim, doubt).Select(p => new ExplanationStep("unknown", p, StepResult.Unknown, []))]
            : inside;
    }

    private static StepResult Result(Seen seen) =>
        seen.IsUnknown ? StepResult.Unknown : seen.Value.IsTrue ? StepResult.Holds : StepResult.Fails;

    private void Add(ClaimState claim, ExplanationStep step)
    {
        if (!steps.TryGetValue(claim, out var list))
        {
            steps[claim] = list = [];
        }

        list.Add(step);
    }
}
