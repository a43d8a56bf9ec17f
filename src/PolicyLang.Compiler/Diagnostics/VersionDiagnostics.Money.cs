using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 5: benefits whose money is divided together.</summary>
public static partial class VersionDiagnostics
{
    public static readonly DiagnosticRule NeverTogetherRule = new("PL5401", "never-shared", Severity.Warning);

    public static readonly DiagnosticRule TwoOrdersRule = new("PL5402", "budgets-in-two-orders", Severity.Error);

    public static readonly DiagnosticRule CircularPaidRule = new("PL5403", "circular-paid", Severity.Error);

    /// <param name="steps">Who reads whom, and who shares money with whom, round to the first.</param>
    public static Diagnostic CircularPaid(Location at, Localized steps) =>
        new Diagnostic(CircularPaidRule, at, new($"`paid` in a circle: {steps.English}", $"`已兑现` 成环：{steps.Chinese}"))
        .WithHelp(
            "one of them must be paid before the other: take this `paid` out, or do not share their money",
            "总有一项要先兑现：请去掉这里的 `已兑现`，或不要让它们合用额度");

    public static Diagnostic TwoOrders(Location at, Localized order, Location other, Localized otherOrder) =>
        new Diagnostic(TwoOrdersRule, at, new(
            $"this budget is given out by {order.English}, another by {otherOrder.English}, and one pass serves both",
            $"该预算按{order.Chinese}先后，另一个按{otherOrder.Chinese}先后，而两者须一并计算"))
        .WithLabel(other, $"by {otherOrder.English}", $"按{otherOrder.Chinese}先后")
        .WithHelp(
            "give both the same `in order of …`; without it the day of the event counts",
            "两个预算写同样的 `先后按 …`；不写的，按发生日期");

    public static Diagnostic NeverTogether(Location at, string benefit) =>
        new Diagnostic(NeverTogetherRule, at, new(
            $"no claim of `{benefit}` can be of one group with one of the others: they are in force in other times",
            $"`{benefit}` 与其他各项不在同一时期有效，其申报不会与它们归为一组"))
        .WithHelp(
            "take the benefit out, or group by keys that reach across the times (`per policy`)",
            "请不要涵盖该奖补，或改用跨时期的键（`每政策`）");
}
