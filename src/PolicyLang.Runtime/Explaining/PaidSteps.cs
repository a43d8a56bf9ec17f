using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>What another benefit paid in a group: each payment, and the claims that are not settled.</summary>
internal static class PaidSteps
{
    public static IEnumerable<ExplanationStep> Of(PaidGroup group)
    {
        var unsettled = group.Waiting.First.Select(c => new ExplanationStep(
            "payment",
            c.IsPending || c.After is not null
                ? new Localized($"`{c.Id}`: not settled", $"`{c.Id}`：尚未定")
                : new Localized($"`{c.Id}`: it is not known of which group it is", $"`{c.Id}`：归组未知"),
            StepResult.Unknown,
            []));
        return PaymentSteps.Of(group.Payers, isShared: false).Concat(unsettled);
    }
}
