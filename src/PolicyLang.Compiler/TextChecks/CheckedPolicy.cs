using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>A document with its articles, and what stands in its header that they speak of.</summary>
internal sealed class CheckedPolicy
{
    private readonly Lazy<ImmutableArray<CheckedArticle>> articles;

    public CheckedPolicy(PolicySymbol policy)
        : this(policy, new WordsRead(), CancellationToken.None)
    {
    }

    /// <param name="policy">The document.</param>
    /// <param name="words">Official words that were read before.</param>
    /// <param name="stop">Whether it is still wanted.</param>
    public CheckedPolicy(PolicySymbol policy, WordsRead words, CancellationToken stop)
    {
        Policy = policy;
        WordsRead = words;
        Header = [.. policy.Syntax.Items.OfType<ClauseSyntax>()];
        var collector = new RuleCollector(policy);
        foreach (var clause in Header)
        {
            collector.Add(new RuleClause(clause, null, Standing.Always, clause.Guard));
        }

        HeaderFigures = collector.Figures;
        PeriodFigures = [.. FiguresOfPeriods(policy)];
        Definitions = BoundDefinitions.In(policy.Articles.SelectMany(a => a.Paragraphs));
        articles = new(() => [.. policy.Articles.Select(a => Read(a, stop))]);
    }

    public PolicySymbol Policy { get; }

    public WordsRead WordsRead { get; }

    public BoundDefinitions Definitions { get; }

    /// <summary>The clauses of the header: caps over several benefits, facts.</summary>
    public ImmutableArray<ClauseSyntax> Header { get; }

    /// <summary>The figures of <see cref="Header"/>.</summary>
    public ImmutableArray<RuleFigure> HeaderFigures { get; }

    /// <summary>Those of the header's dates and of transitions, which the closing articles of a document speak of.</summary>
    public ImmutableArray<RuleFigure> PeriodFigures { get; }

    public ImmutableArray<CheckedArticle> Articles => articles.Value;

    /// <summary>One of its articles alone.</summary>
    public CheckedArticle Read(ArticleSymbol article, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        return new CheckedArticle(article, this);
    }

    private static IEnumerable<RuleFigure> FiguresOfPeriods(PolicySymbol policy)
    {
        var periods = policy.Written.Items.OfType<EffectiveHeaderSyntax>().Select(e => e.Period)
            .Concat(policy.Tree.Root.Items.OfType<TransitionSyntax>().SelectMany(t => t.Events.Concat(t.Filed)));
        var dates = policy.Syntax.Items.OfType<IssuedHeaderSyntax>().Select(i => i.Date);
        return periods.SelectMany(p => ExpressionParts.OfPeriod(p)).OfType<LiteralSyntax>().Concat(dates).Select(RuleFigure.Of).OfType<RuleFigure>();
    }
}
