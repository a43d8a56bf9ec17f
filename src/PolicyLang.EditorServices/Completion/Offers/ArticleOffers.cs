using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Completion.Sentences;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Numbers of articles inside a sentence: behind `exempt from` those with an exclusion, behind `remove` those of what is amended.</summary>
internal static class ArticleOffers
{
    public static IEnumerable<CompletionItem> Of(CompletionPlace place)
    {
        if (!place.GoesOn.Takes(Keywords.Article) || place.Words.IsEmpty || place.Clause == Keywords.Remove)
        {
            return [];
        }

        var used = place.Words.Skip(1).Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        var policies = place.Scope.Policy is { } policy ? place.Scope.Rulebook.WithAmended(policy) : [];
        return policies.SelectMany(p => TargetOffers.ArticlesOf(place, p))
            .Where(a => a.Items.Any(i => i is ExcludeClauseSyntax))
            .DistinctBy(a => a.Number.Number)
            .Select((a, i) => TargetOffers.Article(place, a.Number.Number, a.Label?.Text, 20 + i))
            .Where(i => !used.Contains(i.NewText));
    }
}
