using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 5: transitions against the documents they lead to, and against each other.</summary>
public static partial class VersionDiagnostics
{
    public static readonly DiagnosticRule TransitionBenefitRule = new("PL5201", "transition-of-unknown-benefit", Severity.Error);
    public static readonly DiagnosticRule TransitionOverlapRule = new("PL5202", "event-of-two-transitions", Severity.Error);

    public static Diagnostic TransitionBenefit(Location at, string benefit, string policy, string? nearest)
    {
        var diagnostic = new Diagnostic(TransitionBenefitRule, at, new($"`{policy}` has no benefit `{benefit}`", $"`{policy}` 没有奖补 `{benefit}`"));
        return nearest is null
            ? diagnostic.WithHelp("the document named by `under` decides these events, so the benefit must stand in it", "由 `依照` 的文件核定这些事项，所以该奖补须写在那份文件中")
            : diagnostic.WithHelp($"meant: `{nearest}`", $"是否指 `{nearest}`").WithGuess(at.Span, nearest);
    }

    /// <summary>Amendments brought the benefit later, or took it away before.</summary>
    public static Diagnostic TransitionBenefitOn(Location at, string benefit, string policy, DateOnly from, DateOnly to) =>
        new Diagnostic(TransitionBenefitRule, at, new(
            $"as amended, `{policy}` has no benefit `{benefit}` from {Day(from)} to {Day(to)}",
            $"计入修改后，`{policy}` 自 {Day(from)} 至 {Day(to)} 没有奖补 `{benefit}`"))
        .WithHelp("let the `events` keep to the days on which it has the benefit", "请把 `发生期` 限于该文件有此奖补的日期");

    public static Diagnostic TransitionOverlap(Location at, string benefit, DateOnly day, Location other, string otherLabel) =>
        new Diagnostic(TransitionOverlapRule, at, new(
            $"two transitions own the events of `{benefit}` on {Day(day)}",
            $"`{benefit}` 在 {Day(day)} 的事项同时属于两个过渡"))
        .WithLabel(other, $"the other, \"{otherLabel}\"", $"另一个：“{otherLabel}”")
        .WithHelp("let their `events` not overlap, or take the benefit out of one of them", "请使两者的 `发生期` 不重叠，或从其中一个删去该奖补");
}
