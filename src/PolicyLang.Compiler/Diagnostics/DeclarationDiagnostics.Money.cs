using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 2: caps that several benefits have together, and budgets.</summary>
public static partial class DeclarationDiagnostics
{
    public static readonly DiagnosticRule CoveredTwiceRule = new("PL2401", "covered-twice", Severity.Error);
    public static readonly DiagnosticRule NothingCoveredRule = new("PL2402", "nothing-covered", Severity.Error);
    public static readonly DiagnosticRule OwnerNotCoveredRule = new("PL2403", "own-benefit-not-covered", Severity.Error);

    public static readonly DiagnosticRule BudgetOfOneRule = new("PL2404", "budget-of-one-claimant", Severity.Error);
    public static readonly DiagnosticRule SharedInOrderRule = new("PL2405", "shared-in-order", Severity.Error);
    public static readonly DiagnosticRule UnknownOrderRule = new("PL2406", "unknown-order", Severity.Error);
    public static readonly DiagnosticRule SecondShareRule = new("PL2407", "second-share", Severity.Error);

    /// <param name="written">The name and the comma before it.</param>
    public static Diagnostic CoveredTwice(Location at, string name, TextSpan written) =>
        new Diagnostic(CoveredTwiceRule, at, new($"`{name}` is named twice behind `over`", $"`涵盖` 后面 `{name}` 写了两次"))
        .WithHelp("name each benefit once", "每项奖补只写一次")
        .WithFix($"take the second `{name}` out", $"删去第二个 `{name}`", new TextEdit(written, ""));

    public static Diagnostic NothingCovered(Location at, Localized what) =>
        new Diagnostic(NothingCoveredRule, at, new($"this {what.English} is of no benefit: there is none around it", $"这里没有奖补，{what.Chinese}无所指"))
        .WithHelp(
            $"name the benefits it covers, `{what.English} … over a, b`, or put it into the benefit it is for",
            $"写明涵盖哪些奖补：`{what.Chinese} … 涵盖 甲, 乙`；只对一项的，写在该奖补内");

    /// <param name="last">The last name behind `over`.</param>
    public static Diagnostic OwnerNotCovered(Location last, Localized what, string name) =>
        new Diagnostic(OwnerNotCoveredRule, last, new(
            $"the {what.English} stands in `{name}`, and does not cover it",
            $"该{what.Chinese}写在 `{name}` 内，却不涵盖它"))
        .WithHelp(
            $"name `{name}` too; a {what.English} that is none of this benefit stands in the article or in the header",
            $"请加上 `{name}`；与本奖补无关的{what.Chinese}，写在条文或文件开头")
        .WithFix($"add `{name}`", $"加上 `{name}`", new TextEdit(last.Span.After, $", {name}"));

    /// <param name="instead">`cap` in the place of `budget`, where that is all.</param>
    public static Diagnostic BudgetOfOne(Location at, TextEdit? instead)
    {
        var diagnostic = new Diagnostic(BudgetOfOneRule, at, new("a budget is for several claimants; this one is of each by itself", "预算由多个申报人共用，这里却按申报人各算各的"))
            .WithHelp(
                "the most for each claimant is a cap: `cap 30万元 per claimant per year`",
                "每个申报人的最高额是封顶：`封顶 30万元 每申报人 每年`");
        return instead is null ? diagnostic : diagnostic.WithFix($"write `{instead.NewText}`", $"改为 `{instead.NewText}`", instead);
    }

    public static Diagnostic SharedInOrder(Location at) =>
        new Diagnostic(SharedInOrderRule, at, new(
            "what is shared pro rata is given out in no order",
            "按比例分配的预算不分先后"))
        .WithHelp(
            "keep one of them: first come first served (`in order of filed_date`), or all alike (`shared pro rata`)",
            "保留一个：先到先得写 `先后按 申报日期`，一律按比例写 `按比例分配`");

    public static Diagnostic UnknownOrder(Location at, string name) =>
        new Diagnostic(UnknownOrderRule, at, new($"claims are not put in order by `{name}`", $"申报不能按 `{name}` 排先后"))
        .WithHelp(
            "`in order of filed_date` or `in order of event_date`; without it the day of the event counts",
            "可写 `先后按 申报日期` 或 `先后按 发生日期`；不写的，按发生日期")
        .WithGuess(at.Span, name.All(char.IsAscii) ? "filed_date" : "申报日期")
        .WithGuess(at.Span, name.All(char.IsAscii) ? "event_date" : "发生日期");

    public static Diagnostic SecondShare(Location at, string benefit, Location first) =>
        new Diagnostic(SecondShareRule, at, new(
            $"a second budget shared pro rata for benefit `{benefit}`",
            $"奖补 `{benefit}` 有两个按比例分配的预算"))
        .WithLabel(first, "the first is here", "第一个在这里")
        .WithHelp(
            "share one budget, and let the other be a cap or be given out in order: two shares of one amount have no order",
            "只留一个按比例分配，另一个改为封顶或先到先得：同一金额不能按两个比例分配");
}
