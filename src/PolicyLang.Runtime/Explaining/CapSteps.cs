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
            "group_cap",
            new(
                $"at most {bound.English} together ({group.English}){(payers.Count == 0 ? "" : $", {used.English} paid before")}",
                $"合计最高{bound.Chinese}（{group.Chinese}）{(payers.Count == 0 ? "" : $"，此前已兑现{used.Chinese}")}"),
            isDeciding ? StepResult.Reduces : StepResult.Holds,
            [.. steps])
        {
            Words = OfficialWords.For(cap.Origin, OfficialWords.OfCap),
            Origin = cap.Origin,
        };
    }

    /// <param name="isShared">Several benefits are paid out of the account, so that each payment says which.</param>
    private static ExplanationStep Payment(ClaimState payer, bool isShared)
    {
        var paid = ValueText.Money(payer.Paid);
        var day = ValueText.Date(payer.EventDate);
        string benefit = payer.RoutedVersion.Display;
        return new(
            "payment",
            isShared
                ? new Localized($"`{payer.Id}` ({benefit}) of {day.English}: {paid.English}", $"`{payer.Id}`（{benefit}，{day.Chinese}）：{paid.Chinese}")
                : new Localized($"`{payer.Id}` of {day.English}: {paid.English}", $"`{payer.Id}`（{day.Chinese}）：{paid.Chinese}"),
            StepResult.Neutral,
            []);
    }
}
