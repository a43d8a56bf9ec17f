using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 4: the official words against the rules. All are warnings or notes, and a file may accept them with a reason.</summary>
public static partial class TextDiagnostics
{
    public static readonly DiagnosticRule FigureWithoutWordsRule = new("PL4007", "figure-without-words", Severity.Warning);
    public static readonly DiagnosticRule FigureWithoutRuleRule = new("PL4008", "figure-without-rule", Severity.Warning);
    public static readonly DiagnosticRule FigureDiffersRule = new("PL4009", "figure-differs", Severity.Warning);
    public static readonly DiagnosticRule WordsWithoutRulesRule = new("PL4010", "words-without-rules", Severity.Warning);
    public static readonly DiagnosticRule BoundaryDiffersRule = new("PL4011", "boundary-differs", Severity.Warning);
    public static readonly DiagnosticRule KeysDifferRule = new("PL4012", "keys-differ", Severity.Warning);
    public static readonly DiagnosticRule OnceMissingRule = new("PL4013", "once-missing", Severity.Warning);
    public static readonly DiagnosticRule NewlyMissingRule = new("PL4014", "newly-missing", Severity.Warning);
    public static readonly DiagnosticRule QuotaMissingRule = new("PL4015", "quota-missing", Severity.Warning);
    public static readonly DiagnosticRule StackingMissingRule = new("PL4016", "stacking-missing", Severity.Warning);
    public static readonly DiagnosticRule WordsContradictRule = new("PL4017", "words-contradict", Severity.Note);
    public static readonly DiagnosticRule SentenceUnaccountedRule = new("PL4018", "sentence-unaccounted", Severity.Warning);
    public static readonly DiagnosticRule ExceptionReasonRule = new("PL4019", "exception-without-reason", Severity.Warning);
    public static readonly DiagnosticRule ExceptionNotNeededRule = new("PL4020", "exception-not-needed", Severity.Warning);
    public static readonly DiagnosticRule ExceptionUnknownRule = new("PL4021", "exception-unknown", Severity.Warning);
    public static readonly DiagnosticRule FigureUnreadRule = new("PL4601", "figure-unread", Severity.Warning);
    public static readonly DiagnosticRule NotComputedRule = new("PL4022", "not-computed-unclear", Severity.Warning);

    private static ImmutableArray<DiagnosticRule> Acceptable =>
    [
        SourceNotFoundRule, SourceWithoutNumbersRule, ArticleMissingRule, ArticleNotInSourceRule, WordsAlteredRule, ArticleWithoutTextRule,
        FigureWithoutWordsRule, FigureWithoutRuleRule, FigureDiffersRule, WordsWithoutRulesRule, BoundaryDiffersRule, KeysDifferRule, OnceMissingRule,
        NewlyMissingRule, QuotaMissingRule, StackingMissingRule, WordsContradictRule, SentenceUnaccountedRule, FigureUnreadRule,
    ];

    /// <summary>Whether a file may accept findings of the code.</summary>
    public static bool IsAcceptable(string code) => Acceptable.Any(r => r.Code == code);

    public static Diagnostic FigureWithoutWords(Location at, string figure, string article) =>
        new Diagnostic(FigureWithoutWordsRule, at, new($"the words of article `{article}` do not say `{figure}`", $"第 `{article}` 条原文中没有 `{figure}`"))
        .WithHelp(
            $"look at the figure; one that comes from elsewhere is accepted with its reason: `accept {FigureWithoutWordsRule.Code} \"…\"`",
            $"请核对该数；确有其他依据的写明理由：`认可 {FigureWithoutWordsRule.Code} “…”`");

    public static Diagnostic FigureWithoutAnyWords(Location at, string figure) =>
        new Diagnostic(FigureWithoutWordsRule, at, new($"no article of the document says `{figure}`", $"各条原文中都没有 `{figure}`"))
        .WithHelp(
            $"look at the figure; one that comes from elsewhere is accepted with its reason: `accept {FigureWithoutWordsRule.Code} \"…\"`",
            $"请核对该数；确有其他依据的写明理由：`认可 {FigureWithoutWordsRule.Code} “…”`");

    /// <summary>The words cannot be held against anything.</summary>
    public static Diagnostic FigureUnread(Location at, string figure, UnreadReason reason) =>
        new Diagnostic(FigureUnreadRule, at, Unread(figure, reason))
        .WithHelp(
            $"no rule can be held against it: say why the rule is right, `accept {FigureUnreadRule.Code} \"…\"`, or `not computed \"…\" because \"…\"`",
            $"无法据此核对规则：请写明规则的依据 `认可 {FigureUnreadRule.Code} “…”`，或写 `不计算 “…” 因为 “…”`");

    private static Localized Unread(string figure, UnreadReason reason) => reason switch
    {
        UnreadReason.Several => new($"`{figure}` says more than one number", $"`{figure}` 不止一个数"),
        UnreadReason.UnitLeftOut => new($"`{figure}` can be read in two ways: the last digit lacks its 十, 百 or 千", $"`{figure}` 有两种读法：末位数字后省略了十、百、千"),
        UnreadReason.Parted => new($"a blank parts the digits of `{figure}`", $"`{figure}` 的数字被空格隔开"),
        UnreadReason.Approximate => new($"`{figure}` is not exact", $"`{figure}` 是约数"),
        UnreadReason.ForeignMoney => new($"`{figure}` is not in yuan", $"`{figure}` 不是人民币"),
        UnreadReason.HalfMonth => new($"`{figure}` has half a month; periods are whole months or days", $"`{figure}` 含半个月；期间只能是整月或天"),
        UnreadReason.WorkingDays => new($"`{figure}` counts working days; the language counts days of the calendar", $"`{figure}` 按工作日计；语言中只有自然日"),
        _ => new($"`{figure}` makes no number", $"`{figure}` 不成数"),
    };

    public static Diagnostic FigureWithoutRule(Location at, string figure, Localized kind) =>
        new Diagnostic(FigureWithoutRuleRule, at, new($"no rule of this article has the {kind.English} `{figure}`", $"本条规则中没有原文的{kind.Chinese} `{figure}`"))
        .WithHelp(
            $"write the rule, or say why there is none: `not computed \"…{figure}…\" because \"…\"`",
            $"请写出规则，或说明为何没有：`不计算 “…{figure}…” 因为 “…”`");

    public static Diagnostic FigureDiffers(Location at, string rule, Location words, string figure) =>
        new Diagnostic(FigureDiffersRule, at, new($"the rule says `{rule}`, the official words say `{figure}`", $"规则写 `{rule}`，原文为 `{figure}`"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp($"write what the words say: `{figure}`", $"应依原文：`{figure}`");

    public static Diagnostic WordsWithoutRules(Location at, string article, Location words, int sentences) =>
        new Diagnostic(WordsWithoutRulesRule, at, new($"article `{article}` grants something and has no rules", $"第 `{article}` 条有实质内容，但没有规则"))
        .WithLabel(words, sentences > 1 ? $"this, the first of {sentences} sentences" : "this", sentences > 1 ? $"此句等 {sentences} 句" : "此句")
        .WithHelp("write a benefit; words that compute nothing are `not computed \"…\" because \"…\"`", "请写出奖补；不涉及计算的语句写 `不计算 “…” 因为 “…”`");

    public static Diagnostic DeclaratoryWithFigures(Location at, string article, string figure) =>
        new Diagnostic(WordsWithoutRulesRule, at, new($"article `{article}` is called declaratory and says `{figure}`", $"第 `{article}` 条标为宣示，却写有 `{figure}`"))
        .WithHelp("write its rules, or `not computed \"…\" because \"…\"`", "请写出规则，或写 `不计算 “…” 因为 “…”`");

    /// <summary><paramref name="right"/> is the operator the words ask for.</summary>
    public static Diagnostic BoundaryDiffers(Location at, string written, string right, Location words, string phrase)
    {
        var diagnostic = new Diagnostic(BoundaryDiffersRule, at, new($"`{phrase}` is `{right}`, the rule says `{written}`", $"`{phrase}` 应为 `{right}`，规则写作 `{written}`"))
            .WithLabel(words, "the official words", "原文")
            .WithHelp(
                "以上, 以下, 以内, at least, up to include the number; 超过, 不满, 不足, more than, less than do not (Civil Code, article 1259)",
                "“以上”“以下”“以内”包括本数；“超过”“不满”“不足”不包括本数（民法典第一千二百五十九条）");
        return diagnostic with { Fixes = [new Fix(new($"write `{right}`", $"改为 `{right}`"), [new TextEdit(at.Span, right)], IsSafe: false)] };
    }

    public static Diagnostic BoundTurned(Location at, string written, Location words, string phrase) =>
        new Diagnostic(BoundaryDiffersRule, at, new($"the words say `{phrase}`, and the rule allows `{written}` and no more", $"原文为 `{phrase}`，规则却以 `{written}` 为上限"))
        .WithLabel(words, "the official words", "原文")
        .WithHelp("a cap, a quota and a limit keep a number from above; a least amount is a `require` or `max`", "封顶、名额与限项是上限；最低要求请写 `条件` 或 `取高`");

    public static Diagnostic WordsContradict(Location at, string phrase, bool isIncluded) =>
        new Diagnostic(WordsContradictRule, at, new(
            $"`{phrase}` fights with itself: read as {(isIncluded ? "including" : "without")} the number, as its bracket says",
            $"`{phrase}` 自相矛盾：按括号所写，{(isIncluded ? "包括" : "不包括")}本数"))
        .WithHelp(
            $"the bracket is the more exact word; if that is the reading, `accept {WordsContradictRule.Code} \"…\"`",
            $"括号内的说明更为具体；确认如此理解的，写 `认可 {WordsContradictRule.Code} “…”`");
}
