using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Drafting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>Rules drafted from the official words of an article, and articles from the official text of a document.</summary>
internal static class SkeletonActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        if (request.View.Tree.Diagnostics.Any(d => d.IsError))
        {
            yield break;
        }

        var place = SyntaxPlace.Of(request.View.Tree, request.Span);
        if (place.Article is { } article && place.Benefit is null && IsOpen(request, article))
        {
            yield return new CodeAction(
                $"skeleton {article.Number.Number}",
                ActionKind.Write,
                new("draft the rules from the words of this article", "依本条原文起草规则"),
                () => Reformatting.Of(request.View, SkeletonDrafter.Draft(request.View, article, request.IsChinese)))
            {
                Mends = [.. request.FindingsHere.Where(f => f.Rule == TextDiagnostics.WordsWithoutRulesRule)],
            };
        }

        var policy = request.View.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault();
        bool asksSource = place.Policy is not null || (place.Article is { } bare && !bare.Items.Any(i => i is TextSyntax));
        if (policy is not null && asksSource && SourceArticles.Of(request.View, policy) is { } source)
        {
            foreach (var action in OfSource(request, place, policy, source))
            {
                yield return action;
            }
        }
        else if (IsBare(request.View.Tree.Root, policy))
        {
            foreach (var action in Begin(request, policy))
            {
                yield return action;
            }
        }
    }

    /// <summary>There is nothing yet, or a header alone.</summary>
    private static bool IsBare(FileSyntax file, PolicySyntax? policy) =>
        file.Items.IsEmpty || (policy is { Amends: null } && file.Items.Length == 1 && !policy.Items.Any(i => i is LabelHeaderSyntax { Kind: HeaderKind.Source }));

    private static IEnumerable<CodeAction> Begin(ActionRequest request, PolicySyntax? policy)
    {
        int number = 0;
        foreach (var (path, source) in OfficialTexts.Near(request.View))
        {
            yield return new CodeAction(
                number++ == 0 ? "begin from source" : $"begin from source {path}",
                ActionKind.Write,
                new($"begin the document from its official text `{path}`", $"依官方原文 `{path}` 起草本文件"),
                () => source is null ? ActionChange.None
                    : Reformatting.Of(request.View, policy is null
                        ? [new TextEdit(new TextSpan(request.View.Source.Length, 0), HeaderDrafter.Begin(request.View, source))]
                        : HeaderDrafter.GoOn(request.View, policy, source, request.IsChinese)))
            {
                Disabled = source is null
                    ? new("no article is to be seen in it: an article begins a line with `第一条`, `Article 1`, `1.`, `一、` or `（一）`", "其中无法分条：每条应以 `第一条`、`1.`、`一、`、`（一）` 或 `Article 1` 开头另起一行")
                    : null,
            };
        }
    }

    private static IEnumerable<CodeAction> OfSource(ActionRequest request, SyntaxPlace place, PolicySyntax policy, SourceArticles source)
    {
        if (place.Article is { } article && !article.Items.Any(i => i is TextSyntax) && source.Find(article.Number.Number) is { } official
            && Rewriting.ClauseLines.AtEnd(request.View.Source, article.Span, "") is { } end)
        {
            yield return new CodeAction(
                $"copy words {article.Number.Number}",
                ActionKind.Write,
                new("copy the official words of this article", "照录本条官方原文"),
                () => Reformatting.Of(request.View, [end with { NewText = end.NewText.TrimEnd('\n') + source.Lines(official, request.IsChinese) + "\n" }]))
            {
                Mends = [.. request.FindingsHere.Where(f => f.Rule == TextDiagnostics.ArticleWithoutTextRule)],
            };
        }

        if (place.Policy is not null && source.Missing(request.View.Tree) is { Count: > 0 } missing)
        {
            yield return new CodeAction(
                "add articles",
                ActionKind.Write,
                new(missing.Count == 1 ? "add the missing article of the official text" : $"add the {missing.Count} missing articles of the official text", $"补录官方原文中缺少的 {missing.Count} 条"),
                () => Reformatting.Of(request.View, source.Insert(request.View, missing, request.IsChinese)))
            {
                Mends = [.. request.FindingsHere.Where(f => f.Rule == TextDiagnostics.ArticleMissingRule)],
            };
        }

        if (place.Policy is not null && HeaderDrafter.Missing(policy, source, request.IsChinese) is { Length: > 0 } lines
            && Rewriting.ClauseLines.AtEnd(request.View.Source, policy.Span, lines) is { } header)
        {
            yield return new CodeAction(
                "header from source", ActionKind.Write, new("fill in the header from the official text", "依官方原文补全文件头"), () => Reformatting.Of(request.View, [header]));
        }
    }

    /// <summary>There is nothing but words, or words that no rule carries out.</summary>
    private static bool IsOpen(ActionRequest request, ArticleSyntax article) =>
        SkeletonDrafter.HasWork(article)
            ? !article.Items.Any(i => i is ClauseSyntax and not AcceptClauseSyntax or NotComputedSyntax)
            : article.Items.OfType<TextSyntax>().Any() && request.Findings.Any(f => (f.Rule == TextDiagnostics.FigureWithoutRuleRule || f.Rule == TextDiagnostics.SentenceUnaccountedRule)
                && f.Location is { } at && article.Span.Contains(at.Span));
}
