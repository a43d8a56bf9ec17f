using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>What somebody has received already, and all that is said of it, as a rule of it is labelled.</summary>
internal sealed record OverlapWords(string Received, string Label);

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

        if (benefits.Length <= 1 && sentences.Select(s => Said(s, reading)).OfType<OverlapWords>().FirstOrDefault() is { } already)
        {
            return Exclude(benefits, already);
        }

        return benefits.Length > 1 ? new ArticleDraft(benefits, [Stacking(benefits, marks)], []) : new ArticleDraft(benefits, [], []);
    }

    /// <summary>已享受上级奖励的，不重复奖励: the words may be in one part of the sentence or in two; null where it speaks of nothing received already.</summary>
    public static OverlapWords? Said(WordSentence sentence, ArticleReading reading)
    {
        for (int i = 0; i < sentence.Parts.Length; i++)
        {
            var part = sentence.Parts[i];
            if (!part.Of<MarkPhrase>().Any(m => m.IsOfStacking))
            {
                continue;
            }

            if (IsAlready(part))
            {
                string label = WordCleaning.Condition(part.Words);
                int end = new[] { "的不", "的，不", "，不", " not " }.Select(w => label.IndexOf(w, StringComparison.Ordinal)).Where(at => at > 1).DefaultIfEmpty(label.Length).Min();
                return new OverlapWords(WordCleaning.Condition(label[..end]), label);
            }

            if (i > 0 && IsAlready(sentence.Parts[i - 1]))
            {
                var before = sentence.Parts[i - 1];
                return new OverlapWords(WordCleaning.Condition(before.Words), WordCleaning.Condition(reading.At(TextSpan.FromBounds(before.Span.Start, part.Span.End))));
            }
        }

        return null;
    }

    private static bool IsAlready(WordPart part) => Already.Any(a => part.Words.Contains(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>In an article without benefits it holds for the whole document, and the document's header asks for the fact.</summary>
    private static ArticleDraft Exclude(ImmutableArray<BenefitDraft> benefits, OverlapWords said)
    {
        var (words, label) = said;
        if (benefits is [var only])
        {
            only.Excludes.Add(new RequireDraft(only.Fact(words, "bool = no"), label));
            return new ArticleDraft(benefits, [], []);
        }

        string name = DraftNames.NameOf(words) is { Length: > 0 } own ? own : "已享受其他奖补";
        return new ArticleDraft([], [$"exclude when {name} {ArticleDraft.Quote(label)}"], [$"fact {name} {(name == words ? "" : ArticleDraft.Quote(words))}: bool = no"]);
    }

    private static string Stacking(ImmutableArray<BenefitDraft> benefits, HashSet<Mark> marks) =>
        Stacking([.. benefits.Select(b => b.Name)], marks, "claimant per year", ToFill.Name);

    /// <summary>Which of them add up, where some do and some do not, only the drafter can say.</summary>
    public static string Stacking(ImmutableArray<string> benefits, HashSet<Mark> marks, string keys, string toFill)
    {
        bool adds = marks.Contains(Mark.Stacking);
        bool chooses = marks.Count > 1 || !adds;

        // The place to fill is where those stand that add up.
        string all = string.Join(adds && !chooses ? " + " : ", ", benefits);
        string stack = adds && chooses ? $"highest of {{ {benefits[0]} + {toFill}, {string.Join(", ", benefits.Skip(1))} }}" : chooses ? $"highest of {{ {all} }}" : all;
        return $"stacking {(benefits.Contains("叠加规则") ? "叠加规则2" : "叠加规则")} per {keys} {{\n{stack}\n}}";
    }
}
