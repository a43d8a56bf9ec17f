using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 2: `remove`, `replace` and `also`, whatever is amended.</summary>
public static partial class DeclarationDiagnostics
{
    public static readonly DiagnosticRule ChangeOfNothingRule = new("PL2204", "change-outside-amendment", Severity.Error);
    public static readonly DiagnosticRule ChangePlaceRule = new("PL2205", "change-out-of-place", Severity.Error);
    public static readonly DiagnosticRule TargetRule = new("PL2206", "change-of-what", Severity.Error);
    public static readonly DiagnosticRule OnlyOneRule = new("PL2207", "also-beside-the-only-one", Severity.Error);

    /// <param name="at">The line.</param>
    /// <param name="word">Its first word.</param>
    /// <param name="clause">Where what it brings begins; null where it only takes away.</param>
    public static Diagnostic ChangeOfNothing(Location at, string word, int? clause)
    {
        var diagnostic = new Diagnostic(ChangeOfNothingRule, at, new($"`{word}` in a document that amends none", $"本文件没有修改其他文件，不能写 `{word}`"))
            .WithHelp("say which one it amends: `policy name \"title\" amends other { … }`", "请写明修改哪份文件：`政策 名称 “标题” 修改 其他文件 { … }`");
        return clause is { } start
            ? diagnostic with { Fixes = [new Fix(new($"leave `{word}` out", $"删去 `{word}`"), [new TextEdit(TextSpan.FromBounds(at.Span.Start, start), "")], IsSafe: false)] }
            : diagnostic;
    }

    /// <summary><paramref name="place"/>: where this is to be written.</summary>
    public static Diagnostic ChangePlace(Location at, Localized place) =>
        new Diagnostic(ChangePlaceRule, at, new("this is not changed here", "不能在这里修改"))
        .WithHelp($"write it {place.English}", $"请写在{place.Chinese}");

    public static Diagnostic Target(Location at, string written) =>
        new Diagnostic(TargetRule, at, new($"`{written}` names no clause", $"`{written}` 没有指明是哪一条款"))
        .WithHelp(
            "a clause is named by its kind and key: `fact price`, `require \"…\"`, `exclude \"…\"`, `cap per claimant per year`, `amount`, `benefit b`",
            "条款按类别和键指明：`填报 价款`、`条件 “…”`、`排除 “…”`、`封顶 每申报人 每年`、`数额`、`奖补 甲`");

    /// <param name="at">The line.</param>
    /// <param name="word">The kind of clause.</param>
    /// <param name="also">The word `also` and the blank behind it.</param>
    public static Diagnostic OnlyOne(Location at, string word, TextSpan also) =>
        new Diagnostic(OnlyOneRule, at, new($"there is one `{word}` only, so nothing stands beside it", $"`{word}` 只能有一个，不能另加"))
            .WithHelp("write `replace` instead of `also`", "请把 `另加` 改为 `替换`")
        with
        {
            Fixes =
            [
                new Fix(
                    new($"write `{Keywords.Replace.English}`", $"改为 `{Keywords.Replace.Chinese}`"),
                    [new TextEdit(also, Keywords.Replace.In(ClauseText.IsChinese(at) ? Language.Chinese : Language.English) + " ")],
                    IsSafe: false),
            ],
        };
}
