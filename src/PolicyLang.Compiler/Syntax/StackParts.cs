namespace PolicyLang.Compiler.Syntax;

/// <summary>The parts of a stacking, read from its tree.</summary>
public static class StackParts
{
    /// <summary>A node and everything under it, outer before inner, in the order written.</summary>
    public static IEnumerable<StackSyntax> All(this StackSyntax stack) => stack switch
    {
        StackSumSyntax sum => sum.Terms.SelectMany(All).Prepend(sum),
        StackHighestSyntax highest => highest.Branches.SelectMany(All).Prepend(highest),
        _ => [stack],
    };

    /// <summary>The benefits as they are named, in the order written; a missing name is left out (reported).</summary>
    public static IEnumerable<NameSyntax> Benefits(this StackSyntax stack) =>
        stack.All().OfType<StackBenefitSyntax>().Select(b => b.Benefit).Where(n => !n.IsMissing);

    /// <summary>The outermost `highest of` a benefit stands in; null where it is only added.</summary>
    public static StackHighestSyntax? ChoiceAround(this StackSyntax stack, string benefit) =>
        stack.All().OfType<StackHighestSyntax>().FirstOrDefault(h => h.Benefits().Any(n => n.Text == benefit));
}
