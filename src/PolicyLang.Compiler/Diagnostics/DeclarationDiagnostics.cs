using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 2: what a file declares.</summary>
public static partial class DeclarationDiagnostics
{
    public static readonly DiagnosticRule NoPolicyRule = new("PL2001", "no-policy-header", Severity.Error);
    public static readonly DiagnosticRule SecondPolicyRule = new("PL2002", "second-policy", Severity.Error);
    public static readonly DiagnosticRule DuplicateRule = new("PL2003", "duplicate-name", Severity.Error);
    public static readonly DiagnosticRule MissingHeaderRule = new("PL2004", "missing-header-line", Severity.Error);
    public static readonly DiagnosticRule MissingClauseRule = new("PL2005", "missing-clause", Severity.Error);
    public static readonly DiagnosticRule RepeatedClauseRule = new("PL2006", "repeated-clause", Severity.Error);
    public static readonly DiagnosticRule UnknownTypeRule = new("PL2007", "unknown-type", Severity.Error);
    public static readonly DiagnosticRule ReservedFactRule = new("PL2008", "reserved-fact-name", Severity.Error);
    public static readonly DiagnosticRule ExclusionPlaceRule = new("PL2009", "exclusion-beside-benefits", Severity.Error);
    public static readonly DiagnosticRule EmptyPeriodRule = new("PL2010", "period-ends-before-it-starts", Severity.Error);
    public static readonly DiagnosticRule DefaultRule = new("PL2011", "default-does-not-fit", Severity.Error);
    public static readonly DiagnosticRule BadUnitRule = new("PL2012", "rounding-unit", Severity.Error);
    public static readonly DiagnosticRule SignedRule = new("PL2013", "signed-fact", Severity.Error);

    public static Diagnostic NoPolicy(Location at) =>
        new Diagnostic(NoPolicyRule, at, new(
            "this file has rules but no policy they belong to",
            "本文件有规则，但没有所属的政策"))
        .WithHelp(
            "start the file with `policy name \"title\" { … }`; one file is one document",
            "文件开头写 `政策 名称 “标题” { … }`；一个文件就是一份文件");

    public static Diagnostic SecondPolicy(Location at, Location first) =>
        new Diagnostic(SecondPolicyRule, at, new("a second policy in one file", "一个文件里有第二个政策"))
        .WithLabel(first, "the first is here", "第一个在这里")
        .WithHelp("one file is one document: put it into a file of its own", "一个文件就是一份文件：请另建一个文件");

    public static Diagnostic Duplicate(Location at, string name, Location first) =>
        new Diagnostic(DuplicateRule, at, new($"`{name}` is declared twice", $"`{name}` 重复声明"))
        .WithLabel(first, "first declared here", "最先在这里声明")
        .WithHelp("give one of them another name", "请为其中一个另起名称");

    public static Diagnostic MissingHeader(Location at, string word, string chineseWord, Localized example) =>
        new Diagnostic(MissingHeaderRule, at, new($"the policy does not say `{word}`", $"政策没有写明 `{chineseWord}`"))
        .WithHelp($"add a line to its header: `{example.English}`", $"在政策开头加一行：`{example.Chinese}`");

    public static Diagnostic MissingClause(Location at, string benefit, string word, string chineseWord) =>
        new Diagnostic(MissingClauseRule, at, new($"benefit `{benefit}` has no `{word}`", $"奖补 `{benefit}` 没有 `{chineseWord}`"))
        .WithHelp(
            "say what is paid: `amount 10% of price`, `amount 5万元`, or `amount decided` where the authority decides",
            "请写明金额：`数额 价款 的 10%`、`数额 5万元`，由主管部门核定的写 `数额 核定`");

    public static Diagnostic RepeatedClause(Location at, string word, Location first) =>
        new Diagnostic(RepeatedClauseRule, at, new($"a second `{word}`, where only one can be", $"`{word}` 只能有一个，这里是第二个"))
        .WithLabel(first, "the first is here", "第一个在这里")
        .WithHelp("keep one; several cases of an amount go into one `by … { … }` or `when { … }`", "保留一个；分情形的数额写成一个 `按 … { … }` 或 `当 { … }`");

    public static Diagnostic UnknownType(Location at, string word) =>
        new Diagnostic(UnknownTypeRule, at, new($"`{word}` is not a type", $"`{word}` 不是类型"))
        .WithHelp("types: money, number, rate, count, date, text, bool, one of { … }", "类型有：金额、数值、比率、数量、日期、文字、是否、选自 { … }");

    public static Diagnostic ReservedFact(Location at, string name) =>
        new Diagnostic(ReservedFactRule, at, new($"every claim has `{name}` already", $"每笔申报已有 `{name}`"))
        .WithHelp("choose another name for the fact", "请为该填报项另起名称");

    public static Diagnostic ExclusionPlace(Location at) =>
        new Diagnostic(ExclusionPlaceRule, at, new(
            "an exclusion in an article that has benefits: does it hold for these or for all?",
            "条文中既有奖补又有排除：只对这些奖补，还是对全部奖补？"))
        .WithHelp(
            "put it into the benefit it is for, or into an article of its own, where it holds for the whole policy",
            "只对某项奖补的，写在该奖补内；对全部奖补的，单独写成一条");

    /// <param name="at">The period.</param>
    /// <param name="days">Where its two days stand, where both are written.</param>
    public static Diagnostic EmptyPeriod(Location at, (TextSpan From, TextSpan To)? days)
    {
        var diagnostic = new Diagnostic(EmptyPeriodRule, at, new("the period ends before it starts", "期间的终点早于起点"))
            .WithHelp("write the earlier day first: `from 2021-01-01 to 2021-12-31`", "先写较早的一天：`自 2021-01-01 至 2021-12-31`");
        return days is var (from, to)
            ? diagnostic with { Fixes = [new Fix(new("exchange the two days", "两个日期对调"), [new TextEdit(from, at.Source[to]), new TextEdit(to, at.Source[from])], IsSafe: false)] }
            : diagnostic;
    }

    public static Diagnostic DefaultMisfit(Location at, PolicyType type) =>
        new Diagnostic(DefaultRule, at, new("the default does not fit the fact's type", "默认值与类型不符"))
        .WithHelp($"write {TypeWords.Example(type).English}", $"应写{TypeWords.Example(type).Chinese}")
        .WithUnit(at, type);

    /// <param name="at">The default.</param>
    /// <param name="behind">Where `signed` would stand.</param>
    /// <param name="isChinese">The language of the line.</param>
    public static Diagnostic NegativeDefault(Location at, TextSpan behind, bool isChinese) =>
        new Diagnostic(SignedRule, at, new("a default below 0, of a fact that is not `signed`", "默认值为负，而该填报项没有写 `可负`"))
            .WithHelp("write `signed` after the type, or a default of 0 or more", "请在类型后写 `可负`，或改为不小于零的默认值")
        with
        {
            Fixes =
            [
                new Fix(
                    new($"add `{Keywords.Signed.English}`", $"加上 `{Keywords.Signed.Chinese}`"),
                    [new TextEdit(behind, " " + Keywords.Signed.In(isChinese ? Language.Chinese : Language.English))],
                    IsSafe: false),
            ],
        };

    public static Diagnostic SignedOfNoNumber(Location at, Localized type) =>
        new Diagnostic(SignedRule, at, new($"{type.English} is never below 0", $"{type.Chinese}没有正负"))
        .WithHelp("leave `signed` out: it is for money, numbers, counts and rates", "请删去 `可负`：只用于金额、数值、数量和比率");

    public static Diagnostic BadUnit(Location at) =>
        new Diagnostic(BadUnitRule, at, new("amounts are rounded to fen or more", "舍入单位至少为一分"))
        .WithHelp("write `0.01元`, or a larger unit such as `1元`", "请写 `0.01元`，或更大的单位，如 `1元`")
        .WithGuess(at.Span, "0.01元");
}
