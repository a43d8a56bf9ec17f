using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 1, judged by what stands beside a word.</summary>
public static partial class ParseDiagnostics
{
    public static Diagnostic ArticleNumberMissing(Location at) =>
        new Diagnostic(ArticleNumberRule, at, new Localized("`article` needs its number", "`article` 后面缺少条号"))
            .WithHelp("write `article 29` or `第29条`", "写作 `第29条` 或 `article 29`");

    public static Diagnostic LabelMissing(Location at) =>
        new Diagnostic(LabelMissingRule, at, new Localized("a requirement needs its official words: they are the reason people are given", "条件缺少公文原话：它是告知申报人的理由"))
            .WithHelp("write `require … \"…\"`", "写作 `条件 … “…”`");

    public static Diagnostic SwappedShare(Location at, string right) =>
        new Diagnostic(SwappedShareRule, at, new Localized("before `的` stands what is shared, behind it the rate", "`的` 前面写基数，后面写比率"))
            .WithHelp($"turn it round: `{right}`", $"前后对调：`{right}`")
            .WithFix($"write `{right}`", $"改为 `{right}`", new TextEdit(at.Span, right));

    public static Diagnostic RateInWords(Location at)
    {
        var diagnostic = new Diagnostic(RateInWordsRule, at, new Localized($"a rate is written in digits, not `{at.Text}`", $"比率用数字书写，不写 `{at.Text}`"));
        return PhraseReader.Read(at.Text) is [QuantityPhrase { Kind: QuantityKind.Rate } rate] && rate.Span.Length == at.Span.Length && PhraseLiteral.Rate(rate.Value.AsNumber()) is { } right
            ? diagnostic.WithHelp($"write `{right}`", $"写作 `{right}`").WithFix($"write `{right}`", $"改为 `{right}`", new TextEdit(at.Span, right))
            : diagnostic.WithHelp("write `10%`", "写作 `10%`");
    }

    public static Diagnostic BraceNotClosed(Location at, Location opening, string head) =>
        new Diagnostic(BraceNotClosedRule, at, new Localized(
            $"`}}` is missing here: it closes the `{{` of `{head}` in line {opening.Start.Line + 1}",
            $"此处缺少 `}}`：第 {opening.Start.Line + 1} 行 `{head}` 的 `{{` 没有结束"))
            .WithLabel(opening, "opened here", "在此处开始")
            .WithFix("insert `}`", "补上 `}`", new TextEdit(at.Span, " }"));

    public static Diagnostic BraceNotOpened(Location at) =>
        new Diagnostic(BraceNotOpenedRule, at, new Localized("`{` is missing", "缺少 `{`"))
            .WithHelp("a block stands in braces: `benefit name { … }`", "内容写在大括号里：`奖补 名称 { … }`")
            .WithFix("insert `{`", "补上 `{`", new TextEdit(at.Span, " {"));

    public static Diagnostic BraceSurplus(Location at) =>
        new Diagnostic(BraceSurplusRule, at, new Localized($"one `{at.Text}` too many", $"多了一个 `{at.Text}`"))
            .WithHelp("delete it", "删去即可")
            .WithFix("delete it", "删去", new TextEdit(at.Span, ""));

    public static Diagnostic MisspeltWord(Location at, string meant) =>
        Replaced(MisspeltWordRule, at, meant, $"`{at.Text}` is not a word of the language; meant: `{meant}`", $"没有 `{at.Text}` 这个词，应为 `{meant}`");

    public static Diagnostic UpperCase(Location at, string meant) =>
        Replaced(MisspeltWordRule, at, meant, $"words of the language are lower case: `{meant}`", $"关键词一律小写：`{meant}`");

    public static Diagnostic UnknownClause(Location at, string known) =>
        new Diagnostic(UnknownClauseRule, at, new Localized($"no clause is called `{at.Text}`", $"没有叫 `{at.Text}` 的条款"))
            .WithHelp($"here may stand: {known}", $"此处可以写：{known}");

    public static Diagnostic UnfinishedLine(Location at, string last) =>
        new Diagnostic(UnfinishedLineRule, at, new Localized($"the line is not finished: something is missing after `{last}`", $"本行没有写完：`{last}` 后面缺少内容"))
            .WithHelp("complete the clause on this line", "请在本行内把条款写完");

    public static Diagnostic ColonMissing(Location at, string before) =>
        new Diagnostic(ColonMissingRule, at, new Localized($"`:` is missing before `{before}`", $"`{before}` 前面缺少 `：`"))
            .WithHelp("write `name: value`", "写作 `名称：值`")
            .WithFix("insert `:`", "补上 `：`", new TextEdit(at.Span, ": "));

    public static Diagnostic NameMissing(Location at, string clause) =>
        new Diagnostic(NameMissingRule, at, new Localized($"`{clause}` needs a name", $"`{clause}` 缺少名称"))
            .WithHelp($"write `{clause} name …`", $"写作 `{clause} 名称 …`");

    public static Diagnostic OfMissing(Location at) =>
        new Diagnostic(OfMissingRule, at, new Localized("`of` is missing behind the rate", "比率与基数之间缺少 `的`"))
            .WithHelp("write `10% of price`", "写作 `价款 的 10%`")
            .WithFix("insert `of`", "补上 `of`", new TextEdit(at.Span, " of"));

    public static Diagnostic ElseMissing(Location at) =>
        new Diagnostic(ElseMissingRule, at, new Localized("`if … then …` needs its `else …`", "`若 … 则 …` 缺少 `否则 …`"))
            .WithHelp("say what holds otherwise, `else 0元`", "写明其他情形，如 `否则 0元`");

    public static Diagnostic BracketNotClosed(Location at, string before) =>
        new Diagnostic(BracketNotClosedRule, at, new Localized($"`)` is missing before `{before}`", $"`{before}` 前面缺少 `）`"))
            .WithFix("insert `)`", "补上 `）`", new TextEdit(at.Span with { Length = 0 }, ")"));

    public static Diagnostic BracketSurplus(Location at) =>
        new Diagnostic(BracketSurplusRule, at, new Localized($"one `{at.Text}` too many", $"多了一个 `{at.Text}`"))
            .WithFix("delete it", "删去", new TextEdit(at.Span, ""));

    public static Diagnostic NumberSeparator(Location at) =>
        new Diagnostic(NumberSeparatorRule, at, new Localized("a number has no separators", "数字中不加分隔符"))
            .WithHelp("write `300000元` or `30万元`", "写作 `300000元` 或 `30万元`")
            .WithFix("delete the separator", "删去分隔符", new TextEdit(at.Span, ""));

    public static Diagnostic NewLineNeeded(Location at) =>
        new Diagnostic(NewLineNeededRule, at, new Localized($"start a new line before `{at.Text}`", $"`{at.Text}` 应另起一行"))
            .WithHelp("one clause a line", "一行一个条款")
            .WithFix("start a new line", "另起一行", new TextEdit(at.Span with { Length = 0 }, "\n"));

    public static Diagnostic ValueMissing(Location at, string name) =>
        new Diagnostic(ValueMissingRule, at, new Localized($"the value of `{name}` is missing", $"`{name}` 的值缺失"))
            .WithHelp("write `name: value`; what is not known is `unknown`", "写作 `名称：值`；未知的写 `未知`");

    public static Diagnostic StrayComma(Location at, bool atEnd) =>
        new Diagnostic(StrayCommaRule, at, atEnd
            ? new Localized($"nothing ends a clause, `{at.Text}` neither", $"条款末尾不加标点，`{at.Text}` 也不加")
            : new Localized($"no `{at.Text}` here", $"此处不加 `{at.Text}`"))
            .WithHelp("delete it", "删去即可")
            .WithFix("delete it", "删去", new TextEdit(at.Span, ""));

    /// <param name="at">The first word of the keys.</param>
    /// <param name="bracket">The bracket before them.</param>
    /// <param name="end">Where they end.</param>
    public static Diagnostic KeysOutside(Location at, TextSpan bracket, int end)
    {
        string right = $" {at.Source[TextSpan.FromBounds(at.Span.Start, end)]}{at.Source[bracket]}";
        return new Diagnostic(KeysOutsideRule, at, new Localized("`per …` goes inside the brackets of the function", "`每…` 应写在函数的括号内"))
            .WithHelp("write `sum(price per claimant per year)`", "写作 `合计（价款 每申报人 每年）`")
            with { Fixes = [new Fix(new Localized("put the keys inside", "移入括号内"), [new TextEdit(TextSpan.FromBounds(bracket.Start, end), right)], IsSafe: false)] };
    }

    public static Diagnostic SpaceMissing(Location at, string keyword) =>
        Replaced(SpaceMissingRule, at, $"{keyword} {at.Text[keyword.Length..]}", $"a space is missing behind `{keyword}`", $"`{keyword}` 后面缺少空格");

    public static Diagnostic UnexpectedWord(Location at) =>
        new Diagnostic(UnexpectedWordRule, at, at.Span.Length == 0
            ? new Localized("the file ends too early", "文件到此不完整")
            : new Localized($"`{at.Text}` does not fit here", $"`{at.Text}` 不应出现在此处"));

    public static Diagnostic QuoteMissing(Location at) =>
        new Diagnostic(QuoteMissingRule, at, new Localized("a quote is missing in this line", "本行缺少一个引号"))
            .WithHelp("texts in a list: `\"…\", \"…\"`", "列表中的文字：`“…”、“…”`");

    public static Diagnostic RoundingMode(Location at) =>
        new Diagnostic(RoundingModeRule, at, new Localized($"`{at.Text}` is no way of rounding", $"没有 `{at.Text}` 这种舍入方式"))
            .WithHelp("write `half up`, `up` or `down`", "写 `四舍五入`、`进位` 或 `舍去`")
            .WithWay(at, "half up", "四舍五入")
            .WithWay(at, "down", "舍去")
            .WithWay(at, "up", "进位");

    public static Diagnostic CommaMissing(Location at, string next) =>
        new Diagnostic(CommaMissingRule, at, new Localized($"`,` is missing before `{next}`", $"`{next}` 前面缺少 `，`"))
            .WithHelp("in a list an item ends at a comma or at the end of its line", "列表中的各项以逗号或换行分隔")
            .WithFix("insert `,`", "补上 `，`", new TextEdit(at.Span, ","));

    /// <param name="at">The first word of the block.</param>
    /// <param name="meant">The word before it.</param>
    /// <param name="isChinese">The language of the words inside.</param>
    public static Diagnostic HeadMissing(Location at, Keyword meant, bool isChinese) =>
        new Diagnostic(HeadMissingRule, at, new Localized($"`{meant.English}` is missing before this block", $"此处缺少 `{meant.Chinese}`"))
            .WithHelp("a block starts with the word that says what it is", "每一段都以说明其性质的关键词开头")
            .WithFix(
                $"insert `{meant.English}`", $"补上 `{meant.Chinese}`", new TextEdit(at.Span with { Length = 0 }, meant.In(isChinese ? Language.Chinese : Language.English) + " "));

    /// <summary>One of several ways to say it; which is meant only the drafter knows.</summary>
    private static Diagnostic WithWay(this Diagnostic diagnostic, Location at, string english, string chinese) => diagnostic with
    {
        Fixes = diagnostic.Fixes.Add(new Fix(
            new($"write `{english}`", $"改为 `{chinese}`"), [new TextEdit(at.Span, at.Text.All(char.IsAscii) ? english : chinese)], IsSafe: false)),
    };
}
