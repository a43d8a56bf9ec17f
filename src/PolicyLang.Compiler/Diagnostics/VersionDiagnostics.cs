using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 5: versions against each other, and what the plan cannot hold.</summary>
public static partial class VersionDiagnostics
{
    public static readonly DiagnosticRule UnknownPolicyRule = new("PL5001", "unknown-policy", Severity.Error);
    public static readonly DiagnosticRule OverlapRule = new("PL5002", "overlapping-versions", Severity.Error);
    public static readonly DiagnosticRule CircularRepealRule = new("PL5003", "circular-repeal", Severity.Error);
    public static readonly DiagnosticRule NeverValidRule = new("PL5004", "never-valid", Severity.Error);
    public static readonly DiagnosticRule TooManyDigitsRule = new("PL5010", "too-many-digits", Severity.Error);
    public static readonly DiagnosticRule FractionSumRule = new("PL5011", "sum-of-fractions", Severity.Error);
    public static readonly DiagnosticRule RoundUnitRule = new("PL5012", "rounding-to-a-variable-unit", Severity.Error);
    public static readonly DiagnosticRule StepUnitRule = new("PL5301", "steps-of-a-variable-unit", Severity.Error);
    public static readonly DiagnosticRule TooDeepRule = new("PL5013", "too-deep", Severity.Error);

    public static Diagnostic UnknownPolicy(Location at, string name, string? nearest)
    {
        var diagnostic = new Diagnostic(UnknownPolicyRule, at, new($"no policy is called `{name}` in this rulebook", $"规则集中没有叫 `{name}` 的政策"));
        return nearest is null
            ? diagnostic.WithHelp("its file must stand in the same folder of rules", "它的文件应放在同一规则文件夹中")
            : diagnostic.WithHelp($"meant: `{nearest}`", $"是否指 `{nearest}`").WithGuess(at.Span, nearest);
    }

    public static Diagnostic Overlap(Location at, string benefit, Location other, string otherPolicy, DateOnly from) =>
        new Diagnostic(OverlapRule, at, new(
            $"benefit `{benefit}` has two versions in force on {Day(from)}",
            $"奖补 `{benefit}` 在 {Day(from)} 同时有两个版本有效"))
        .WithLabel(other, $"the other, of `{otherPolicy}`", $"另一个，属于 `{otherPolicy}`")
        .WithHelp("the later document says `repeals` of the earlier one, or one of them ends sooner", "后一份文件写 `废止` 前一份，或让其中一个提前结束");

    public static Diagnostic CircularRepeal(Location at, string name) =>
        new Diagnostic(CircularRepealRule, at, new($"`{name}` repeals itself, directly or in a circle", $"`{name}` 直接或循环地废止了自己"))
        .WithHelp("only a later document repeals an earlier one", "只有后面的文件能废止前面的文件");

    public static Diagnostic NeverValid(Location at, string name) =>
        new Diagnostic(NeverValidRule, at, new($"`{name}` is never in force", $"`{name}` 没有任何有效日期"))
        .WithHelp("it ends before it starts: look at `valid`, `effective` and who repeals it", "终点早于起点：请检查 `有效`、`施行` 和废止它的文件");

    public static Diagnostic TooManyDigits(Location at, int digits) =>
        new Diagnostic(TooManyDigitsRule, at, new(
            $"this value can need {digits} digits; at most 38 are computed exactly",
            $"该值可能需要 {digits} 位数字；精确计算最多 38 位"))
        .WithHelp("round a part of it first: `round(x, 0.01元)`", "先对其中一部分取整：`取整（x，0.01元）`");

    public static Diagnostic FractionSum(Location at) =>
        new Diagnostic(FractionSumRule, at, new(
            "the terms of this sum are fractions of different denominators",
            "求和的各项是分母不同的分数"))
        .WithHelp("round each term: `sum(round(x, 0.01元) per claimant)`", "先对每一项取整：`合计（取整（x，0.01元） 每申报人）`");

    public static Diagnostic RoundUnit(Location at) =>
        new Diagnostic(RoundUnitRule, at, new("the unit of a rounding is a literal above 0", "取整的单位应是大于零的字面值"))
        .WithHelp("write `round(x, 1元)`", "请写 `取整（x，1元）`");

    public static Diagnostic TooDeep(Location at, int most) =>
        new Diagnostic(TooDeepRule, at, new(
            $"this value stands on more than {most} steps, one upon the other, those of the `let` it reads included",
            $"该值由层层相依的 {most} 个以上的步骤算出（含所引用的 `设`）"))
        .WithHelp("let fewer steps stand upon one another, or use a table", "请减少层层相依的步骤，或改用表");

    public static Diagnostic StepUnit(Location at) =>
        new Diagnostic(StepUnitRule, at, new("the unit of a step is a literal above 0", "每一档应是大于零的字面值"))
        .WithHelp("write `steps(growth, 1000万元)`", "请写 `档数（增长额，1000万元）`");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
