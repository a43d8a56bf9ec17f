using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>What became of a sentence of the official words.</summary>
public enum SentenceStatus
{
    /// <summary>The article's own heading.</summary>
    Title,

    /// <summary>Rules compute it.</summary>
    Computed,

    /// <summary>A rule leaves the amount to the authority.</summary>
    Discretionary,

    /// <summary>It grants nothing: the article says so, or the sentence has no figure and no word of granting.</summary>
    Declaratory,

    /// <summary>The file says why it is not computed.</summary>
    NotComputed,

    /// <summary>The file names the document that is to settle it.</summary>
    Awaiting,

    /// <summary>It grants or limits something, and no rule says so.</summary>
    Unaccounted,
}

/// <summary>A sentence with the benefits that carry it out; <paramref name="Reason"/> is the file's, where it is not computed, or the document it awaits.</summary>
internal sealed record SentenceLink(Sentence Sentence, SentenceStatus Status, ImmutableArray<BenefitSymbol> Benefits, string? Reason)
{
    public static ImmutableArray<SentenceLink> Of(CheckedArticle article)
    {
        var own = BenefitsOf(article);

        // A benefit that shares neither a figure nor a condition with any sentence (the authority decides all of it) belongs to one that names
        // a fact or a choice of it, else to those that are left. A sentence that is left belongs to the benefit it names.
        var placed = own.SelectMany(o => o).ToHashSet();
        var loose = article.Article.Benefits.Where(b => !placed.Contains(b)).ToList();
        var named = loose.Where(b => article.Words.Sentences.Any(s => Names(b, s, article))).ToHashSet();
        return [.. article.Words.Sentences.Zip(own, (sentence, benefits) =>
        {
            bool isLeft = benefits.Count == 0 && IsOperative(sentence, article.Words);
            benefits.AddRange(loose.Where(b => named.Contains(b) ? Names(b, sentence, article) : isLeft && Grants(sentence, article.Words)));
            if (isLeft && benefits.Count == 0)
            {
                benefits.AddRange(article.Article.Benefits.Where(b => Names(b, sentence, article)));
            }

            var (status, reason) = Judge(sentence, article, [.. benefits]);
            return new SentenceLink(sentence, status, [.. benefits], reason);
        })];
    }

    /// <summary>
    /// The clauses that have its words or its figures, of its benefits and of the article itself, and the `once` of 一次性; the benefits' names where there are none.
    /// </summary>
    public ImmutableArray<Location> ClausesIn(CheckedArticle article)
    {
        var said = Said(Sentence, article).Select(f => f.Clause).OfType<ClauseSyntax>().ToHashSet();
        bool isOnce = article.Words.In<MarkPhrase>(Sentence.Span).Any(m => m.Mark == Mark.Once);
        ImmutableArray<Location> clauses =
        [
            .. article.Rules.Clauses
                .Where(c => c.Clause is not AcceptClauseSyntax && (c.Benefit is not { } benefit || Benefits.Contains(benefit)))
                .Where(c => said.Contains(c.Clause) || Overlaps(article.LabelOf(c.Clause), Sentence.Span) || (isOnce && c.Clause is OnceClauseSyntax && c.Benefit is not null))
                .Select(c => article.At(c.Clause.Span)),
        ];
        return clauses.IsEmpty ? [.. Benefits.Select(b => b.Location)] : clauses;
    }

    /// <summary>
    /// The benefits of each sentence: those of whose conditions it holds the words, then those with a figure of it. A figure may be said twice
    /// (100万元): a benefit that has a sentence of its own does not come from one of another benefit that only shares a figure with it.
    /// </summary>
    private static List<List<BenefitSymbol>> BenefitsOf(CheckedArticle article)
    {
        var sentences = article.Words.Sentences;
        var byWords = sentences.Select(s => article.Rules.Clauses.Where(c => Overlaps(article.LabelOf(c.Clause), s.Span)).Select(c => c.Benefit).OfType<BenefitSymbol>().ToHashSet()).ToList();
        var byFigures = sentences.Select(s => Said(s, article).SelectMany(f => f.Table is { } table ? article.Rules.UsersOf(table) : [f.Benefit]).OfType<BenefitSymbol>().ToHashSet()).ToList();
        return [.. byWords.Select((words, i) => words.Concat(byFigures[i].Where(b => IsOwn(b, i))).Distinct().ToList())];

        bool IsOwn(BenefitSymbol benefit, int at) => byWords[at].Contains(benefit)
            || (byWords[at].Count == 0
                ? byFigures[at].Count == 1 || !byWords.Zip(byFigures).Any(s => s.First.Contains(benefit) && s.Second.Contains(benefit))
                : !byWords.Concat(byFigures).Where((_, i) => i % byWords.Count != at).Any(s => s.Contains(benefit)));
    }

    private static bool Names(BenefitSymbol benefit, Sentence sentence, CheckedArticle article)
    {
        var choices = benefit.Facts.Where(f => !f.Type.Choices.IsDefault).SelectMany(f => f.Type.Choices).Select(c => c.Label);
        string words = article.Words.Words(sentence.Span);
        return benefit.Facts.Select(f => f.Label).Concat(choices).Any(l => l is { Length: > 1 } && words.Contains(l, StringComparison.OrdinalIgnoreCase));
    }

    private static (SentenceStatus Status, string? Reason) Judge(Sentence sentence, CheckedArticle article, ImmutableArray<BenefitSymbol> benefits)
    {
        var words = article.Words;
        if (article.Article.Label is { } title && words.Words(sentence.Span).TrimEnd('。', '.', ' ') == title)
        {
            return (SentenceStatus.Title, null);
        }

        if (words.In<OfficialPhrase>(sentence.Span).Any(article.IsWithoutRule) && !article.Rules.IsDeclaratory)
        {
            return (SentenceStatus.Unaccounted, null);
        }

        if (!benefits.IsEmpty)
        {
            return (benefits.All(IsDecided) ? SentenceStatus.Discretionary : SentenceStatus.Computed, null);
        }

        if (words.NotComputed.FirstOrDefault(n => Overlaps(n.Span, sentence.Span)).Syntax is { } skipped)
        {
            return skipped.Awaited is { } awaited ? (SentenceStatus.Awaiting, awaited.Text) : (SentenceStatus.NotComputed, skipped.Reason?.Text);
        }

        return (article.Rules.IsDeclaratory ? SentenceStatus.Declaratory
            : HasRuleOfDocument(sentence, article) ? SentenceStatus.Computed
            : IsOperative(sentence, words) ? SentenceStatus.Unaccounted
            : SentenceStatus.Declaratory, null);
    }

    private static bool Overlaps(TextSpan? place, TextSpan sentence) => place is { } span && span.Start < sentence.End && sentence.Start < span.End;

    /// <summary>The figures of the rules that the sentence says.</summary>
    private static IEnumerable<RuleFigure> Said(Sentence sentence, CheckedArticle article)
    {
        var phrases = article.Words.In<OfficialPhrase>(sentence.Span).Where(p => p is not (MarkPhrase or KeyPhrase or NamePhrase)).ToList();
        return phrases.Count == 0 ? [] : article.Rules.Figures.Where(f => phrases.Exists(f.IsSaidBy));
    }

    private static bool IsDecided(BenefitSymbol benefit) => benefit.Clauses.Select(c => c.Syntax).OfType<AmountClauseSyntax>().Any(a => a.IsDecided);

    /// <summary>A rule of no benefit: an exclusion of the article, a stacking, the header's validity and repeals.</summary>
    private static bool HasRuleOfDocument(Sentence sentence, CheckedArticle article)
    {
        var words = article.Words;
        var excludes = article.Rules.Of<ExcludeClauseSyntax>().ToList();
        bool isStacked = words.In<MarkPhrase>(sentence.Span).Any(m => m.IsOfStacking) && (article.Rules.Stackings.Any() || excludes.Count > 0);
        bool isRepeal = words.Words(sentence.Span) is var text
            && (text.Contains("废止", StringComparison.Ordinal) || text.Contains("repeal", StringComparison.OrdinalIgnoreCase))
            && article.Article.Policy.Syntax.Items.Any(i => i is RepealsHeaderSyntax);
        return isStacked || isRepeal
            || excludes.Any(e => Overlaps(article.LabelOf(e.Clause), sentence.Span))
            || words.In<OfficialPhrase>(sentence.Span).Any(article.HasRule);
    }

    private static bool Grants(Sentence sentence, ArticleWords words) => words.In<MarkPhrase>(sentence.Span).Any(m => m.Mark == Mark.Grant);

    /// <summary>It grants, denies, or says what goes with what; so it needs a rule, or a reason why it has none.</summary>
    public static bool IsOperative(Sentence sentence, ArticleWords words) =>
        words.In<OfficialPhrase>(sentence.Span).Any(p => p is MarkPhrase { Mark: Mark.Grant or Mark.Denial } or MarkPhrase { IsOfStacking: true });
}
