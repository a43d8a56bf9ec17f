using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>The words of an article beside its rules; what every check of the text reads.</summary>
internal sealed class CheckedArticle
{
    private static readonly string[] InForceWords = ["施行", "实施之日", "有效期", "生效", "执行期", "发布", "印发", "in force", "takes effect", "effective", "valid"];

    private readonly CheckedPolicy document;
    private readonly ImmutableArray<(TextSpan Sentence, HashSet<BenefitSymbol> Benefits)> linked;
    private readonly Dictionary<ClauseSyntax, TextSpan?> labels = new(ReferenceEqualityComparer.Instance);

    public CheckedArticle(ArticleSymbol article, CheckedPolicy document)
    {
        this.document = document;
        Article = article;
        Words = new ArticleWords(article, document);
        Rules = new ArticleRules(article);
        foreach (var clause in Rules.Clauses.Select(c => c.Clause))
        {
            if (clause is RequireClauseSyntax { Label: { } condition })
            {
                labels[clause] = Words.Find(condition.Text);
            }
            else if (clause is ExcludeClauseSyntax { Label: { } exclusion })
            {
                labels[clause] = Words.Find(exclusion.Text);
            }
        }

        Links = SentenceLink.Of(this);
        linked = [.. Links.Select(l => (l.Sentence.Span, l.Benefits.ToHashSet()))];
    }

    public ArticleSymbol Article { get; }

    public ArticleWords Words { get; }

    public ArticleRules Rules { get; }

    /// <summary>The sentences, each with what became of it.</summary>
    public ImmutableArray<SentenceLink> Links { get; }

    /// <summary>Nothing carries the article out, here or in the header.</summary>
    public bool HasNoRules => Rules.IsEmpty && !Words.Phrases.Any(p => document.HeaderFigures.Concat(document.PeriodFigures).Any(f => f.IsSaidBy(p)));

    /// <summary>The clauses of one kind in force that the article's words may speak of: its own and those of the header.</summary>
    public IEnumerable<(T Clause, BenefitSymbol? Benefit)> WithHeader<T>()
        where T : ClauseSyntax => Rules.InForce<T>().Concat(document.Header.OfType<T>().Select(c => (c, (BenefitSymbol?)null)));

    /// <summary>The figures of a clause, of the article or of the header.</summary>
    public IEnumerable<RuleFigure> FiguresOf(ClauseSyntax clause) => Rules.FiguresOf(clause).Concat(document.HeaderFigures.Where(f => ReferenceEquals(f.Clause, clause)));

    public Location At(TextSpan span) => new(Article.Tree.Source, span);

    /// <summary>
    /// Whether these words need a rule and have none: a figure that no rule of the article, and no line of the header, says. Bare numbers,
    /// the lower end of a range whose upper end has a rule, and `1次` beside `once` need none.
    /// </summary>
    public bool IsWithoutRule(OfficialPhrase phrase) =>
        IsFigure(phrase)
        && !Words.IsNotComputed(phrase.Span)
        && !HasRule(phrase)
        && !IsLowEndOfRule(phrase)
        && !(IsOneTime(phrase) && Rules.Clauses.Any(c => c.Clause is OnceClauseSyntax or LimitClauseSyntax));

    /// <summary>
    /// Whether a rule of the article, or a line of the header, has the figure. The 3 years for which a document is in force are no 3 years of a
    /// benefit: in an article that has benefits they count where the sentence speaks of being in force.
    /// </summary>
    public bool HasRule(OfficialPhrase phrase) => FiguresOf(phrase).Any() || IsOfReplaced(phrase);

    /// <summary>An amendment quotes what it replaces or takes away.</summary>
    public bool IsOfReplaced(OfficialPhrase phrase) => Rules.Replaced.Any(f => f.IsSaidBy(phrase));

    /// <summary>The figures of its file that words say.</summary>
    public IEnumerable<RuleFigure> FiguresOf(OfficialPhrase phrase)
    {
        var ofRules = Rules.Figures.Concat(document.HeaderFigures).Where(f => f.IsSaidBy(phrase));
        var ofPeriods = document.PeriodFigures
            .Where(f => f.IsSaidBy(phrase) && (Article.Benefits.Count == 0 || InForceWords.Any(Words.Words(Words.SentenceAt(phrase.Span).Span).Contains)));
        return ofRules.Concat(ofPeriods);
    }

    /// <summary>The sentences a benefit comes from: those that share a figure or the words of a condition with it.</summary>
    public bool IsLinked(BenefitSymbol benefit, TextSpan place) => linked.Any(l => l.Sentence.Contains(place.Start) && l.Benefits.Contains(benefit));

    /// <summary>The words of a clause's label, where they occur in the article.</summary>
    public TextSpan? LabelOf(ClauseSyntax? clause) => clause is null ? null : labels.GetValueOrDefault(clause);

    /// <summary>The words that say a figure; those in the clause's own label, where it has them.</summary>
    public ImmutableArray<QuantityPhrase> SayingOf(RuleFigure figure)
    {
        var all = Words.Phrases.OfType<QuantityPhrase>().Where(p => figure.IsSaidBy(p) && !Words.IsNotComputed(p.Span)).ToImmutableArray();
        if (LabelOf(figure.Clause) is { } label && all.Where(p => label.Contains(p.Span)).ToImmutableArray() is { IsEmpty: false } own)
        {
            return own;
        }

        return all;
    }

    /// <summary>A figure to compute with. 三项制度 in a sentence that grants nothing is a way of speaking; 30万 without 元 is an amount.</summary>
    private bool IsFigure(OfficialPhrase phrase) => phrase switch
    {
        QuantityPhrase { Kind: QuantityKind.Number, IsScaled: var isScaled } => isScaled,
        QuantityPhrase { Kind: QuantityKind.Count, IsInWords: true, Bound: QuantityBound.None, End: RangeEnd.None } => SentenceLink.IsOperative(Words.SentenceAt(phrase.Span), Words),
        QuantityPhrase or DatePhrase or MonthPhrase => true,
        _ => false,
    };

    private static bool IsOneTime(OfficialPhrase phrase) =>
        phrase is QuantityPhrase { Kind: QuantityKind.Count, Classifier: "次" or "time" or "times" } times && times.Value.AsNumber() == Values.Exact.One;

    private bool IsLowEndOfRule(OfficialPhrase phrase) =>
        phrase is QuantityPhrase { End: RangeEnd.Low } low
        && Words.Phrases.OfType<QuantityPhrase>().Any(p => p.End == RangeEnd.High && p.Words == low.Words && Rules.Figures.Any(f => f.Clause is QuotaClauseSyntax && f.IsSaidBy(p)));
}
