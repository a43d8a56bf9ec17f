using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 3: what several benefits have together must be found in each of them.</summary>
public static partial class BindingDiagnostics
{
    public static readonly DiagnosticRule UnknownBenefitRule = new("PL3401", "unknown-benefit", Severity.Error);
    public static readonly DiagnosticRule BenefitOfAnotherRule = new("PL3402", "benefit-of-another-policy", Severity.Error);
    public static readonly DiagnosticRule CoveredLacksRule = new("PL3403", "covered-benefit-lacks-it", Severity.Error);
    public static readonly DiagnosticRule SharedKeyRule = new("PL3404", "shared-key-differs", Severity.Error);

    public static readonly DiagnosticRule PaidPlaceRule = new("PL3405", "paid-out-of-place", Severity.Error);
    public static readonly DiagnosticRule PaidKeyRule = new("PL3406", "paid-key-lacking", Severity.Error);

    public static Diagnostic UnknownBenefit(Location at, string name, string? nearest)
    {
        if (PlaceToFill.Is(name))
        {
            return ToFill(at);
        }

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

    public static Diagnostic PaidPlace(Location at, Localized place) =>
        new Diagnostic(PaidPlaceRule, at, new($"what another benefit paid is not known {place.English}", $"{place.Chinese}还不知道其他奖补兑现了多少"))
        .WithHelp(
            "money is divided when all conditions are settled: `paid` stands in `let`, `require`, `amount` and bounds, not in sums over claims, keys and exclusions",
            "条件都判定之后才分配金额：`已兑现` 可写在 `设`、`条件`、`数额` 和上限中，不能写在合计、键和排除中");

    public static Diagnostic PaidKeyLacking(Location at, string key, string benefit) =>
        new Diagnostic(PaidKeyRule, at, new(
            $"`{key}` is not known in `{benefit}`, so that what it paid has no such groups",
            $"`{benefit}` 没有 `{key}` 这个键，无法按它归组"))
        .WithHelp(
            "group by what both have (claimant, year, …), or declare the fact there too, in every version",
            "请用两边都有的键（申报人、年等），或在那里的各个版本中也声明该填报项");

    public static Diagnostic PaidPerPolicy(Location at, string benefit) =>
        new Diagnostic(PaidKeyRule, at, new(
            $"`{benefit}` is of another document, so that no claim of it is `per policy` with one of this",
            $"`{benefit}` 属于另一份文件，按 `每政策` 归组永远不会相同"))
        .WithHelp("group by other keys, such as `per claimant per year`", "请改用其他键，如 `每申报人 每年`");
}
