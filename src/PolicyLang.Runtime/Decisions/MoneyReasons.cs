using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>The reasons of what is paid out of money that claims share.</summary>
internal static class MoneyReasons
{
    /// <summary>Paid in part, or, where nothing was left, exhausted.</summary>
    public static Reason CapReduced(PlanGroupCap cap, Charge charge, Exact due, Exact paid)
    {
        var group = ScopeText.Of(cap, charge.Account.Keys);
        var (bound, used) = (charge.Bound, charge.Account.Used);
        if (cap.Order != BudgetOrder.None)
        {
            return BudgetReduced(group, charge, due, paid);
        }

        return paid.IsZero
            ? Make(
                "cap_exhausted",
                $"{E(due)} due, nothing left: {E(used)} of at most {E(bound)} is paid already ({group.English})",
                $"应得{C(due)}，最高{C(bound)}已兑现{C(used)}，没有余额（{group.Chinese}）")
            : Make(
                "cap_reduced",
                $"{E(due)} due, {E(paid)} paid: at most {E(bound)} together{(used.IsZero ? "" : $", {E(used)} of it paid already")} ({group.English})",
                $"应得{C(due)}，兑现{C(paid)}：合计最高{C(bound)}{(used.IsZero ? "" : $"，此前已兑现{C(used)}")}（{group.Chinese}）");
    }

    private static Reason BudgetReduced(Localized group, Charge charge, Exact due, Exact paid)
    {
        var (bound, used) = (charge.Bound, charge.Account.Used);
        return paid.IsZero
            ? Make(
                "budget_exhausted",
                $"{E(due)} due, nothing left: {E(used)} of the budget of {E(bound)} is paid already ({group.English})",
                $"应得{C(due)}，预算{C(bound)}已兑现{C(used)}，没有余额（{group.Chinese}）")
            : Make(
                "budget_reduced",
                $"{E(due)} due, {E(paid)} paid: the budget is {E(bound)}{(used.IsZero ? "" : $", {E(used)} of it paid already")} ({group.English})",
                $"应得{C(due)}，兑现{C(paid)}：预算{C(bound)}{(used.IsZero ? "" : $"，此前已兑现{C(used)}")}（{group.Chinese}）");
    }

    /// <summary>The share as arithmetic: due × left / total.</summary>
    public static Reason Shared(Portion portion)
    {
        var group = ScopeText.Of(portion.Budget, portion.Share.Pool.Keys);
        var (due, left, total, paid) = (portion.Due, portion.Left, portion.Total, portion.Paid);
        return Make(
            paid.IsZero ? "share_exhausted" : "shared_pro_rata",
            $"{E(due)} due, {E(paid)} paid: {E(left)} is shared pro rata by claims for {E(total)}, {E(due)} × {E(left)} / {E(total)} ({group.English})",
            $"应得{C(due)}，兑现{C(paid)}：{C(left)}由合计{C(total)}的申报按比例分配，{C(due)} × {C(left)} ÷ {C(total)}（{group.Chinese}）");
    }

    public static Reason TiedMoney(ClaimState claim, IReadOnlyCollection<ClaimState> rivals)
    {
        var others = Sentence.Ids(rivals.Where(c => !ReferenceEquals(c, claim)).Select(c => c.Id), rivals.Count - 1);
        return Make(
            "tied_money",
            $"the money left does not suffice for this claim and {others.English} of the same day: the authority settles each `decided_amount`",
            $"余额不足以同时兑现本申报与同日的{others.Chinese}，须由主管部门分别核定金额（`decided_amount`）");
    }

    private static string E(Exact yuan) => ValueText.EnglishMoney(yuan);

    private static string C(Exact yuan) => ValueText.ChineseMoney(yuan);

    private static Reason Make(string code, string english, string chinese) => new(code, new(english, chinese));
}
