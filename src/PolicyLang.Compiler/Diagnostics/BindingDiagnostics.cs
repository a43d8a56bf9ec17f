using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 3, names: what a word stands for. Types are in <see cref="TypeDiagnostics"/>.</summary>
public static partial class BindingDiagnostics
{
    public static readonly DiagnosticRule UnknownNameRule = new("PL3001", "unknown-name", Severity.Error);
    public static readonly DiagnosticRule UnknownFunctionRule = new("PL3002", "unknown-function", Severity.Error);
    public static readonly DiagnosticRule UnknownChoiceRule = new("PL3003", "unknown-choice", Severity.Error);
    public static readonly DiagnosticRule UnknownKeyRule = new("PL3004", "unknown-key", Severity.Error);
    public static readonly DiagnosticRule UnknownTableRule = new("PL3005", "unknown-table", Severity.Error);
    public static readonly DiagnosticRule UnknownArticleRule = new("PL3006", "unknown-article", Severity.Error);
    public static readonly DiagnosticRule AmbiguousRule = new("PL3007", "ambiguous-name", Severity.Error);
    public static readonly DiagnosticRule CircularLetRule = new("PL3008", "circular-let", Severity.Error);
    public static readonly DiagnosticRule WindowPlaceRule = new("PL3009", "window-out-of-place", Severity.Error);
    public static readonly DiagnosticRule NoKeyRule = new("PL3010", "key-missing", Severity.Error);
    public static readonly DiagnosticRule TableFileRule = new("PL3011", "table-file", Severity.Error);
    public static readonly DiagnosticRule TableEntryRule = new("PL3012", "table-entry", Severity.Error);
    public static readonly DiagnosticRule TableUseRule = new("PL3013", "table-use", Severity.Error);
    public static readonly DiagnosticRule MissingRowRule = new("PL3014", "missing-row", Severity.Error);
    public static readonly DiagnosticRule RepeatedRowRule = new("PL3015", "repeated-row", Severity.Error);
    public static readonly DiagnosticRule ToFillRule = new("PL3017", "to-fill-in", Severity.Error);
    public static readonly DiagnosticRule UnreachableRowRule = new("PL3016", "unreachable-row", Severity.Error);

    public static Diagnostic UnknownName(Location at, string name, string? nearest)
    {
        if (PlaceToFill.Is(name))
        {
            return ToFill(at);
        }

        var diagnostic = new Diagnostic(UnknownNameRule, at, new($"nothing is called `{name}` here", $"这里没有叫 `{name}` 的"));
        return Meant(diagnostic, at, nearest)
            ?? diagnostic.WithHelp("declare it: `fact name \"label\": money`, or `let name = …`", "请先声明：`填报 名称 “标签”：金额`，或 `设 名称 = …`");
    }

    /// <summary>Where the editor wrote a line and only the drafter knows the value.</summary>
    public static Diagnostic ToFill(Location at) =>
        new Diagnostic(ToFillRule, at, new("a value is still to be filled in here", "此处尚待填写"))
        .WithHelp($"write the value in the place of `{at.Text}`; rules with it do not compile", $"请以实际内容代替 `{at.Text}`；未填写的规则不能使用");

    public static Diagnostic UnknownFunction(Location at, string name, string? nearest)
    {
        var diagnostic = new Diagnostic(UnknownFunctionRule, at, new($"no function is called `{name}`", $"没有叫 `{name}` 的函数"));
        return Meant(diagnostic, at, nearest)
            ?? diagnostic.WithHelp("functions: sum, count, min, max, ordinal, round, steps, paid; or the name of a table", "函数有：合计、计数、取低、取高、次序、取整、档数、已兑现；或表的名称");
    }

    public static Diagnostic UnknownChoice(Location at, string name, string choices, string? nearest)
    {
        var diagnostic = new Diagnostic(UnknownChoiceRule, at, new($"`{name}` is not one of the choices", $"`{name}` 不在选项之中"));
        return Meant(diagnostic, at, nearest) ?? diagnostic.WithHelp($"choices: {choices}", $"选项：{choices}");
    }

    public static Diagnostic UnknownKey(Location at, string name, string? nearest)
    {
        if (PlaceToFill.Is(name))
        {
            return ToFill(at);
        }

        var diagnostic = new Diagnostic(UnknownKeyRule, at, new($"`per {name}`: no such key", $"`每{name}`：没有这样的键"));
        return Meant(diagnostic, at, nearest)
            ?? diagnostic.WithHelp("keys: claimant, policy, year, quarter, month, or a fact", "可用：申报人、政策、年、季度、月，或填报项");
    }

    public static Diagnostic UnknownTable(Location at, string name, string? nearest)
    {
        var diagnostic = new Diagnostic(UnknownTableRule, at, new($"no table is called `{name}`", $"没有叫 `{name}` 的表"));
        return Meant(diagnostic, at, nearest) ?? diagnostic.WithHelp("declare it: `table name by date: rate { … }`", "请先声明：`表 名称 按 日期：比率 { … }`");
    }

    public static Diagnostic UnknownArticle(Location at, string number) =>
        new Diagnostic(UnknownArticleRule, at, new($"there is no article {number} with an exclusion", $"没有带排除条款的第{number}条"))
        .WithHelp("`exempt from` names the article whose `exclude when` does not hold here", "`不适用` 后面写其排除条款在此不适用的条文");

    public static Diagnostic Ambiguous(Location at, string name, Localized first, Localized second) =>
        new Diagnostic(AmbiguousRule, at, new(
            $"`{name}` can be {first.English} or {second.English}",
            $"`{name}` 可以是{first.Chinese}，也可以是{second.Chinese}"))
        .WithHelp("rename the fact, so that only one is meant", "请给填报项改名，以免混淆");

    public static Diagnostic CircularLet(Location at, string circle) =>
        new Diagnostic(CircularLetRule, at, new($"`let` in a circle: {circle}", $"`设` 互相引用成环：{circle}"))
        .WithHelp("a value cannot depend on itself: write out one of them", "数值不能依赖自身：请把其中一个直接写出来");

    public static Diagnostic WindowPlace(Location at, Localized place) =>
        new Diagnostic(WindowPlaceRule, at, new($"no sum or count over claims {place.English}", $"{place.Chinese}不能对多笔申报求和、计数"))
        .WithHelp("windows stand in `let`, `require`, `amount` and bounds, and not inside one another", "合计、计数等只能写在 `设`、`条件`、`数额` 和上限中，且不能互相嵌套");

    public static Diagnostic NoKey(Location at, Localized what) =>
        new Diagnostic(NoKeyRule, at, new($"{what.English} needs to say `per` what", $"{what.Chinese}要写明 `每` 什么"))
        .WithHelp("for example `per claimant per year`, or `per policy` for all claims together", "例如 `每申报人 每年`；全部申报合在一起的写 `每政策`");

    public static Diagnostic TableFile(Location at, Localized problem, Localized help) =>
        new Diagnostic(TableFileRule, at, problem) { Help = help };

    public static Diagnostic TableEntry(Location at, Localized problem, Localized help) =>
        new Diagnostic(TableEntryRule, at, problem) { Help = help };

    /// <param name="at">The use.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="byDate">How it is read.</param>
    /// <param name="instead">The use as it would be right, where what it is read by is written.</param>
    public static Diagnostic TableUse(Location at, string table, bool byDate, string? instead = null)
    {
        var diagnostic = new Diagnostic(TableUseRule, at, new($"table `{table}` cannot be read this way", $"表 `{table}` 不能这样取值"))
            .WithHelp(
                byDate ? $"by date: `{table} on event_date`, `{table} in January of event_date`" : $"by key: `{table}(level)`",
                byDate ? $"按日期取：`{table} 于 发生日期`，`{table} 在 发生日期 的 1月`" : $"按键取：`{table}（等级）`");
        return instead is null ? diagnostic : diagnostic.WithGuess(at.Span, instead);
    }

    public static Diagnostic MissingRow(Location at, string missing) =>
        new Diagnostic(MissingRowRule, at, new($"no row for {missing}", $"缺少这些情形：{missing}"))
        .WithHelp("add the rows, or a last row `else: 0元`", "请补齐，或在最后写 `否则：0元`");

    public static Diagnostic RepeatedRow(Location at, string key, Location first) =>
        new Diagnostic(RepeatedRowRule, at, new($"a second row for `{key}`", $"`{key}` 重复出现"))
        .WithLabel(first, "the first is here", "第一个在这里")
        .WithHelp("keep one of them", "请保留其中一个");

    /// <summary><paramref name="above"/>: the rows that hold wherever this one does; at least one.</summary>
    public static Diagnostic RowCovered(Location at, string condition, IEnumerable<Location> above)
    {
        var diagnostic = new Diagnostic(UnreachableRowRule, at, new(
            $"no claim comes to this row: where `{condition}` holds, a row above it holds too",
            $"任何申报都到不了这一行：凡符合 `{condition}` 的，上面的行已经符合"))
            .WithHelp(
                "the first row that holds is taken: put the narrower row above the wider one, or delete this one",
                "取第一个符合的行：请把范围小的写在范围大的上面，或删去本行");
        return above.Aggregate(diagnostic, (d, row) => d.WithLabel(row, "holds too", "也符合"));
    }

    public static Diagnostic RowNeverHolds(Location at, string condition) =>
        new Diagnostic(UnreachableRowRule, at, new($"`{condition}` holds for no claim", $"没有申报能符合 `{condition}`"))
        .WithHelp("look at the figures and at the direction of the signs, or delete the row", "请检查数值和大于、小于的方向，或删去本行");

    private static Diagnostic? Meant(Diagnostic diagnostic, Location at, string? nearest) => nearest is null
        ? null
        : diagnostic.WithHelp($"meant: `{nearest}`", $"是否指 `{nearest}`")
            .WithGuess(at.Span, nearest);
}
