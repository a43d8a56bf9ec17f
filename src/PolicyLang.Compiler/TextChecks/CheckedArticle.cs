using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>The words of an article beside its rules; what every check of the text reads.</summary>
internal sealed class CheckedArticle
{
    private readonly ImmutableArray<RuleFigure> ofDocument;

    public CheckedArticle(ArticleSymbol article)
    {
        Article = article;
        Words = new ArticleWords(article);
        Rules = new ArticleRules(article);
        ofDocument = [.. DocumentFigures(article.Policy)];
        Links = SentenceLink.Of(this);
    }

    public ArticleSymbol Article { get; }

    public ArticleWords Words { get; }

    public ArticleRules Rules { get; }

    /// <summary>The sentences, each with what became of it.</summary>
    public ImmutableArray<SentenceLink> Links { get; }

    /// <summary>Nothing carries the article out, here or in the header.</summary>
    public bool HasNoRules => Rules.IsEmpty && !Words.Phrases.Any(p => ofDocument.Any(f => f.IsSaidBy(p)));

    public Location At(TextSpan span) => new(Article.Tree.Source, span);

    /// <summary>
    /// Whether these words need a rule and have none: a figure that no rule of the article, and no line of the header, says. Bare numbers,
    /// the lower end of a range whose upper end has a rule, and `1次` beside `once` need none.
    /// </summary>
    public bool IsWithoutRule(OfficialPhrase phrase) =>
        phrase is QuantityPhrase { Kind: not QuantityKind.Number } or DatePhrase or MonthPhrase
        && !Words.IsNotComputed(phrase.Span)
        && !Rules.Figures.Concat(Rules.Replaced).Concat(ofDocument).Any(f => f.IsSaidBy(phrase))
        && !IsLowEndOfRule(phrase)
        && !(IsOneTime(phrase) && Rules.Clauses.Any(c => c.Clause is OnceClauseSyntax or LimitClauseSyntax));

    /// <summary>The sentences a benefit comes from: those that share a figure or the words of a condition with it.</summary>
    public bool IsLinked(BenefitSymbol benefit, TextSpan place) => Links.Any(l => l.Sentence.Span.Contains(place.Start) && l.Benefits.Contains(benefit));

    /// <summary>The words of a clause's label, where they occur in the article.</summary>
    public TextSpan? LabelOf(ClauseSyntax? clause) => clause switch
    {
        RequireClauseSyntax { Label: { } label } => Words.Find(label.Text),
        ExcludeClauseSyntax { Label: { } label } => Words.Find(label.Text),
        _ => null,
    };

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

    private static bool IsOneTime(OfficialPhrase phrase) =>
        phrase is QuantityPhrase { Kind: QuantityKind.Count, Classifier: "次" or "time" or "times" } times && times.Value.AsNumber() == Values.Exact.One;

    private bool IsLowEndOfRule(OfficialPhrase phrase) =>
        phrase is QuantityPhrase { End: RangeEnd.Low } low
        && Words.Phrases.OfType<QuantityPhrase>().Any(p => p.End == RangeEnd.High && p.Words == low.Words && Rules.Figures.Any(f => f.Clause is QuotaClauseSyntax && f.IsSaidBy(p)));

    /// <summary>Figures of the header and of transitions, which the closing articles of a document speak of.</summary>
    private static IEnumerable<RuleFigure> DocumentFigures(PolicySymbol policy)
    {
        var periods = policy.Written.Items.OfType<EffectiveHeaderSyntax>().Select(e => e.Period)
            .Concat(policy.Tree.Root.Items.OfType<TransitionSyntax>().SelectMany(t => t.Events.Concat(t.Filed)));
        var dates = policy.Syntax.Items.OfType<IssuedHeaderSyntax>().Select(i => i.Date);
        return periods.SelectMany(p => ExpressionParts.OfPeriod(p)).OfType<LiteralSyntax>().Concat(dates).Select(l => RuleFigure.Of(l, null, null)).OfType<RuleFigure>();
    }
}
