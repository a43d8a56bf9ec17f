using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>The words of the file against the official text.</summary>
public static partial class TextDiagnostics
{
    public static readonly DiagnosticRule SourceNotFoundRule = new("PL4001", "source-not-found", Severity.Warning);
    public static readonly DiagnosticRule SourceWithoutNumbersRule = new("PL4002", "source-without-numbers", Severity.Warning);
    public static readonly DiagnosticRule ArticleMissingRule = new("PL4003", "article-missing", Severity.Warning);
    public static readonly DiagnosticRule ArticleNotInSourceRule = new("PL4004", "article-not-in-source", Severity.Warning);
    public static readonly DiagnosticRule WordsAlteredRule = new("PL4005", "words-altered", Severity.Warning);
    public static readonly DiagnosticRule ArticleWithoutTextRule = new("PL4006", "article-without-text", Severity.Warning);

    public static Diagnostic SourceNotFound(Location at, string path) =>
        new Diagnostic(SourceNotFoundRule, at, new($"there is no official text `{path}`", $"找不到官方原文 `{path}`"))
        .WithHelp("the path is relative to this file; without the text no word can be held against it", "路径相对于本文件；没有原文就无法逐字核对");

    public static Diagnostic SourceWithoutNumbers(Location at, string path) =>
        new Diagnostic(SourceWithoutNumbersRule, at, new($"`{path}` has no numbered paragraphs, so its articles are not known", $"`{path}` 中没有带编号的段落，无法分条"))
        .WithHelp("an article begins a line with `第一条`, `Article 1`, `1.`, `一、` or `（一）`", "每条以 `第一条`、`1.`、`一、`、`（一）` 或 `Article 1` 开头另起一行");

    public static Diagnostic ArticleMissing(Location at, string number, Location source, string opening) =>
        new Diagnostic(ArticleMissingRule, at, new($"article `{number}` of the official text is not in this file", $"官方原文第 `{number}` 条不在本文件中"))
        .WithLabel(source, "it stands here", "原文在这里")
        .WithHelp(
            $"add `article {number} {{ text \"{opening}…\" }}`, with `declaratory` where it computes nothing",
            $"请加上 `第{number}条 {{ 原文 “{opening}…” }}`，不涉及计算的写 `宣示`");

    public static Diagnostic ArticleNotInSource(Location at, string number, string path) =>
        new Diagnostic(ArticleNotInSourceRule, at, new($"the official text `{path}` has no article `{number}`", $"官方原文 `{path}` 中没有第 `{number}` 条"))
        .WithHelp("look at the number, and at `source`", "请核对条文编号和 `来源`");

    /// <summary><paramref name="written"/> stands in the file where the source has <paramref name="official"/>; either may be empty.</summary>
    public static Diagnostic WordsAltered(Location at, string number, string written, string official, Location source)
    {
        var message = (written.Length, official.Length) switch
        {
            (0, _) => new Localized($"article `{number}` lacks the words `{official}`", $"第 `{number}` 条缺少 `{official}`"),
            (_, 0) => new Localized($"article `{number}` has the words `{written}`, which the official text has not", $"第 `{number}` 条多出 `{written}`，官方原文没有"),
            _ => new Localized($"article `{number}` says `{written}` where the official text says `{official}`", $"第 `{number}` 条写作 `{written}`，官方原文为 `{official}`"),
        };
        return new Diagnostic(WordsAlteredRule, at, message)
            .WithLabel(source, "the official words", "官方原文")
            .WithHelp("`text` is verbatim; blanks alone may differ", "`原文` 须逐字照录，仅空白可以不同");
    }

    public static Diagnostic ArticleWithoutText(Location at, string number, Location source) =>
        new Diagnostic(ArticleWithoutTextRule, at, new($"article `{number}` does not show its official words", $"第 `{number}` 条没有写出原文"))
        .WithLabel(source, "they stand here", "原文在这里")
        .WithHelp("add `text \"…\"`, one string for each paragraph", "请加上 `原文 “…”`，每段一个字符串");
}
