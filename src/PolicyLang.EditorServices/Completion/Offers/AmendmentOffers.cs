using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion.Sentences;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>In an amendment: the articles and benefits of the document it changes, to go on with in them.</summary>
internal static class AmendmentOffers
{
    public static IEnumerable<CompletionItem> Of(CompletionPlace place)
    {
        if (place.Begins.Takes(Keywords.Benefit) && TargetOffers.ArticleAround(place) is { } number)
        {
            var own = place.Scope.Policy?.Benefits.Select(b => b.Key.Name).ToHashSet(StringComparer.Ordinal) ?? [];
            return Articles(place).Where(a => a.Number.Number == number).SelectMany(a => a.Items).OfType<BenefitSyntax>()
                .Where(b => !b.Name.IsMissing && !own.Contains(b.Name.Text)).DistinctBy(b => b.Name.Text)
                .Select(b => Block(place, $"{place.Spell(Keywords.Benefit)} {b.Name.Text}", b.Label?.Text));
        }

        if (place.Begins.Takes(Keywords.Article) && place.Scope.Policy is { } policy)
        {
            return Articles(place).Where(a => !policy.Articles.Contains(a.Number.Number)).DistinctBy(a => a.Number.Number)
                .Select(a => Block(place, place.Spelling == Language.Chinese ? $"第{a.Number.Number}条" : $"article {a.Number.Number}", a.Label?.Text));
        }

        return [];
    }

    private static IEnumerable<ArticleSyntax> Articles(CompletionPlace place) => TargetOffers.Amended(place).SelectMany(p => TargetOffers.ArticlesOf(place, p));

    private static CompletionItem Block(CompletionPlace place, string head, string? label) => new(CompletionKind.Article, head, head + " ")
    {
        Snippet = SnippetText.Escape(head) + " {\n  $0\n}",
        Detail = label,
        FoundBy = label is null ? [] : [label],
        Description = new("of the document that is changed", "所修改文件的"),
        Rank = 30,
    };
}
