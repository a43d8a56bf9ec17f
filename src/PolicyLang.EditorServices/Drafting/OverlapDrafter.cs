using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>叠加, 就高, 不重复: how the benefits of an article stand to each other, and to what others pay.</summary>
internal static class OverlapDrafter
{
    private static readonly string[] Already = ["已享受", "已获得", "已获", "已经享受", "已得到", "已取得", "has received", "have received", "already"];

    public static ArticleDraft Add(ImmutableArray<BenefitDraft> benefits, ImmutableArray<WordSentence> sentences, ArticleReading reading)
    {
        var marks = sentences.SelectMany(s => s.Parts.SelectMany(p => p.Of<MarkPhrase>())).Where(m => m.IsOfStacking).Select(m => m.Mark).ToHashSet();
        if (marks.Count == 0)
        {
            return new ArticleDraft(benefits, [], []);
        }

        var already = sentences.SelectMany(s => s.Parts).Where(p => p.Of<MarkPhrase>().Any(m => m.IsOfStacking) && Already.Any(a => p.Words.Contains(a, StringComparison.OrdinalIgnoreCase))).ToList();
        if (already.Count > 0 && benefits.Length <= 1)
        {
            return Exclude(benefits, already[0]);
        }

        return benefits.Length > 1 ? new ArticleDraft(benefits, [Stacking(benefits, marks)], []) : new ArticleDraft(benefits, [], []);
    }

    /// <summary>In an article without benefits it holds for the whole document, and the document's header asks for the fact.</summary>
    private static ArticleDraft Exclude(ImmutableArray<BenefitDraft> benefits, WordPart part)
    {
        string label = WordCleaning.Condition(part.Words);
        int end = new[] { "的不", "的，不", "，不", " not " }.Select(w => label.IndexOf(w, StringComparison.Ordinal)).Where(i => i > 1).DefaultIfEmpty(label.Length).Min();
        string words = WordCleaning.Condition(label[..end]);
        if (benefits is [var only])
        {
            only.Excludes.Add(new RequireDraft(only.Fact(words, "bool = no"), label));
            return new ArticleDraft(benefits, [], []);
        }

        string name = DraftNames.NameOf(words) is { Length: > 0 } own ? own : "已享受其他奖补";
        return new ArticleDraft([], [$"exclude when {name} {ArticleDraft.Quote(label)}"], [$"fact {name} {(name == words ? "" : ArticleDraft.Quote(words))}: bool = no"]);
    }

    /// <summary>Which of them add up, where some do and some do not, only the drafter can say.</summary>
    private static string Stacking(ImmutableArray<BenefitDraft> benefits, HashSet<Mark> marks)
    {
        bool adds = marks.Contains(Mark.Stacking);
        bool chooses = marks.Count > 1 || !adds;

        // The place to fill is where those stand that add up.
        string all = string.Join(adds && !chooses ? " + " : ", ", benefits.Select(b => b.Name));
        string stack = adds && chooses ? $"highest of {{ {benefits[0].Name} + {ToFill.Name}, {string.Join(", ", benefits.Skip(1).Select(b => b.Name))} }}" : chooses ? $"highest of {{ {all} }}" : all;
        return $"stacking {(benefits.Any(b => b.Name == "叠加规则") ? "叠加规则2" : "叠加规则")} per claimant per year {{\n{stack}\n}}";
    }
}
