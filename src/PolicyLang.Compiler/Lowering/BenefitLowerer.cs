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
            .. benefit.Requirements.Select(r =>
                new PlanRequirement(expressions.NextId(), expressions.Lower(r.Condition), r.Label, !r.HasWindow, rulebook.OriginOf(r.Location))),
        ];
        ImmutableArray<PlanExclusion> exclusions =
        [
            .. benefit.Exclusions.Select(e =>
                new PlanExclusion(expressions.NextId(), expressions.Lower(e.Condition), e.Label, rulebook.OriginOf(e.Location))),
        ];
        var amount = new PlanAmount(
            expressions.NextId(),
            expressions.Lower(benefit.Amount.Value),
            benefit.Amount.IsDecided,
            benefit.Amount.DecidedBound is { } bound ? expressions.Lower(bound) : null,
            rulebook.OriginOf(benefit.Amount.Location));
        ImmutableArray<PlanClaimCap> claimCaps =
            [.. benefit.Caps.Where(c => c.Keys.IsEmpty).Select(c => new PlanClaimCap(expressions.NextId(), expressions.Lower(c.Bound), rulebook.OriginOf(c.Location)))];
        ImmutableArray<PlanLimit> limits =
            [.. benefit.Limits.Select(l => new PlanLimit(expressions.NextId(), [.. l.Keys.Select(expressions.Lower)], rulebook.OriginOf(l.Location)))];
        ImmutableArray<PlanGroupCap> groupCaps =
        [
            .. benefit.Caps.Where(c => !c.Keys.IsEmpty).Select(c =>
                new PlanGroupCap(expressions.NextId(), expressions.Lower(c.Bound), [.. c.Keys.Select(expressions.Lower)], c.Scope, rulebook.OriginOf(c.Location)) { Covered = c.Covered }),
        ];
        return new PlanBenefit(
            symbol.Name,
            symbol.Label,
            rulebook.Policy(symbol.Policy),
            rulebook.OriginOf(symbol.Declared),
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
            groupCaps)
        {
            Home = rulebook.Policy(symbol.Home.Policy),
            Start = rulebook.Boundary(benefit.Valid.Start),
            End = benefit.Valid.End is { } end ? rulebook.Boundary(end) : null,
        };
    }

    private PlanRounding Rounding()
    {
        var rounding = symbol.Policy.Rounding ?? throw new InvalidOperationException("a policy without rounding is not lowered");
        return new PlanRounding(rounding.Mode, rounding.Unit, rulebook.OriginOf(rounding.Location));
    }

    private PlanFact Lower(FactSymbol fact, int slot) =>
        new(slot, fact.Name, fact.Label, fact.Type, fact.IsSigned, fact.ByAuthority, fact.Default, rulebook.OriginOf(fact.Location));
}
