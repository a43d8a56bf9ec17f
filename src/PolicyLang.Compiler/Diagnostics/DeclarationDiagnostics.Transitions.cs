using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 2: the lines of a transition.</summary>
public static partial class DeclarationDiagnostics
{
    public static readonly DiagnosticRule TransitionLineMissingRule = new("PL2201", "transition-line-missing", Severity.Error);
    public static readonly DiagnosticRule TransitionLineRepeatedRule = new("PL2202", "transition-line-repeated", Severity.Error);
    public static readonly DiagnosticRule TransitionOpenRule = new("PL2203", "transition-without-end", Severity.Error);

    private static readonly Localized TransitionExample = new(
        "four lines: `events from … to …`, `benefit …`, `filed from … to …`, `under …`",
        "共四行：`发生期 自 … 至 …`、`奖补 …`、`申报期 自 … 至 …`、`依照 …`");

    /// <summary><paramref name="lines"/>: the first words of the lines that are missing, in backticks.</summary>
    public static Diagnostic TransitionLineMissing(Location at, Localized lines) =>
        new Diagnostic(TransitionLineMissingRule, at, new($"the transition does not say {lines.English}", $"过渡没有写明{lines.Chinese}"))
        .WithHelp(TransitionExample.English, TransitionExample.Chinese);

    public static Diagnostic TransitionLineRepeated(Location at, Localized line, Location first) =>
        new Diagnostic(TransitionLineRepeatedRule, at, new($"a second {line.English} in one transition", $"同一过渡中的第二个{line.Chinese}"))
        .WithLabel(first, "the first is here", "第一个在这里")
        .WithHelp("write another `transition` for other days or another document", "其他日期或其他文件请另写一个 `过渡`");

    public static Diagnostic TransitionOpen(Location at) =>
        new Diagnostic(TransitionOpenRule, at, new("these days of a transition have no end", "过渡的这段日期没有终点"))
        .WithHelp("write the last day: `from 2021-01-01 to 2021-12-31`", "请写明最后一天：`自 2021-01-01 至 2021-12-31`");
}
