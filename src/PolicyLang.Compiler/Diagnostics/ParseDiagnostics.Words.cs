using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 1, judged by one word alone.</summary>
public static partial class ParseDiagnostics
{
    public static Diagnostic UnclosedText(Location at, char quote) =>
        new Diagnostic(UnclosedTextRule, at, new Localized("the text is not closed on its line", "文字在本行内没有结束引号"))
            .WithHelp($"put `{quote}` at its end; a text never crosses a line", $"在末尾加上 `{quote}`；文字不能跨行")
            .WithFix($"close the text with `{quote}`", $"在末尾加上 `{quote}`", new TextEdit(at.Span.After, quote.ToString()));

    public static Diagnostic QuotesDiffer(Location at) =>
        new Diagnostic(QuotesDifferRule, at, new Localized("the quotes do not match", "前后引号不一致"))
            .WithHelp("write “…” or \"…\"", "写成 “…” 或 \"…\"")
            .WithFix("use “…”", "改用 “…”", new TextEdit(at.Span, $"“{at.Text[1..^1]}”"));

    public static Diagnostic OperatorSpelling(Location at, string right) =>
        Replaced(OperatorSpellingRule, at, right, $"`{at.Text}` is not an operator", $"`{at.Text}` 不是运算符");

    public static Diagnostic DateForm(Location at, string text, string right) =>
        Replaced(DateFormRule, at, right, $"the date `{text}` is written in another form", $"日期 `{text}` 的写法不对");

    public static Diagnostic DayMissing(Location at, string text) =>
        new Diagnostic(DateFormRule, at, new Localized($"the date `{text}` has no day", $"日期 `{text}` 缺少“日”"))
            .WithHelp("write the whole date: `2021-12-23` or `2021年12月23日`", "写出完整日期：`2021-12-23` 或 `2021年12月23日`");

    public static Diagnostic NoSuchDay(Location at, string text) =>
        new Diagnostic(NoSuchDayRule, at, new Localized($"there is no day `{text}`", $"没有 `{text}` 这一天"))
            .WithHelp("check month and day", "请核对月份和日期");

    public static Diagnostic UnitMissing(Location at, string text, string right) =>
        new Diagnostic(UnitMissingRule, at, new Localized($"`{text}` of what?", $"`{text}` 缺少单位"))
            .WithHelp($"money is written `{right}`", $"金额写作 `{right}`")
            with { Fixes = [new Fix(new Localized($"write `{right}`", $"改为 `{right}`"), [new TextEdit(at.Span, right)], IsSafe: false)] };

    public static Diagnostic MoneyOutOfRange(Location at, string text) =>
        OutOfRange(at, $"`{text}` is not an amount of money the language holds", $"金额 `{text}` 超出范围", "at most two decimals of a yuan and 10^13元", "最多到分，且不超过 10^13元");

    public static Diagnostic RateOutOfRange(Location at, string text) =>
        OutOfRange(at, $"`{text}` is not a rate the language holds", $"比率 `{text}` 超出范围", "at most four decimals before the `%` sign and 100000%", "百分号前最多四位小数，且不超过 100000%");

    public static Diagnostic NumberOutOfRange(Location at, string text) =>
        OutOfRange(at, $"`{text}` is not a number the language holds", $"数值 `{text}` 超出范围", "at most six decimals and 10^13", "最多六位小数，且不超过 10^13");

    public static Diagnostic CountOutOfRange(Location at, string text) =>
        OutOfRange(at, $"`{text}` is not a count the language holds", $"数量 `{text}` 超出范围", "a count is whole and at most 10^9; money is written `30万元`", "数量为整数且不超过 10^9；金额写作 `30万元`");

    public static Diagnostic BoundaryWord(Location at, string number, string word)
    {
        string operation = word switch
        {
            "以上" => ">=",
            "以外" => ">",
            _ => "<=",
        };
        string right = $"{operation} {number}";
        var diagnostic = new Diagnostic(BoundaryWordRule, at, new Localized($"`{word}` belongs to the official words, not to a rule", $"`{word}` 是公文用语，规则里用比较符号"))
            .WithHelp($"write `{right}`", $"写作 `{right}`");
        return IsBehindValue(at) ? diagnostic with { Fixes = [new Fix(new Localized($"write `{right}`", $"改为 `{right}`"), [new TextEdit(at.Span, right)], IsSafe: false)] } : diagnostic;
    }

    /// <summary>price 20万元以上, sum(price) 20万元以上: what is compared stands before it on the line.</summary>
    private static bool IsBehindValue(Location at)
    {
        string before = at.Source[TextSpan.FromBounds(at.Source.LineSpan(at.Start.Line).Start, at.Span.Start)].TrimEnd();
        if (before.Length == 0 || before[^1] is ')' or '）')
        {
            return before.Length > 0;
        }

        string word = string.Concat(before.Reverse().TakeWhile(c => char.IsLetterOrDigit(c) || c == '_').Reverse());
        return word.Length > 0 && !char.IsDigit(word[0]) && Keywords.Find(word) is null;
    }

    public static Diagnostic StrayCharacter(Location at)
    {
        string text = at.Text;
        (string english, string chinese) = text switch
        {
            "&" => ("write `and`", "写作 `且`"),
            "|" => ("write `or`", "写作 `或`"),
            "¥" or "￥" or "$" => ("money carries its unit behind the number: `300000元`, `30万元`", "金额的单位写在数字后面：`300000元`、`30万元`"),
            "#" => ("a comment starts with `//`", "注释以 `//` 开头"),
            "~" or "～" or "—" => ("a period is written `from … to …`", "期间写作 `自 … 至 …`"),
            "。" or "." => ("nothing ends a clause: delete it", "条款末尾不加标点，删去即可"),
            "!" or "！" => ("write `not`", "写作 `非`"),
            "?" or "？" => ("what is not known is written `unknown`", "未知的值写作 `未知`"),
            "[" or "]" or "【" or "】" => ("lists stand in `{ … }`, expressions in `( … )`", "列表用 `{ … }`，表达式用 `（…）`"),
            _ => ("delete it, or put it inside a text", "删去，或放进引号内"),
        };
        string shown = text.Length == 1 && (char.IsControl(text[0]) || char.IsSurrogate(text[0])) ? $"U+{(int)text[0]:X4}" : text;
        var diagnostic = new Diagnostic(StrayCharacterRule, at, new Localized($"`{shown}` has no meaning here", $"`{shown}` 在此处没有意义")).WithHelp(english, chinese);
        return text switch
        {
            "。" or "." => diagnostic.WithFix("delete it", "删去", new TextEdit(at.Span, "")),
            "#" => diagnostic.WithFix("write `//`", "改为 `//`", new TextEdit(at.Span, "//")),
            "&" => diagnostic.WithWord(at, Keywords.And),
            "|" => diagnostic.WithWord(at, Keywords.Or),
            _ => diagnostic,
        };
    }

    public static Diagnostic BadSpan(Location at, string text)
    {
        var diagnostic = new Diagnostic(CalendarRule, at, new Localized($"`{text}` is not a span of the calendar", $"`{text}` 不是期间"))
            .WithHelp("write whole years, months or days, at most 9999: `3 years`, `6 months`", "写整数年、月、天，最多 9999：`3年`、`6个月`");
        return InMonths(text) is { } right ? diagnostic.WithFix($"write `{right}`", $"改为 `{right}`", new TextEdit(at.Span, right)) : diagnostic;
    }

    /// <summary>1.5 years are 18 months; null where that is no whole number.</summary>
    private static string? InMonths(string text)
    {
        string unit = text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        return unit.Trim() is "year" or "years" or "年" && ExactText.TryParse(text.AsSpan(0, text.Length - unit.Length), out var years) && (years * 12).Reduced() is { IsInteger: true } months && months <= 9999
            ? ExactText.Plain(months) + (unit.Trim() == "年" ? "个月" : " months")
            : null;
    }

    public static Diagnostic BadMonthDay(Location at, string text) =>
        new Diagnostic(CalendarRule, at, new Localized($"`{text}` is not a day of every year", $"`{text}` 不是每年都有的一天"))
            .WithHelp("write month and day: `07-01` or `7月1日`", "写月和日：`07-01` 或 `7月1日`");

    public static Diagnostic BadMonth(Location at, string text) =>
        new Diagnostic(CalendarRule, at, new Localized($"`{text}` is not a month", $"`{text}` 不是月份"))
            .WithHelp("write `January` … `December`, or `1月` … `12月`", "写 `1月` 到 `12月`，或 `January` 到 `December`");

    public static Diagnostic BlankInLiteral(Location at, string text, string right) =>
        Replaced(BlankInLiteralRule, at, right, $"`{text}` is one value and is written without a blank", $"`{text}` 是一个值，中间不加空格");

    private static Diagnostic OutOfRange(Location at, string english, string chinese, string englishHelp, string chineseHelp) =>
        new Diagnostic(OutOfRangeRule, at, new Localized(english, chinese)).WithHelp(englishHelp, chineseHelp);

    /// <summary>`&amp;&amp;` and `||` as other languages have them: the word, in the language of the line.</summary>
    private static Diagnostic WithWord(this Diagnostic diagnostic, Location at, Keyword word)
    {
        int end = at.Span.End;
        string content = at.Source.Content;
        while (end < content.Length && content[end] == content[at.Span.Start])
        {
            end++;
        }

        bool isChinese = !char.IsAscii(at.Source[at.Source.LineSpan(at.Start.Line)].TrimStart()[0]);
        string right = word.In(isChinese ? Language.Chinese : Language.English);
        string before = at.Span.Start > 0 && !char.IsWhiteSpace(content[at.Span.Start - 1]) ? " " : "";
        string behind = end < content.Length && !char.IsWhiteSpace(content[end]) ? " " : "";
        return diagnostic.WithFix($"write `{right}`", $"改为 `{right}`", new TextEdit(TextSpan.FromBounds(at.Span.Start, end), before + right + behind));
    }

    /// <summary>One text stands for another, with the certain fix.</summary>
    private static Diagnostic Replaced(DiagnosticRule rule, Location at, string right, string english, string chinese) =>
        new Diagnostic(rule, at, new Localized(english, chinese))
            .WithHelp($"write `{right}`", $"写作 `{right}`")
            .WithFix($"write `{right}`", $"改为 `{right}`", new TextEdit(at.Span, right));
}
