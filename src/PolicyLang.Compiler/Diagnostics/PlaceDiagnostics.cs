using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 3, places: what claims compete for, and who settles what no rule can. Limits and quotas.</summary>
public static partial class PlaceDiagnostics
{
    public static readonly DiagnosticRule PlaceCountRule = new("PL3301", "number-of-places", Severity.Error);
    public static readonly DiagnosticRule LimitKeepsRule = new("PL3302", "limit-keeps-which", Severity.Error);
    public static readonly DiagnosticRule SelectionRule = new("PL3303", "quota-without-selection", Severity.Error);
    public static readonly DiagnosticRule RepeatedLimitRule = new("PL3304", "two-limits-of-the-same-keys", Severity.Error);
    public static readonly DiagnosticRule QuotaInQuotaRule = new("PL3305", "quota-inside-a-quota", Severity.Error);
    public static readonly DiagnosticRule DifferentRule = new("PL3306", "different-what", Severity.Error);

    public static Diagnostic PlaceCount(Location at) =>
        new Diagnostic(PlaceCountRule, at, new(
            "the number of places is a whole number of at least 1 and at most 10^9",
            "名额数应是 1 至 10^9 的整数"))
        .WithHelp("write for example `3`; what is never granted is left out altogether", "例如 `3`；从不奖补的，不必写出");

    /// <param name="at">The clause.</param>
    /// <param name="behind">Where the words are missing.</param>
    public static Diagnostic LimitKeeps(Location at, TextSpan behind) =>
        new Diagnostic(LimitKeepsRule, at, new(
            "of several claims, which does this `limit` keep: the first or the highest?",
            "多件申报超出限项时，`限项` 保留最先的还是最高的？"))
        .WithHelp("end it with `keep first` or `keep highest`", "末尾写明 `保留最先` 或 `保留最高`")
        .WithChoice(Keywords.KeepFirst, at, behind)
        .WithChoice(Keywords.KeepHighest, at, behind);

    /// <param name="at">The clause.</param>
    /// <param name="selected">The fact `selected`, where there is one.</param>
    /// <param name="isLabelTaken">Another fact has the label a new one would get.</param>
    public static Diagnostic QuotaWithoutSelection(Location at, FactSymbol? selected, bool isLabelTaken)
    {
        var diagnostic = new Diagnostic(SelectionRule, at, new(
            "who selects, where more apply than this `quota` has places?",
            "申报多于 `名额` 时，由谁选定？"))
            .WithHelp(
                "let the authority say: `fact selected \"入选\": bool by authority` and `require selected \"入选\"`",
                "由主管部门认定：`填报 selected “入选”：是否 主管核定` 和 `条件 selected “入选”`");
        bool isSelection = selected is { ByAuthority: true, Type.Kind: Types.TypeKind.Bool };
        if (selected is not null && !isSelection)
        {
            return diagnostic;
        }

        bool isChinese = ClauseText.IsChinese(at);
        string label = isLabelTaken ? "" : isChinese ? $" “{FactSymbol.SelectedLabel}”" : $" \"{FactSymbol.SelectedLabel}\"";
        string fact = isSelection ? "" : isChinese
            ? $"填报 {FactSymbol.Selected}{label}：是否 主管核定\n"
            : $"fact {FactSymbol.Selected}{label}: bool by authority\n";
        string words = isChinese ? $"“{FactSymbol.SelectedLabel}”" : $"\"{FactSymbol.SelectedLabel}\"";
        string require = $"{(isChinese ? "条件" : "require")} {FactSymbol.Selected} {words}\n";
        return diagnostic.WithFix("let the authority select", "由主管部门选定", ClauseText.Above(at, fact + require));
    }

    public static Diagnostic RepeatedLimit(Location at, Location first) =>
        new Diagnostic(RepeatedLimitRule, at, new(
            "a second limit per the same keys: which of the two holds?",
            "同样的键已有一项限制：以哪一项为准？"))
        .WithLabel(first, "the first is here", "第一项在这里")
        .WithHelp("keep one of them; `once` is a limit of one that keeps the first", "保留其中一项；`一次性` 就是保留最先的一项");

    public static Diagnostic QuotaInQuota(Location at, Location first, bool isSame) =>
        new Diagnostic(QuotaInQuotaRule, at, isSame
            ? new("a second quota per the same keys: which of the two holds?", "同样的键已有名额：以哪一个为准？")
            : new(
                "a quota inside another one: whoever is left out here, does the other still count him?",
                "名额套着名额：在一处未入选的，另一处还算不算？"))
        .WithLabel(first, "the other is here", "另一个在这里")
        .WithHelp("keep one of them, the one the official words give a number for", "保留一个，即官方文字写明个数的那一个");

    public static Diagnostic DifferentWhat(Location at, string name, string? nearest)
    {
        var diagnostic = new Diagnostic(DifferentRule, at, new(
            $"`different {name}`: what is counted once is a fact, or `claimant`",
            $"`不同 {name}`：按不同值计数的应是填报项，或 `申报人`"));
        return nearest is null
            ? diagnostic.WithHelp("declare it: `fact industry \"产业\": text`", "请先声明：`填报 产业：文字`")
            : diagnostic.WithHelp($"meant: `{nearest}`", $"是否指 `{nearest}`").WithGuess(at.Span, nearest);
    }

    public static Diagnostic DifferentIsKey(Location at, string name, Location key) =>
        new Diagnostic(DifferentRule, at, new(
            $"per `{name}` there is only one `{name}`: nothing different to count",
            $"每`{name}`只有一个`{name}`，没有不同的可数"))
        .WithLabel(key, "the key is here", "键在这里")
        .WithHelp("take it out of the keys", "请从键中删去");

    private static Diagnostic WithChoice(this Diagnostic diagnostic, Keyword word, Location clause, TextSpan behind) => diagnostic with
    {
        Fixes = diagnostic.Fixes.Add(new Fix(
            new($"add `{word.English}`", $"加上 `{word.Chinese}`"),
            [new TextEdit(behind, " " + word.In(ClauseText.IsChinese(clause) ? Language.Chinese : Language.English))],
            IsSafe: false)),
    };
}
