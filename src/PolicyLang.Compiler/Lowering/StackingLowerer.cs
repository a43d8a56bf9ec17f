using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Lowering;

/// <summary>The tree of a stacking → its plan.</summary>
internal static class StackingLowerer
{
    public static PlanStack Lower(StackSyntax stack, PolicySymbol policy) => stack switch
    {
        StackBenefitSyntax { Benefit.Text: var name } => new PlanStackBenefit(name, policy.Benefits.FirstOrDefault(b => b.Name == name)?.Label),
        StackSumSyntax sum => new PlanStackSum([.. sum.Terms.Select(t => Lower(t, policy))]),
        StackHighestSyntax highest => new PlanStackHighest([.. highest.Branches.Select(b => Lower(b, policy))]),
        _ => throw new InvalidOperationException($"no lowering for {stack.GetType().Name}"),
    };
}
