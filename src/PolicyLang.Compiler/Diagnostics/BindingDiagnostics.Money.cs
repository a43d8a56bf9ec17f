using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 3: what several benefits have together must be found in each of them.</summary>
public static partial class BindingDiagnostics
{
    public static readonly DiagnosticRule UnknownBenefitRule = new("PL3401", "unknown-benefit", Severity.Error);
    public static readonly DiagnosticRule BenefitOfAnotherRule = new("PL3402", "benefit-of-another-policy", Severity.Error);
    public static readonly DiagnosticRule CoveredLacksRule = new("PL3403", "covered-benefit-lacks-it", Severity.Error);
    public static readonly DiagnosticRule SharedKeyRule = new("PL3404", "shared-key-differs", Severity.Error);

    public static Diagnostic UnknownBenefit(Location at, string name, string? nearest)
    {
        var diagnostic = new Diagnostic(UnknownBenefitRule, at, new($"no benefit is called `{name}`", $"没有叫 `{name}` 的奖补"));
        return Meant(diagnostic, at, nearest)
            ?? diagnostic.WithHelp("a benefit is named as it is declared: `benefit name \"label\" { … }`", "奖补按声明的名称书写：`奖补 名称 “标签” { … }`");
    }

    public static Diagnostic BenefitOfAnother(Location at, string name, string policy) =>
        new Diagnostic(BenefitOfAnotherRule, at, new(
            $"benefit `{name}` is of another document, `{policy}`",
            $"奖补 `{name}` 属于另一份文件 `{policy}`"))
        .WithHelp(
            $"a document covers its own benefits; to look at what the other paid, write `paid({name} per claimant per year)`",
            $"文件只涵盖自己的奖补；要看另一项已兑现多少，写 `已兑现（{name} 每申报人 每年）`");

    /// <param name="benefits">The benefits that do not have it, in backticks.</param>
    public static Diagnostic CoveredLacks(Location at, string word, string benefits) =>
        new Diagnostic(CoveredLacksRule, at, new(
            $"`{word}` is not known in {benefits}, which this covers too",
            $"所涵盖的 {benefits} 中没有 `{word}`"))
        .WithHelp(
            "declare the fact there too, or in the header for all benefits; or do not cover the benefit",
            "请在那里也声明该填报项，或在文件开头为全部奖补声明；或者不涵盖该奖补");

    public static Diagnostic SharedKey(Location at, string key, string first, Localized firstType, string other, Localized otherType) =>
        new Diagnostic(SharedKeyRule, at, new(
            $"`per {key}` is {firstType.English} in `{first}` and {otherType.English} in `{other}`",
            $"`每{key}` 在 `{first}` 中是{firstType.Chinese}，在 `{other}` 中是{otherType.Chinese}"))
        .WithHelp(
            "claims are of one group where the keys are equal: declare it the same way in each benefit",
            "键相同的申报才归为一组：请在各奖补中以同样的类型声明");
}
