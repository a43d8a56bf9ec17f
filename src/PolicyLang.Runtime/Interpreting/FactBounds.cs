using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// What a fact that was not given can be at most and at least (language.md §2, Exact): used for a member of a window whose value is not
/// known, so that a threshold the others reach alone is reached. Only for a plain fact that is not signed.
/// </summary>
internal static class FactBounds
{
    public static (Value Low, Value High)? Of(PlanExpression? value) =>
        value is PlanFactValue { Fact: { IsSigned: false } fact } && Form(fact.Type.Kind) is { } form
            ? (Value.Of((Exact)0), Value.Of(new Exact((Int128)form.MaxNumerator, (Int128)form.MaxDenominator)))
            : null;

    private static NumberForm? Form(TypeKind kind) => kind switch
    {
        TypeKind.Money => NumberForm.Money,
        TypeKind.Rate => NumberForm.Rate,
        TypeKind.Count => NumberForm.Count,
        _ => null,
    };
}
