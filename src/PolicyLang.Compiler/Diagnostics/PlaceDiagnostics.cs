using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 3, places: what claims compete for, and who settles what no rule can.</summary>
public static class PlaceDiagnostics
{
    public static readonly DiagnosticRule PlaceCountRule = new("PL3301", "number-of-places", Severity.Error);
    public static readonly DiagnosticRule LimitKeepsRule = new("PL3302", "limit-keeps-which", Severity.Error);
    public static readonly DiagnosticRule SelectionRule = new("PL3303", "quota-without-selection", Severity.Error);
    public static readonly DiagnosticRule RepeatedLimitRule = new("PL3304", "two-limits-of-the-same-keys", Severity.Error);
    public static readonly DiagnosticRule QuotaInQuotaRule = new("PL3305", "quota-inside-a-quota", Severity.Error);
    public static readonly DiagnosticRule DifferentRule = new("PL3306", "different-what", Severity.Error);
    public static readonly DiagnosticRule PlaceFactRule = new("PL3307", "ranking-without-place-fact", Severity.Error);
    public static readonly DiagnosticRule PlaceWithoutRankingRule = new("PL3308", "place-without-ranking", Severity.Error);
    public static readonly DiagnosticRule RowOutsideTopRule = new("PL3309", "row-outside-the-top", Severity.Error);
    public static readonly DiagnosticRule RankingOfOneRule = new("PL3310", "ranking-of-one", Severity.Error);
    public static readonly DiagnosticRule PlaceOutOfPlaceRule = new("PL3311", "place-out-of-place", Severity.Error);

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
            : diagnostic.WithHelp($"meant: `{nearest}`", $"是否指 `{nearest}`").WithFix($"write `{nearest}`", $"改为 `{nearest}`", new TextEdit(at.Span, nearest));
    }

    public static Diagnostic DifferentIsKey(Location at, string name, Location key) =>
        new Diagnostic(DifferentRule, at, new(
            $"per `{name}` there is only one `{name}`: nothing different to count",
            $"每`{name}`只有一个`{name}`，没有不同的可数"))
        .WithLabel(key, "the key is here", "键在这里")
        .WithHelp("take it out of the keys", "请从键中删去");

    /// <param name="at">The clause.</param>
    /// <param name="isLabelTaken">Another fact has the label a new one would get.</param>
    public static Diagnostic RankingWithoutFact(Location at, bool isLabelTaken)
    {
        bool isChinese = ClauseText.IsChinese(at);
        string label = isLabelTaken ? "" : isChinese ? $" “{FactSymbol.PlaceLabel}”" : $" \"{FactSymbol.PlaceLabel}\"";
        string fact = isChinese ? $"填报 place{label}：数值 主管核定\n" : $"fact place{label}: number by authority\n";
        return new Diagnostic(PlaceFactRule, at, new(
            "who settles a tie in this ranking?",
            "排名并列时由谁确定名次？"))
            .WithHelp(
                "let the authority say: `fact place \"名次\": number by authority`; where nobody is tied it stays empty",
                "由主管部门认定：`填报 place “名次”：数值 主管核定`；没有并列的不必填写")
            .WithFix("let the authority settle ties", "由主管部门确定并列者的名次", ClauseText.Above(at, fact));
    }

    /// <param name="fact">The fact that is declared otherwise.</param>
    /// <param name="ranking">The clause that needs it.</param>
    /// <param name="declaration">The clause of the fact, where it is found.</param>
    public static Diagnostic PlaceFact(FactSymbol fact, Location ranking, FactClauseSyntax? declaration)
    {
        var diagnostic = new Diagnostic(PlaceFactRule, fact.Location, new(
            $"the fact `{fact.Name}` of a ranking is a number given by the authority, without a default",
            $"排名所用的填报项 `{fact.Name}` 应是主管部门核定的数值，没有默认值"))
            .WithLabel(ranking, "the ranking is here", "排名在这里")
            .WithHelp(
                $"write `fact {fact.Name} \"{fact.Display}\": number by authority`",
                $"请写 `填报 {fact.Name} “{fact.Display}”：数值 主管核定`");
        bool onlyLacksAuthority = fact is { ByAuthority: false, Type.Kind: Types.TypeKind.Number or Types.TypeKind.Count, Default.IsUnknown: true };
        return declaration is { Type.Span: var type } && onlyLacksAuthority
            ? diagnostic.WithFix(
                $"add `{Keywords.ByAuthority.English}`",
                $"加上 `{Keywords.ByAuthority.Chinese}`",
                new TextEdit(type.After, " " + Keywords.ByAuthority.In(ClauseText.IsChinese(new(fact.Location.Source, declaration.Span)) ? Language.Chinese : Language.English)))
            : diagnostic;
    }

    public static Diagnostic PlaceWithoutRanking(Location at, string name) =>
        new Diagnostic(PlaceWithoutRankingRule, at, new(
            $"`{name}` is a place in a ranking, and this benefit ranks nothing",
            $"`{name}` 是排名中的名次，本奖补没有排名"))
        .WithHelp(
            "say by what: `rank by registrations per claimant top 3 per year`; or declare a fact of that name",
            "请写明依据：`排名 按 登记数量 每申报人 前 3 每年`；或声明同名的填报项");

    public static Diagnostic RowOutsideTop(Location at, string place, int top) =>
        new Diagnostic(RowOutsideTopRule, at, new(
            $"no claim comes to place `{place}`: the ranking ends with place {top}",
            $"没有申报能到名次 `{place}`：排名只取前{top}名"))
        .WithHelp("take the row out, or raise `top`", "请删去这一行，或放宽 `前`");

    public static Diagnostic RankingOfOne(Location at) =>
        new Diagnostic(RankingOfOneRule, at, new(
            "each group of this ranking holds one that is ranked: everybody is the first",
            "这一排名的每一组只有一个对象：人人都是第一"))
        .WithHelp(
            "before `top` stands who is ranked, behind it among whom: `rank by registrations per claimant top 3 per year`",
            "`前` 之前写排名的对象，之后写在哪一组中排：`排名 按 登记数量 每申报人 前 3 每年`");

    public static Diagnostic PlaceOutOfPlace(Location at, Localized place) =>
        new Diagnostic(PlaceOutOfPlaceRule, at, new(
            $"the place in the ranking is not known {place.English}",
            $"{place.Chinese}还不知道名次"))
        .WithHelp(
            "claims are ranked when their own conditions are settled: `place` stands in `let`, `require`, `amount` and bounds, not in sums over claims, keys, exclusions and what is ranked by",
            "各申报的自身条件判定之后才排名：`名次` 可写在 `设`、`条件`、`数额` 和上限中，不能写在合计、键、排除和排名依据中");

    private static Diagnostic WithChoice(this Diagnostic diagnostic, Keyword word, Location clause, TextSpan behind) => diagnostic with
    {
        Fixes = diagnostic.Fixes.Add(new Fix(
            new($"add `{word.English}`", $"加上 `{word.Chinese}`"),
            [new TextEdit(behind, " " + word.In(ClauseText.IsChinese(clause) ? Language.Chinese : Language.English))],
            IsSafe: false)),
    };
}
