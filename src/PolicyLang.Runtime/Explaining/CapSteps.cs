using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>A group cap at work: its bound, and the payments that had used it up.</summary>
internal static class CapSteps
{
    private const int MostPayments = 20;

    public static ExplanationStep Of(Charge charge, PlanGroupCap cap, bool isDeciding)
    {
        var group = ScopeText.Of(cap, charge.Account.Keys);
        bool isShared = cap.Covered.Length > 1;
        bool isBudget = cap.Order != BudgetOrder.None;
        var bound = ValueText.Money(charge.Bound);
        var used = ValueText.Money(charge.Account.Used);
        var payers = charge.Account.Payers;
        var steps = payers.Take(MostPayments).Select(p => Payment(p, isShared)).ToList();
        if (payers.Count > MostPayments)
        {
            int more = payers.Count - MostPayments;
            steps.Add(new("payment", new($"and {more} more payments", $"另有{more}笔"), StepResult.Neutral, []));
        }

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
            [.. steps])
        {
            Words = OfficialWords.For(cap.Origin, isBudget ? OfficialWords.OfBudget : OfficialWords.OfCap),
            Origin = cap.Origin,
        };
    }

    /// <param name="isShared">Several benefits are paid out of the account, so that each payment says which.</param>
    private static ExplanationStep Payment(ClaimState payer, bool isShared)
    {
        var paid = ValueText.Money(payer.Paid);
        var day = ValueText.Date(payer.LineDate);
        bool isFiled = payer.RoutedVersion.IsInFilingOrder;
        string benefit = isShared ? payer.RoutedVersion.Display : "";
        return new(
            "payment",
            new Localized(
                $"`{payer.Id}`{(isShared ? $" ({benefit})" : "")} {(isFiled ? "filed" : "of")} {day.English}: {paid.English}",
                $"`{payer.Id}`（{(isShared ? benefit + "，" : "")}{day.Chinese}{(isFiled ? "申报" : "")}）：{paid.Chinese}"),
            StepResult.Neutral,
            []);
    }
}
