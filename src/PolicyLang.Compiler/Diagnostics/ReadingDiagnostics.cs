using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 2: readings, and the guards that choose by them.</summary>
public static class ReadingDiagnostics
{
    public static readonly DiagnosticRule TooFewChoicesRule = new("PL2101", "reading-without-choice", Severity.Error);
    public static readonly DiagnosticRule DeclaredDifferentlyRule = new("PL2102", "reading-declared-differently", Severity.Error);
    public static readonly DiagnosticRule UnusedRule = new("PL2103", "reading-never-used", Severity.Warning);
    public static readonly DiagnosticRule GuardOnClaimsRule = new("PL2104", "guard-on-claims", Severity.Error);

    public static Diagnostic TooFewChoices(Location at, string name) =>
        new Diagnostic(TooFewChoicesRule, at, new(
            $"reading `{name}` leaves nothing to choose",
            $"口径 `{name}` 没有可选的内容"))
        .WithHelp(
            "a reading has two choices or more, the default first: `{ act365 \"按365天\", act360 \"按360天\" }`",
            "口径至少有两个选项，默认的写在最前：`{ act365 “按365天”，act360 “按360天” }`");

    public static Diagnostic DeclaredDifferently(Location at, string name, Location first) =>
        new Diagnostic(DeclaredDifferentlyRule, at, new(
            $"another document declares reading `{name}` with other choices",
            $"另一份文件声明的口径 `{name}` 选项不同"))
        .WithLabel(first, "there it is declared", "在那里声明")
        .WithHelp(
            "documents share a reading where they give the same choices in the same order; a point of its own gets a name of its own",
            "选项和次序都相同的，视为同一口径；若是另一个问题，请另起名称");

    public static Diagnostic Unused(Location at, string name, string byDefault) =>
        new Diagnostic(UnusedRule, at, new(
            $"nothing depends on reading `{name}`",
            $"没有任何规则取决于口径 `{name}`"))
        .WithHelp(
            $"say what it changes: end a clause with `when {name} = {byDefault}`, or take the reading out",
            $"请写明它影响什么：在条款末尾写 `当 {name} = {byDefault}`；或删去该口径");

    public static Diagnostic GuardOnClaims(Location at, Localized word, Localized instead) =>
        new Diagnostic(GuardOnClaimsRule, at, new(
            $"{word.English} can depend on readings only, not on a claim",
            $"{word.Chinese} 只能取决于口径，不能取决于申报"))
        .WithHelp(instead.English, instead.Chinese);

    /// <summary>At the fact, or where every claim has what is called so, at the reading.</summary>
    public static Diagnostic AlsoFact(Location at, string name, Location reading) =>
        new Diagnostic(BindingDiagnostics.AmbiguousRule, at, new(
            $"`{name}` can be the reading or the fact of that name",
            $"`{name}` 可以是口径，也可以是同名的填报项"))
        .WithLabel(reading, "the reading is declared here", "口径在这里声明")
        .WithHelp("rename one of them, so that only one is meant", "请为其中一个改名，以免混淆");
}
