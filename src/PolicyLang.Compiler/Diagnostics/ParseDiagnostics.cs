using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>
/// The catalogue of stage 1, words and sentences. This file holds the rules and what concerns whole files; the messages about single
/// words are in ParseDiagnostics.Words.cs, those about sentences in ParseDiagnostics.Sentences.cs.
/// </summary>
public static partial class ParseDiagnostics
{
    public static readonly DiagnosticRule FileTooLargeRule = Error("PL1001", "file-too-large");
    public static readonly DiagnosticRule NestedTooDeepRule = Error("PL1002", "nested-too-deep");
    public static readonly DiagnosticRule ExpressionTooLongRule = Error("PL1003", "expression-too-long");
    public static readonly DiagnosticRule UnclosedTextRule = Error("PL1004", "unclosed-text");
    public static readonly DiagnosticRule QuotesDifferRule = Error("PL1005", "quotes-differ");
    public static readonly DiagnosticRule OperatorSpellingRule = Error("PL1006", "operator-spelling");
    public static readonly DiagnosticRule DateFormRule = Error("PL1007", "date-form");
    public static readonly DiagnosticRule NoSuchDayRule = Error("PL1008", "no-such-day");
    public static readonly DiagnosticRule UnitMissingRule = Error("PL1009", "unit-missing");
    public static readonly DiagnosticRule OutOfRangeRule = Error("PL1010", "number-out-of-range");
    public static readonly DiagnosticRule BoundaryWordRule = Error("PL1011", "boundary-word");
    public static readonly DiagnosticRule StrayCharacterRule = Error("PL1012", "stray-character");
    public static readonly DiagnosticRule ArticleNumberRule = Error("PL1013", "article-number-missing");
    public static readonly DiagnosticRule LabelMissingRule = new("PL1014", "label-missing", Severity.Warning);
    public static readonly DiagnosticRule SwappedShareRule = Error("PL1015", "swapped-share");
    public static readonly DiagnosticRule RateInWordsRule = Error("PL1016", "rate-in-words");
    public static readonly DiagnosticRule BraceNotClosedRule = Error("PL1017", "brace-not-closed");
    public static readonly DiagnosticRule BraceNotOpenedRule = Error("PL1018", "brace-not-opened");
    public static readonly DiagnosticRule BraceSurplusRule = Error("PL1019", "brace-surplus");
    public static readonly DiagnosticRule MisspeltWordRule = Error("PL1020", "misspelt-word");
    public static readonly DiagnosticRule UnknownClauseRule = Error("PL1021", "unknown-clause");
    public static readonly DiagnosticRule UnfinishedLineRule = Error("PL1022", "unfinished-line");
    public static readonly DiagnosticRule ColonMissingRule = Error("PL1023", "colon-missing");
    public static readonly DiagnosticRule NameMissingRule = Error("PL1024", "name-missing");
    public static readonly DiagnosticRule OfMissingRule = Error("PL1025", "of-missing");
    public static readonly DiagnosticRule ElseMissingRule = Error("PL1026", "else-missing");
    public static readonly DiagnosticRule BracketNotClosedRule = Error("PL1027", "bracket-not-closed");
    public static readonly DiagnosticRule BracketSurplusRule = Error("PL1028", "bracket-surplus");
    public static readonly DiagnosticRule NumberSeparatorRule = Error("PL1029", "number-separator");
    public static readonly DiagnosticRule NewLineNeededRule = Error("PL1030", "new-line-needed");
    public static readonly DiagnosticRule ValueMissingRule = Error("PL1031", "value-missing");
    public static readonly DiagnosticRule StrayCommaRule = Error("PL1032", "stray-comma");
    public static readonly DiagnosticRule KeysOutsideRule = Error("PL1033", "keys-outside-brackets");
    public static readonly DiagnosticRule SpaceMissingRule = Error("PL1034", "space-missing");
    public static readonly DiagnosticRule UnexpectedWordRule = Error("PL1035", "unexpected-word");
    public static readonly DiagnosticRule QuoteMissingRule = Error("PL1036", "quote-missing");
    public static readonly DiagnosticRule RoundingModeRule = Error("PL1037", "rounding-mode");
    public static readonly DiagnosticRule CalendarRule = Error("PL1038", "calendar-word");
    public static readonly DiagnosticRule BlankInLiteralRule = new("PL1039", "blank-in-literal", Severity.Note);
    public static readonly DiagnosticRule CommaMissingRule = Error("PL1040", "comma-missing");
    public static readonly DiagnosticRule HeadMissingRule = Error("PL1041", "head-missing");
    public static readonly DiagnosticRule EmptyFileRule = new("PL1042", "empty-file", Severity.Warning);

    public static Diagnostic FileTooLarge(SourceText source, int limit) =>
        new Diagnostic(FileTooLargeRule, new Location(source, default), new Localized(
            $"the file is too large: {source.Length} characters, and at most {limit} are read",
            $"文件过大：共 {source.Length} 个字符，最多读取 {limit} 个"))
            .WithHelp("a policy is one document; put tables of data into a file of their own (`table … from \"…\"`)", "一个文件写一份政策；数据表请放入单独的文件（`表 … 自 “…”`）");

    public static Diagnostic EmptyFile(SourceText source) =>
        new Diagnostic(EmptyFileRule, new Location(source, default), new Localized("the file holds nothing: no document and no tests", "文件没有内容：既无政策，也无测试"))
            .WithHelp("start with `policy name \"title\" { … }`, or delete the file", "请从 `政策 名称 “标题” { … }` 写起，或删去该文件");

    public static Diagnostic NestedTooDeep(Location at, int limit) =>
        new Diagnostic(NestedTooDeepRule, at, new Localized($"nested too deep: more than {limit} brackets, braces, `not` or `if` within each other", $"嵌套过深：括号、`非`、`若` 层层相套超过 {limit} 层"))
            .WithHelp("name a part with `let` and use the name", "用 `设` 给其中一部分起个名字，再使用该名字");

    public static Diagnostic ExpressionTooLong(Location at, int limit) =>
        new Diagnostic(ExpressionTooLongRule, at, new Localized($"the expression is too long: more than {limit} operators in one", $"表达式过长：一个表达式里的运算超过 {limit} 个"))
            .WithHelp("name parts with `let`, or use a table", "用 `设` 分段命名，或改用 `表`");

    private static DiagnosticRule Error(string code, string slug) => new(code, slug, Severity.Error);
}
