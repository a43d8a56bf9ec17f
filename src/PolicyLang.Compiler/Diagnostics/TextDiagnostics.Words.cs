using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Words that ask for a clause of their own, and the exceptions a file makes.</summary>
public static partial class TextDiagnostics
{
    public static Diagnostic KeyMissing(Location at, string rule, Location words, string phrase) =>
        new Diagnostic(KeysDifferRule, at, new($"the words say `{phrase}`, and `{rule}` has no such key", $"原文写明 `{phrase}`，`{rule}` 没有相应的键"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp("a cap or a sum says what it is counted by: `per claimant per year`", "封顶与合计须写明范围：`每申报人 每年`");

    public static Diagnostic KeyTooMuch(Location at, string key, Location words, string phrase) =>
        new Diagnostic(KeysDifferRule, at, new($"the rule says `{key}`, the words say no year", $"规则写了 `{key}`，原文没有“每年”"))
        .WithLabel(words, $"the official words: `{phrase}`", $"原文：`{phrase}`")
        .WithHelp("without 每年 the cap is for the whole policy: `per claimant per policy`", "原文未写每年的，封顶及于整个政策期：`每申报人 每政策`");

    public static Diagnostic WindowTooMuch(Location at, string rule, Location words, string phrase) =>
        new Diagnostic(KeysDifferRule, at, new($"the words say `{phrase}`, and `{rule}` adds several claims up", $"原文写明 `{phrase}`，`{rule}` 却合计了多笔"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp("compare the fact itself, not its sum", "请直接比较该填报项，不要合计");

    public static Diagnostic WindowMissing(Location at, string rule, Location words, string phrase) =>
        new Diagnostic(KeysDifferRule, at, new($"the words say `{phrase}`, and `{rule}` is that of one claim", $"原文写明 `{phrase}`，`{rule}` 只是一笔申报的值"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp($"add the claims of the year up: `sum({rule} per claimant per year)`", $"请合计全年：`合计（{rule} 每申报人 每年）`");

    public static Diagnostic EachMissing(Location at, string benefit, Location words, string phrase) =>
        new Diagnostic(KeysDifferRule, at, new(
            $"the words pay `{phrase}`, and nothing in `{benefit}` keeps one from being paid twice",
            $"原文写明 `{phrase}`，`{benefit}` 中没有防止同一对象重复兑现的规则"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp("say what is paid once: `once per mark`, or `same when …`", "请写明按什么只兑现一次：`一次性 每商标`，或 `视为同一 …`");

    public static Diagnostic OnceMissing(Location at, string benefit, Location words, string phrase) =>
        new Diagnostic(OnceMissingRule, at, new($"the words say `{phrase}`, and `{benefit}` has no `once`", $"原文写明 `{phrase}`，`{benefit}` 没有 `一次性`"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp("add `once per claimant`, or per what is paid for once", "请加上 `一次性 每申报人`，或其他只兑现一次的对象");

    public static Diagnostic NewlyMissing(Location at, string benefit, Location words, string phrase) =>
        new Diagnostic(NewlyMissingRule, at, new($"the words say `{phrase}`, and no rule of `{benefit}` asks for it", $"原文写明 `{phrase}`，`{benefit}` 没有相应的规则"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp($"ask for it: `fact newly \"{phrase}\": bool` and `require newly \"{phrase}\"`; or add `once`", $"请写 `填报 {phrase}： 是否` 和 `条件 {phrase} “{phrase}”`，或加上 `一次性`");

    public static Diagnostic QuotaMissing(Location at, string phrase, string number, bool isRank) =>
        new Diagnostic(QuotaMissingRule, at, new(
            $"the words choose `{phrase}`, and no rule of this article has {(isRank ? "a ranking" : "a quota")}",
            $"原文写明 `{phrase}`，本条没有{(isRank ? "排名" : "名额")}规则"))
        .WithHelp(
            isRank ? $"that is `rank by … per claimant top {number} per year`" : $"that is `quota {number} per year`",
            isRank ? $"写作 `排名 按 … 每申报人 前 {number} 每年`" : $"写作 `名额 {number} 每年`");

    public static Diagnostic StackingMissing(Location at, string phrase) =>
        new Diagnostic(StackingMissingRule, at, new($"the words say `{phrase}`, and no rule of this article says what adds up", $"原文写有 `{phrase}`，本条没有关于叠加的规则"))
        .WithHelp("write `stacking … { … }`, `exclude when …` or `limit … keep highest`", "请写 `叠加 … { … }`、`排除 …` 或 `限项 … 保留最高`");

    public static Diagnostic StackingDiffers(Location at, string phrase, bool adds, Location stack) =>
        new Diagnostic(StackingMissingRule, at, new(
            $"the words say `{phrase}`, and the `stacking` of this article {(adds ? "adds nothing up" : "chooses nothing")}",
            $"原文写有 `{phrase}`，本条的 `叠加` 规则中没有{(adds ? "相加" : "就高")}"))
        .WithLabel(stack, "the rule", "规则")
        .WithHelp(adds ? "what is paid together is joined by `+`" : "where one is paid only, write `highest of { …, … }`", adds ? "可以叠加的用 `+` 相连" : "只取其一的写 `就高 { …、… }`");

    public static Diagnostic SentenceUnaccounted(Location at) =>
        new Diagnostic(SentenceUnaccountedRule, at, new("no rule carries this sentence out", "没有规则落实这句话"))
        .WithHelp("write the rule, or `not computed \"…\" because \"…\"`", "请写出规则，或写 `不计算 “…” 因为 “…”`");

    public static Diagnostic ExceptionNotNeeded(Location at, string code, TextSpan clause) =>
        new Diagnostic(ExceptionNotNeededRule, at, new($"nothing here is reported as `{code}`", $"此处没有 `{code}` 可以认可"))
        .WithHelp("take the exception out, or put it where the finding is", "请删去该例外，或移到被报告之处")
        .WithFix("take it out", "删去", new TextEdit(clause, ""));

    public static Diagnostic ExceptionUnknown(Location at, string code, TextSpan clause) =>
        new Diagnostic(ExceptionUnknownRule, at, new($"`{code}` is no check of the text that could be accepted", $"`{code}` 不是可以认可的文本核对"))
            .WithHelp("checks of the text are PL4001 to PL4018 and PL4601; errors cannot be accepted", "可认可的是 PL4001 至 PL4018 及 PL4601；错误不能认可")
        with { Fixes = [new Fix(new("take it out", "删去"), [new TextEdit(clause, "")], IsSafe: false)] };

    public static Diagnostic ExceptionReason(Location at, string code) =>
        new Diagnostic(ExceptionReasonRule, at, new($"why is `{code}` right here?", $"没有写明为何认可 `{code}`"))
        .WithHelp("write the reason: whoever reads the rules later has nothing else to go by", "请写明理由：日后核对只能以此为凭");

    public static Diagnostic NotComputedWords(Location at, string words, string article) =>
        new Diagnostic(NotComputedRule, at, new($"the words of article `{article}` do not contain `{words}`", $"第 `{article}` 条原文中没有 `{words}`"))
        .WithHelp("quote them as they stand in `text`", "请照 `原文` 引用");

    public static Diagnostic NotComputedReason(Location at) =>
        new Diagnostic(NotComputedRule, at, new("why is this not computed?", "没有写明为何不计算"))
        .WithHelp("add `because \"…\"`", "请加上 `因为 “…”`");
}
