using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>`when …` behind a clause: guards on claims. Those on readings are settled and gone.</summary>
internal static class GuardBinder
{
    private static readonly Localized What = new("a guard", "适用条件");

    /// <summary>The guard of a clause that gives claims places or money. Where a claim belongs is settled before anything is added up, so it holds no windows.</summary>
    public static BoundGuard? Bind(GuardedSyntax clause, BindingContext context, ExpressionBinder expressions)
    {
        var outer = expressions.NoWindowsIn;
        expressions.NoWindowsIn = new("in the guard of a cap, a limit or a budget", "在封顶、限项、名额、预算的适用条件中");
        var bound = BindAnywhere(clause, context, expressions);
        expressions.NoWindowsIn = outer;
        return bound;
    }

    /// <summary>The guard of a condition: it may look at what the condition may look at.</summary>
    public static BoundGuard? BindAnywhere(GuardedSyntax clause, BindingContext context, ExpressionBinder expressions)
    {
        if (clause.Guard is not { } guard)
        {
            return null;
        }

        var condition = expressions.BindAs(guard, PolicyType.Bool, What);
        return new BoundGuard(context.At(guard.Span), condition, SyntaxPrinter.Print(guard));
    }
}
