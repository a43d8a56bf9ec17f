using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Invocation;

/// <summary>PL81: findings about the command line and what it was asked for.</summary>
public static class CommandDiagnostics
{
    public static readonly DiagnosticRule VerbUnknown = new("PL8101", "unknown-verb", Severity.Error);
    public static readonly DiagnosticRule OptionUnknown = new("PL8102", "unknown-option", Severity.Error);
    public static readonly DiagnosticRule ArgumentUnexpected = new("PL8103", "unexpected-argument", Severity.Error);
    public static readonly DiagnosticRule ArgumentMissing = new("PL8104", "missing-argument", Severity.Error);
    public static readonly DiagnosticRule ValueWrong = new("PL8105", "wrong-value", Severity.Error);
    public static readonly DiagnosticRule DateWrong = new("PL8201", "wrong-date", Severity.Error);
    public static readonly DiagnosticRule ClaimUnknown = new("PL8110", "unknown-claim", Severity.Error);
    public static readonly DiagnosticRule BenefitUnknown = new("PL8111", "unknown-benefit", Severity.Error);
    public static readonly DiagnosticRule NoTests = new("PL8112", "no-tests", Severity.Error);
    public static readonly DiagnosticRule OutputUnwritable = new("PL8113", "output-unwritable", Severity.Error);

    public static readonly DiagnosticRule ReadingUnreadable = new("PL8120", "reading-unreadable", Severity.Error);
    public static readonly DiagnosticRule ReadingUnknown = new("PL8121", "unknown-reading", Severity.Error);
    public static readonly DiagnosticRule ChoiceUnknown = new("PL8122", "unknown-choice", Severity.Error);

    public static Diagnostic UnknownVerb(string written, string? nearest, IReadOnlyList<string> verbs) =>
        new Diagnostic(VerbUnknown, null, new Localized($"there is no verb `{written}`", $"没有命令 `{written}`"))
            .WithHelp(
                nearest is null ? $"the verbs are {Listed(verbs)}" : $"did you mean `{nearest}`?",
                nearest is null ? $"可用的命令：{Listed(verbs)}" : $"是否应为 `{nearest}`？");

    public static Diagnostic MissingVerb(IReadOnlyList<string> verbs) =>
        new Diagnostic(ArgumentMissing, null, new Localized("say what to do: a verb is missing", "缺少命令"))
            .WithHelp($"the verbs are {Listed(verbs)}", $"可用的命令：{Listed(verbs)}");

    public static Diagnostic UnknownOption(string written, string? nearest)
    {
        var diagnostic = new Diagnostic(OptionUnknown, null, new Localized($"there is no option `{written}`", $"没有选项 `{written}`"));
        return nearest is null ? diagnostic : diagnostic.WithHelp($"did you mean `{nearest}`?", $"是否应为 `{nearest}`？");
    }

    public static Diagnostic UnexpectedArgument(string written, string verb) =>
        new(ArgumentUnexpected, null, new Localized($"`policy {verb}` takes no further argument `{written}`", $"`policy {verb}` 不接受多余的参数 `{written}`"));

    public static Diagnostic RepeatedOption(string option) =>
        new(ArgumentUnexpected, null, new Localized($"`{option}` is given more than once", $"`{option}` 只能给出一次"));

    public static Diagnostic Clash(string option, string other) =>
        new(ArgumentUnexpected, null, new Localized($"`{option}` does not go with `{other}`", $"`{option}` 不能与 `{other}` 同用"));

    public static Diagnostic MissingArgument(string verb, string name, string description) =>
        new Diagnostic(ArgumentMissing, null, new Localized($"`policy {verb}` needs {name}", $"`policy {verb}` 缺少 {name}"))
            .WithHelp(description, description);

    public static Diagnostic MissingOption(string verb, string option, string description) =>
        new Diagnostic(ArgumentMissing, null, new Localized($"`policy {verb}` needs `{option}`", $"`policy {verb}` 缺少 `{option}`"))
            .WithHelp(description, description);

    public static Diagnostic MissingValue(string option, string name, IReadOnlyList<string> values) =>
        new Diagnostic(ArgumentMissing, null, new Localized($"`{option}` needs a value", $"`{option}` 后面缺少值"))
            .WithHelp(
                values.Count == 0 ? $"write `{option} {name}`" : $"one of {Listed(values)}",
                values.Count == 0 ? $"应写作 `{option} {name}`" : $"可选：{Listed(values)}");

    public static Diagnostic WrongValue(string option, string written, IReadOnlyList<string> values)
    {
        string? nearest = NearestName.Find(written, values);
        return new Diagnostic(ValueWrong, null, new Localized($"`{option}` cannot be `{written}`", $"`{option}` 不能为 `{written}`"))
            .WithHelp(
                (nearest is null ? "" : $"did you mean `{nearest}`? ") + $"it is one of {Listed(values)}",
                (nearest is null ? "" : $"是否应为 `{nearest}`？") + $"可选：{Listed(values)}");
    }

    /// <summary><paramref name="why"/>: what is wrong with the day, and how it is written.</summary>
    public static Diagnostic WrongDate(string option, Localized why) =>
        new(DateWrong, null, new Localized($"`{option}`: {why.English}", $"`{option}`：{why.Chinese}"));

    public static Diagnostic UnknownClaim(string id, IReadOnlyList<string> nearest, int claims)
    {
        var diagnostic = new Diagnostic(
            ClaimUnknown,
            null,
            new Localized($"no claim has the id `{id}`; {claims} {(claims == 1 ? "claim was" : "claims were")} read", $"没有编号为 `{id}` 的申报；共读取 {claims} 件"));
        return nearest.Count == 0
            ? diagnostic
            : diagnostic.WithHelp($"the nearest ids are {Listed(nearest)}", $"最接近的编号：{Listed(nearest)}");
    }

    public static Diagnostic UnknownBenefit(string written, string? nearest, IReadOnlyList<string> names) =>
        new Diagnostic(BenefitUnknown, null, new Localized($"the rules know no benefit `{written}`", $"规则中没有奖补 `{written}`"))
            .WithHelp(
                nearest is not null ? $"did you mean `{nearest}`?" : names.Count > 0 ? $"the benefits are {Listed(names)}" : "they have no benefit at all",
                nearest is not null ? $"是否应为 `{nearest}`？" : names.Count > 0 ? $"可用的奖补：{Listed(names)}" : "规则中没有任何奖补");

    public static Diagnostic ReadingForm(string written) =>
        new Diagnostic(ReadingUnreadable, null, new Localized($"`--reading {written}` does not say what is chosen", $"`--reading {written}` 没有写明选择什么"))
            .WithHelp("write `--reading name=choice`, for example `--reading day_count=act360`", "应写作 `--reading 名称=选项`，例如 `--reading day_count=act360`");

    public static Diagnostic UnknownReading(string written, string? nearest, IReadOnlyList<string> names) =>
        new Diagnostic(ReadingUnknown, null, new Localized($"the rules have no reading `{written}`", $"规则中没有口径 `{written}`"))
            .WithHelp(
                nearest is not null ? $"did you mean `{nearest}`?" : names.Count == 0 ? "they declare none" : $"the readings are {Listed(names)}",
                nearest is not null ? $"是否应为 `{nearest}`？" : names.Count == 0 ? "规则没有声明口径" : $"可用的口径：{Listed(names)}");

    public static Diagnostic UnknownChoice(string reading, string written, string? nearest, IReadOnlyList<string> choices) =>
        new Diagnostic(ChoiceUnknown, null, new Localized($"reading `{reading}` has no choice `{written}`", $"口径 `{reading}` 没有选项 `{written}`"))
            .WithHelp(
                nearest is null ? $"its choices are {Listed(choices)}" : $"did you mean `{nearest}`?",
                nearest is null ? $"可用的选项：{Listed(choices)}" : $"是否应为 `{nearest}`？");

    public static Diagnostic NoTestsIn(string paths) =>
        new Diagnostic(NoTests, null, new Localized($"there are no tests in {paths}", $"{paths} 中没有测试"))
            .WithHelp(
                "a test is a block `test \"…\" { claim a = … expect a: … }` in a policy file",
                "测试是政策文件中的 `测试 “…” { 申报 a = … 预期 a： … }`");

    public static Diagnostic NoTestsMatch(string filter, int tests) =>
        new(NoTests, null, new Localized($"none of the {tests} tests matches `{filter}`", $"{tests} 个测试中没有一个符合 `{filter}`"));

    public static Diagnostic UnwritableAt(string path, Localized why) =>
        new(OutputUnwritable, null, new Localized($"`{path}` cannot be written: {why.English}", $"无法写入 `{path}`：{why.Chinese}"));

    private static string Listed(IReadOnlyList<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));
}
