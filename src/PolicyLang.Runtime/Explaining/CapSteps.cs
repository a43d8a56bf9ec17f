using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>A group cap at work: its bound, and the payments that had used it up.</summary>
internal static class CapSteps
{
    public static ExplanationStep Of(Charge charge, PlanGroupCap cap, bool isDeciding)
    {
        var group = ScopeText.Of(cap, charge.Account.Keys);
        bool isShared = cap.Covered.Length > 1;
        bool isBudget = cap.Order != BudgetOrder.None;
        var bound = ValueText.Money(charge.Bound);
        var used = ValueText.Money(charge.Account.Used);
        var payers = charge.Account.Payers;
        return new(
            isBudget ? "budget" : "group_cap",
            isBudget
                ? new(
                    $"a budget of {bound.English} ({group.English}){(payers.Count == 0 ? "" : $", {used.English} paid before")}",
                    $"预算{bound.Chinese}（{group.Chinese}）{(payers.Count == 0 ? "" : $"，此前已兑现{used.Chinese}")}")
                : new(
                    $"at most {bound.English} together ({group.English}){(payers.Count == 0 ? "" : $", {used.English} paid before")}",
                    $"合计最高{bound.Chinese}（{group.Chinese}）{(payers.Count == 0 ? "" : $"，此前已兑现{used.Chinese}")}"),
            isDeciding ? StepResult.Reduces : StepResult.Holds,
            [.. PaymentSteps.Of(payers, isShared)])
        {
            Words = OfficialWords.For(cap.Origin, isBudget ? OfficialWords.OfBudget : OfficialWords.OfCap),
            Origin = cap.Origin,
        };
    }
}
