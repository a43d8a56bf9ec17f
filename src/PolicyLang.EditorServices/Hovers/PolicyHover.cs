using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>Documents, articles and benefits: titles, official words, the days in force.</summary>
internal static class PolicyHover
{
    public static void Policy(DocumentView view, PolicySyntax syntax, SymbolDeclaration declaration, MarkdownText text)
    {
        string title = syntax.Label?.Text ?? syntax.Name.Text;
        text.Say($"**{title}**", $"**{title}**");
        string[] heads = [.. syntax.Items.OfType<LabelHeaderSyntax>().Where(h => h.Kind != HeaderKind.Source).Select(h => h.Label.Text)];
        if (heads.Length > 0)
        {
            text.Say(string.Join(", ", heads), string.Join("，", heads));
        }

        if (SemanticSymbols.DaysOfPolicy(view.Rulebook, declaration) is { } inForce)
        {
            text.Say(Days(inForce.Days));
        }
    }

    public static void Article(ArticleSyntax syntax, MarkdownText text)
    {
        string title = syntax.Label is { } label ? " " + label.Text : "";
        text.Say($"**Article {syntax.Number.Number}**{title}", $"**第{syntax.Number.Number}条**{title}");
        Words(syntax, text);
    }

    /// <param name="view">The document asked about.</param>
    /// <param name="syntax">The benefit.</param>
    /// <param name="declaration">Its declaration.</param>
    /// <param name="versions">How many versions of it the rulebook has.</param>
    /// <param name="text">Takes what is told.</param>
    public static void Benefit(DocumentView view, BenefitSyntax syntax, SymbolDeclaration declaration, int versions, MarkdownText text)
    {
        string title = syntax.Label is { } label ? $"**{label.Text}** ({syntax.Name.Text})" : $"**{syntax.Name.Text}**";
        text.Say(title, title);
        if (SemanticSymbols.Benefit(view.Rulebook, declaration) is not var (symbol, valid))
        {
            return;
        }

        var policy = symbol.Policy;
        string number = policy.Number is { } written ? $" ({written})" : "";
        text.Say(
            $"{policy.Display}{number}, article {symbol.Article.Name}",
            $"{policy.Display}{number.Replace(" (", "（", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal)}第{symbol.Article.Name}条");
        text.Say(Days(valid.Days));
        if (versions > 1)
        {
            text.Say($"{versions} versions in this folder", $"本文件夹中有 {versions} 个版本");
        }

        Words(symbol.Article.Syntax, text);
    }

    public static void Words(ArticleSyntax article, MarkdownText text)
    {
        foreach (var paragraph in article.Items.OfType<TextSyntax>().SelectMany(t => t.Paragraphs))
        {
            text.Quote(paragraph.Text);
        }
    }

    private static Localized Days(DateRange range)
    {
        var from = range.From is { } first ? ValueText.Date(first) : Localized.Empty;
        var to = range.To is { } last ? ValueText.Date(last) : Localized.Empty;
        return (range.From, range.To) switch
        {
            (null, null) => Localized.Empty,
            (_, null) => new($"in force from {from.English}", $"{from.Chinese}起施行"),
            (null, _) => new($"in force to {to.English}", $"施行至{to.Chinese}"),
            _ => new($"in force {from.English} to {to.English}", $"施行期 {from.Chinese}至{to.Chinese}"),
        };
    }
}
