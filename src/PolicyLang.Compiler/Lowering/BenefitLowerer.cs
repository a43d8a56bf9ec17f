using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Lowering;

/// <summary>One benefit version → its plan.</summary>
internal sealed class BenefitLowerer(BoundBenefit benefit, Lowerer rulebook)
{
    private readonly BenefitSymbol symbol = benefit.Symbol;

    /// <param name="slotOf">The slot of a fact through all versions of the benefit.</param>
    public PlanBenefit Lower(Func<FactSymbol, int> slotOf)
    {
        var facts = symbol.AllFacts.ToDictionary(f => f, f => Lower(f, slotOf(f)));
        var expressions = new ExpressionLowerer(facts, rulebook);
        foreach (var let in benefit.Lets)
        {
            expressions.Lower(let);
        }

        var identity = benefit.Identity is { } same
            ? new PlanIdentity(expressions.NextId(), [.. same.Values.Select(expressions.Lower)], rulebook.OriginOf(same.Location))
            : null;
        ImmutableArray<PlanRequirement> requirements =
        [
            .. benefit.Requirements.Select(r => Lower(r, expressions)),
        ];
        ImmutableArray<PlanExclusion> exclusions =
        [
            .. benefit.Exclusions.Select(e => Lower(e, expressions)),
        ];
        var amount = new PlanAmount(
            expressions.NextId(),
            expressions.Lower(benefit.Amount.Value),
            benefit.Amount.IsDecided,
            benefit.Amount.DecidedBound is { } bound ? expressions.Lower(bound) : null,
            rulebook.OriginOf(benefit.Amount.Location));
        ImmutableArray<PlanClaimCap> claimCaps =
            [.. benefit.Caps.Where(c => c.Keys.IsEmpty).Select(c => new PlanClaimCap(expressions.NextId(), expressions.Lower(c.Bound), rulebook.OriginOf(c.Location)) { Guard = expressions.Lower(c.Guard) })];
        ImmutableArray<PlanLimit> limits =
            [.. benefit.Limits.Select(l => new PlanLimit(expressions.NextId(), l.Most, l.KeepsHighest, [.. l.Keys.Select(expressions.Lower)], rulebook.OriginOf(l.Location)) { Guard = expressions.Lower(l.Guard) })];
        ImmutableArray<PlanGroupCap> groupCaps = [.. benefit.Caps.Where(c => !c.Keys.IsEmpty).Select(c => Lower(c, expressions))];
        ImmutableArray<PlanQuota> quotas = [.. benefit.Quotas.Select(q => Lower(q, expressions))];
        return new PlanBenefit(
            symbol.Name,
            symbol.Label,
            rulebook.Policy(symbol.Policy),
            rulebook.OriginOf(symbol.Location),
            benefit.Valid.Days,
            benefit.EventLabel,
            [.. facts.Values],
            [.. expressions.Lets],
            [.. expressions.Windows],
            identity,
            requirements,
            exclusions,
            amount,
            claimCaps,
            Rounding(),
            limits,
            [.. groupCaps.Where(c => c.Order != BudgetOrder.ProRata)])
        {
            IsInFilingOrder = rulebook.IsInFilingOrder(benefit),
            PaidGroups = [.. benefit.PaidGroups.Select(g => new PlanPaidGroup(g.Signature, [.. g.Keys.Select(expressions.Lower)]))],
            Stacking = benefit.Stacking is { } stacking ? Lower(stacking, expressions) : null,
            Readings = rulebook.ReadingsOf(symbol),
            Quotas = quotas,
            SelectedBy = benefit.SelectedBy is { } fact ? facts[fact] : null,
            Share = groupCaps.FirstOrDefault(c => c.Order == BudgetOrder.ProRata),
            Start = rulebook.Boundary(benefit.Valid.Start),
            End = benefit.Valid.End is { } end ? rulebook.Boundary(end) : null,
        };
    }

    private PlanQuota Lower(BoundQuota quota, ExpressionLowerer expressions) => new(
        expressions.NextId(),
        quota.Most,
        quota.Different is { } different ? expressions.Lower(different) : null,
        [.. quota.Keys.Select(expressions.Lower)],
        rulebook.OriginOf(quota.Location))
    {
        Guard = expressions.Lower(quota.Guard),
    };

    private PlanStacking Lower(BoundStacking stacking, ExpressionLowerer expressions) => new(
        expressions.NextId(),
        stacking.Symbol.Name,
        stacking.Symbol.Label,
        [.. stacking.Keys.Select(expressions.Lower)],
        StackingLowerer.Lower(stacking.Symbol.Syntax.Stack, symbol.Policy),
        rulebook.OriginOf(stacking.Symbol.Location));

    private PlanRequirement Lower(BoundRequirement requirement, ExpressionLowerer expressions)
    {
        int id = expressions.NextId();
        var stated = expressions.Lower(requirement.Condition);
        var guard = expressions.Lower(requirement.Guard);
        return new(id, expressions.Implied(guard, stated, requirement.Location), requirement.Label, !requirement.HasWindow, rulebook.OriginOf(requirement.Location))
        {
            Stated = stated,
            Guard = guard,
        };
    }

    private PlanExclusion Lower(BoundExclusion exclusion, ExpressionLowerer expressions)
    {
        int id = expressions.NextId();
        var stated = expressions.Lower(exclusion.Condition);
        var guard = expressions.Lower(exclusion.Guard);
        return new(id, expressions.Both(guard, stated, exclusion.Location), exclusion.Label, rulebook.OriginOf(exclusion.Location)) { Stated = stated, Guard = guard };
    }

    private PlanGroupCap Lower(BoundCap cap, ExpressionLowerer expressions) =>
        new(expressions.NextId(), expressions.Lower(cap.Bound), [.. cap.Keys.Select(expressions.Lower)], cap.Scope, rulebook.OriginOf(cap.Location))
        {
            Covered = cap.Covered,
            Order = cap.Order,
            Guard = expressions.Lower(cap.Guard),
        };

    private PlanRounding Rounding()
    {
        var rounding = symbol.Policy.Rounding ?? throw new InvalidOperationException("a policy without rounding is not lowered");
        return new PlanRounding(rounding.Mode, rounding.Unit, rulebook.OriginOf(new(symbol.Policy.Tree.Source, rounding.Syntax.Span)));
    }

    private PlanFact Lower(FactSymbol fact, int slot) =>
        new(slot, fact.Name, fact.Label, fact.Type, fact.IsSigned, fact.ByAuthority, fact.Default, rulebook.OriginOf(fact.Location));
}
