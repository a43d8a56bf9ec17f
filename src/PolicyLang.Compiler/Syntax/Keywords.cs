using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

public enum KeywordKind
{
    /// <summary>Starts a line; a name anywhere else.</summary>
    Clause,

    /// <summary>Several English words that are reserved only together.</summary>
    Phrase,

    /// <summary>Stands inside a line; may also be a name.</summary>
    Inner,

    /// <summary>Never a name.</summary>
    Reserved,
}

/// <summary>One word of the language in its two spellings; <paramref name="Token"/> is its rule in grammar/PolicyLexer.g4.</summary>
public sealed record Keyword(string Token, string English, string Chinese, KeywordKind Kind)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}

/// <summary>
/// The keyword table: lexer, messages, printer, completion and the editor's grammars read it. A test holds the rules of
/// grammar/PolicyLexer.g4 against it row by row.
/// </summary>
public static class Keywords
{
    public static readonly Keyword Policy = Clause("POLICY", "policy", "政策");

    /// <summary>Its Chinese spelling goes round the number: 第8条.</summary>
    public static readonly Keyword Article = Clause("ARTICLE", "article", "第条");
    public static readonly Keyword Benefit = Clause("BENEFIT", "benefit", "奖补");
    public static readonly Keyword Fact = Clause("FACT", "fact", "填报");
    public static readonly Keyword Event = Clause("EVENT", "event", "发生日");
    public static readonly Keyword SameWhen = Clause("SAME_WHEN", "same when", "视为同一");
    public static readonly Keyword Require = Clause("REQUIRE", "require", "条件");
    public static readonly Keyword Exclude = Clause("EXCLUDE", "exclude when", "排除");
    public static readonly Keyword Amount = Clause("AMOUNT", "amount", "数额");
    public static readonly Keyword Cap = Clause("CAP", "cap", "封顶");
    public static readonly Keyword Once = Clause("ONCE", "once", "一次性");
    public static readonly Keyword Limit = Clause("LIMIT", "limit", "限项");
    public static readonly Keyword Quota = Clause("QUOTA", "quota", "名额");
    public static readonly Keyword Rank = Clause("RANK", "rank", "排名");
    public static readonly Keyword Budget = Clause("BUDGET", "budget", "预算");
    public static readonly Keyword Valid = Clause("VALID", "valid", "有效");
    public static readonly Keyword Exempt = Clause("EXEMPT", "exempt from", "不适用");
    public static readonly Keyword Let = Clause("LET", "let", "设");
    public static readonly Keyword Text = Clause("TEXT", "text", "原文");
    public static readonly Keyword Departments = Clause("DEPARTMENTS", "departments", "责任单位");
    public static readonly Keyword Declaratory = Clause("DECLARATORY", "declaratory", "宣示");
    public static readonly Keyword NotComputed = Clause("NOT_COMPUTED", "not computed", "不计算");
    public static readonly Keyword Number = Clause("NUMBER_", "number", "文号");
    public static readonly Keyword Issuer = Clause("ISSUER", "issuer", "发文机关");
    public static readonly Keyword Issued = Clause("ISSUED", "issued", "印发");
    public static readonly Keyword Effective = Clause("EFFECTIVE", "effective", "施行");
    public static readonly Keyword Repeals = Clause("REPEALS", "repeals", "废止");
    public static readonly Keyword Source = Clause("SOURCE", "source", "来源");
    public static readonly Keyword Rounding = Clause("ROUNDING", "rounding", "舍入");
    public static readonly Keyword Table = Clause("TABLE", "table", "表");
    public static readonly Keyword Reading = Clause("READING", "reading", "口径");
    public static readonly Keyword Stacking = Clause("STACKING", "stacking", "叠加");
    public static readonly Keyword Transition = Clause("TRANSITION", "transition", "过渡");
    public static readonly Keyword Events = Clause("EVENTS", "events", "发生期");
    public static readonly Keyword Filed = Clause("FILED", "filed", "申报期");
    public static readonly Keyword Under = Clause("UNDER", "under", "依照");
    public static readonly Keyword Test = Clause("TEST", "test", "测试");
    public static readonly Keyword Claim = Clause("CLAIM", "claim", "申报");
    public static readonly Keyword Expect = Clause("EXPECT", "expect", "预期");
    public static readonly Keyword Remove = Clause("REMOVE", "remove", "删去");
    public static readonly Keyword Replace = Clause("REPLACE", "replace", "替换");
    public static readonly Keyword Also = Clause("ALSO", "also", "另加");
    public static readonly Keyword Accept = Clause("ACCEPT", "accept", "认可");

    public static readonly Keyword HighestOf = Phrase("HIGHEST_OF", "highest of", "就高");
    public static readonly Keyword OneOf = Phrase("ONE_OF", "one of", "选自");
    public static readonly Keyword UpTo = Phrase("UP_TO", "up to", "不超过");
    public static readonly Keyword HalfUp = Phrase("HALF_UP", "half up", "四舍五入");
    public static readonly Keyword ProRata = Phrase("PRO_RATA", "shared pro rata", "按比例分配");
    public static readonly Keyword InOrderOf = Phrase("IN_ORDER_OF", "in order of", "先后按");
    public static readonly Keyword ByAuthority = Phrase("BY_AUTHORITY", "by authority", "主管核定");
    public static readonly Keyword KeepFirst = Phrase("KEEP_FIRST", "keep first", "保留最先");
    public static readonly Keyword KeepHighest = Phrase("KEEP_HIGHEST", "keep highest", "保留最高");

    public static readonly Keyword Amends = Inner("AMENDS", "amends", "修改");
    public static readonly Keyword By = Inner("BY", "by", "按");
    public static readonly Keyword On = Inner("ON", "on", "于");
    public static readonly Keyword In = Inner("IN", "in", "在");
    public static readonly Keyword From = Inner("FROM", "from", "自");
    public static readonly Keyword To = Inner("TO", "to", "至");
    public static readonly Keyword For = Inner("FOR", "for", "有效期");
    public static readonly Keyword With = Inner("WITH", "with", "改");
    public static readonly Keyword When = Inner("WHEN", "when", "当");
    public static readonly Keyword Where = Inner("WHERE", "where", "其中");
    public static readonly Keyword Over = Inner("OVER", "over", "涵盖");
    public static readonly Keyword Because = Inner("BECAUSE", "because", "因为");
    public static readonly Keyword Awaiting = Inner("AWAITING", "awaiting", "有待");
    public static readonly Keyword Oracle = Inner("ORACLE", "oracle", "依据");
    public static readonly Keyword Signed = Inner("SIGNED", "signed", "可负");
    public static readonly Keyword Top = Inner("TOP", "top", "前");
    public static readonly Keyword Different = Inner("DIFFERENT", "different", "不同");
    public static readonly Keyword Column = Inner("COLUMN", "column", "列");
    public static readonly Keyword Days = Inner("DAYS", "days", "天数");
    public static readonly Keyword Months = Inner("MONTHS", "months", "月数");

    public static readonly Keyword And = Reserved("AND", "and", "且");
    public static readonly Keyword Or = Reserved("OR", "or", "或");
    public static readonly Keyword Not = Reserved("NOT", "not", "非");
    public static readonly Keyword If = Reserved("IF", "if", "若");
    public static readonly Keyword Then = Reserved("THEN", "then", "则");
    public static readonly Keyword Else = Reserved("ELSE", "else", "否则");
    public static readonly Keyword Per = Reserved("PER", "per", "每");

    /// <summary>In Chinese its operands change places (价款 的 10%), so the lexer has a token of its own for 的.</summary>
    public static readonly Keyword Of = Reserved("OF", "of", "的");
    public static readonly Keyword Yes = Reserved("YES", "yes", "是");
    public static readonly Keyword No = Reserved("NO", "no", "否");
    public static readonly Keyword Unknown = Reserved("UNKNOWN", "unknown", "未知");
    public static readonly Keyword Decided = Reserved("DECIDED", "decided", "核定");

    public static readonly ImmutableArray<Keyword> All =
    [
        Policy, Article, Benefit, Fact, Event, SameWhen, Require, Exclude, Amount, Cap, Once, Limit, Quota, Rank, Budget, Valid, Exempt, Let, Text,
        Departments, Declaratory, NotComputed, Number, Issuer, Issued, Effective, Repeals, Source, Rounding, Table, Reading, Stacking, Transition,
        Events, Filed, Under, Test, Claim, Expect, Remove, Replace, Also, Accept,
        HighestOf, OneOf, UpTo, HalfUp, ProRata, InOrderOf, ByAuthority, KeepFirst, KeepHighest,
        Amends, By, On, In, From, To, For, With, When, Where, Over, Because, Awaiting, Oracle, Signed, Top, Different, Column, Days, Months,
        And, Or, Not, If, Then, Else, Per, Of, Yes, No, Unknown, Decided,
    ];

    private static readonly FrozenDictionary<string, Keyword> BySpelling = All
        .SelectMany(k => new[] { KeyValuePair.Create(k.English, k), KeyValuePair.Create(k.Chinese, k) })
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keyword spelled so in either language, or null.</summary>
    public static Keyword? Find(string word) => BySpelling.GetValueOrDefault(word);

    private static Keyword Clause(string token, string english, string chinese) => new(token, english, chinese, KeywordKind.Clause);

    private static Keyword Phrase(string token, string english, string chinese) => new(token, english, chinese, KeywordKind.Phrase);

    private static Keyword Inner(string token, string english, string chinese) => new(token, english, chinese, KeywordKind.Inner);

    private static Keyword Reserved(string token, string english, string chinese) => new(token, english, chinese, KeywordKind.Reserved);
}
