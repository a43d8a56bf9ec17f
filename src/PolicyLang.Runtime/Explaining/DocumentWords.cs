using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Explaining;

/// <summary>
/// The sentence of a document that says what a line of its header, or a transition, says: 自发布之日起施行，有效期3年. A header stands in no
/// article, so all of them are looked through for the words and days such a line is carried out by.
/// </summary>
internal static class DocumentWords
{
    private static readonly ImmutableArray<string> OfEffect = ["起施行", "起实施", "起执行", "生效", "有效期", "takes effect", "comes into force", "is in force"];
    private static readonly ImmutableArray<string> OfRepeal = ["废止", "停止执行", "repeal"];
    private static readonly ImmutableArray<string> OfAmendment = ["修改", "修订", "调整", "amend"];

    /// <summary>The article and its sentence; null where no sentence says so.</summary>
    public static (PlanArticle Article, string Sentence)? For(PlanBoundary boundary) => boundary.Kind switch
    {
        BoundaryKind.Effective => Best(boundary.Policy, OfEffect),
        BoundaryKind.Repeals => Best(boundary.Policy, OfRepeal),
        BoundaryKind.Amends => Best(boundary.Policy, OfAmendment),
        _ => null,
    };

    /// <summary>The sentence that speaks of the years of the events and of the filing, and of the document that decides.</summary>
    public static (PlanArticle Article, string Sentence)? For(PlanTransition transition) => Best(
        transition.Policy,
        [
            .. new[] { transition.Events.From, transition.Events.To, transition.Filed.From, transition.Filed.To }.OfType<DateOnly>().SelectMany(Forms).Distinct(),
            .. transition.Version.Policy.Number is { } number ? [number] : Array.Empty<string>(),
            transition.Version.Policy.Title,
        ],
        most: 2);

    private static IEnumerable<string> Forms(DateOnly day) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"),
    ];

    /// <summary>The sentence with the most of the words, the first of equals; at least so many.</summary>
    private static (PlanArticle Article, string Sentence)? Best(PlanPolicy policy, ImmutableArray<string> words, int most = 1)
    {
        (PlanArticle, string)? best = null;
        most--;
        foreach (var article in policy.Articles)
        {
            foreach (string sentence in article.Paragraphs.SelectMany(OfficialWords.Sentences))
            {
                int found = words.Count(w => sentence.Contains(w, StringComparison.OrdinalIgnoreCase));
                if (found > most)
                {
                    (best, most) = ((article, sentence), found);
                }
            }
        }

        return best;
    }
}
