using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 7: test blocks.</summary>
public static class TestDiagnostics
{
    public static readonly DiagnosticRule UnknownBenefitRule = new("PL7001", "unknown-benefit", Severity.Error);
    public static readonly DiagnosticRule UnknownFieldRule = new("PL7002", "unknown-field", Severity.Error);
    public static readonly DiagnosticRule FieldValueRule = new("PL7003", "field-value", Severity.Error);
    public static readonly DiagnosticRule UnknownClaimRule = new("PL7004", "unknown-claim", Severity.Error);
    public static readonly DiagnosticRule ExpectationRule = new("PL7005", "expectation", Severity.Error);
    public static readonly DiagnosticRule NothingExpectedRule = new("PL7006", "nothing-expected", Severity.Error);
    public static readonly DiagnosticRule RepeatedRule = new("PL7007", "repeated-in-test", Severity.Error);

    public static readonly DiagnosticRule UnknownReadingRule = new("PL7101", "unknown-reading", Severity.Error);

    public static Diagnostic UnknownBenefit(Location at, string name, string? nearest) =>
        Meant(new Diagnostic(UnknownBenefitRule, at, new($"no benefit is called `{name}`", $"没有叫 `{name}` 的奖补")), at, nearest)
        ?? new Diagnostic(UnknownBenefitRule, at, new($"no benefit is called `{name}`", $"没有叫 `{name}` 的奖补"))
            .WithHelp("a claim is of a benefit of this rulebook, by its name or its label", "申报应属于本规则集中的某项奖补，写名称或标签");

    public static Diagnostic UnknownField(Location at, string name, string benefit, string? nearest)
    {
        var diagnostic = new Diagnostic(UnknownFieldRule, at, new($"`{benefit}` has no fact `{name}`", $"`{benefit}` 没有填报项 `{name}`"));
        return Meant(diagnostic, at, nearest)
            ?? diagnostic.WithHelp("a field is a fact of the benefit, or claimant, event_date, filed_date", "可写该奖补的填报项，或申报人、发生日期、申报日期");
    }

    public static Diagnostic FieldValue(Location at, string name, Localized example) =>
        new Diagnostic(FieldValueRule, at, new($"this is no value of `{name}`", $"这不是 `{name}` 的值"))
        { Help = new($"write {example.English}", $"请写{example.Chinese}") };

    public static Diagnostic UnknownClaim(Location at, string name, string? nearest)
    {
        var diagnostic = new Diagnostic(UnknownClaimRule, at, new($"the test has no claim `{name}` before this line", $"测试中此前没有申报 `{name}`"));
        return Meant(diagnostic, at, nearest) ?? diagnostic.WithHelp("an expectation is about a claim of its test, or `total`", "预期针对本测试中的某笔申报，或 `总计`");
    }

    public static Diagnostic Expectation(Location at) =>
        new Diagnostic(ExpectationRule, at, new("what is expected is an amount or an outcome", "预期应是金额或结果"))
        .WithHelp(
            "write `1.5万元`, or one of: paid, nothing, exhausted, outstacked, duplicate, not_selected, undecided, incomplete, ineligible, excluded, outside, invalid",
            "请写 `1.5万元`，或：兑现、无金额、额度用尽、就高未取、重复、未入选、待核定、待补充、不符合、已排除、期外、无效");

    /// <summary>What is expected is never the engine's output, so nothing is proposed.</summary>
    public static Diagnostic ExpectationToFill(Location at) =>
        BindingDiagnostics.ToFill(at) with
        {
            Help = new(
                "work out by hand, from the official words, what should come of the claim, and write it here: `1.5万元`, or an outcome such as `ineligible`; until then this test does not run, the others do",
                "请依据公文手工算出该申报应得的结果，写在这里：`1.5万元`，或 `不符合` 等结果；填写之前本测试不运行，其他测试照常运行"),
        };

    public static Diagnostic NothingExpected(Location at) =>
        new Diagnostic(NothingExpectedRule, at, new("the test expects nothing", "测试没有任何预期"))
        .WithHelp("add a line: `expect a: 1.5万元`", "加一行：`预期 甲：1.5万元`");

    public static Diagnostic Repeated(Location at, string name, Location first) =>
        new Diagnostic(RepeatedRule, at, new($"`{name}` stands twice", $"`{name}` 重复出现"))
        .WithLabel(first, "first here", "最先在这里")
        .WithHelp("keep one of them", "请保留其中一个");

    public static Diagnostic UnknownReading(Location at, string name, string? nearest, IEnumerable<string> readings)
    {
        var diagnostic = new Diagnostic(UnknownReadingRule, at, new($"the rulebook has no reading `{name}`", $"规则集中没有口径 `{name}`"));
        string all = string.Join(", ", readings.Select(r => $"`{r}`"));
        return Meant(diagnostic, at, nearest)
            ?? (all.Length > 0
                ? diagnostic.WithHelp($"readings: {all}", $"口径有：{all}")
                : diagnostic.WithHelp("declare it: `reading name \"label\" { a, b }`, the default first", "请先声明：`口径 名称 “标签” { 甲，乙 }`，默认的写在最前"));
    }

    private static Diagnostic? Meant(Diagnostic diagnostic, Location at, string? nearest) => nearest is null
        ? null
        : diagnostic.WithHelp($"meant: `{nearest}`", $"是否指 `{nearest}`").WithGuess(at.Span, nearest);
}
