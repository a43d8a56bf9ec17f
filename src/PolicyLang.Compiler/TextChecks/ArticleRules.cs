using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>The rules of one article as its official words see them: figures, comparisons, clauses.</summary>
internal sealed class ArticleRules
{
    private readonly ILookup<object?, RuleFigure> byClause;
    private readonly ILookup<BenefitSymbol?, RuleFigure> byBenefit;

    public ArticleRules(ArticleSymbol article)
    {
        Article = article;
        Clauses = [.. RuleClause.Of(article)];
        Tables = [.. article.Syntax.Items.OfType<TableSyntax>()];
        var collector = new RuleCollector(article.Policy);
        foreach (var rule in Clauses)
        {
            collector.Add(rule);
        }

        foreach (var table in Tables)
        {
            collector.Add(table);
        }

        Figures = collector.Figures;
        byClause = Figures.ToLookup(f => (object?)f.Clause, ReferenceEqualityComparer.Instance);
        byBenefit = Figures.ToLookup(f => f.Benefit);
        Replaced =
        [
            .. article.Replaced.SelectMany(c => ExpressionParts.Of(c).SelectMany(ExpressionParts.AllOf).OfType<LiteralSyntax>().Select(RuleFigure.Of).OfType<RuleFigure>()
                .Select(f => f with { Clause = c })),
        ];
        Comparisons = collector.Comparisons;
    }

    public ArticleSymbol Article { get; }

    public ImmutableArray<RuleClause> Clauses { get; }

    public ImmutableArray<TableSyntax> Tables { get; }

    public ImmutableArray<RuleFigure> Figures { get; }

    public IEnumerable<RuleFigure> FiguresOf(ClauseSyntax clause) => byClause[clause];

    public IEnumerable<RuleFigure> FiguresOf(BenefitSymbol benefit) => byBenefit[benefit];

    /// <summary>Of an amendment: the figures of the clauses it replaces or takes away, which its words may quote.</summary>
    public ImmutableArray<RuleFigure> Replaced { get; }

    public ImmutableArray<Comparison> Comparisons { get; }

    public bool IsDeclaratory => Article.Written.Items.Any(i => i is DeclaratorySyntax);

    /// <summary>Those in force.</summary>
    public IEnumerable<StackingSyntax> Stackings => Article.Syntax.Items.OfType<StackingSyntax>();

    /// <summary>Nothing here decides anything.</summary>
    public bool IsEmpty => !Stackings.Any() && Clauses.All(c => c.Clause is AcceptClauseSyntax);

    /// <summary>Clauses of one kind, of the article and its benefits.</summary>
    public IEnumerable<(T Clause, BenefitSymbol? Benefit)> Of<T>()
        where T : ClauseSyntax => Clauses.Where(c => c.Clause is T).Select(c => ((T)c.Clause, c.Benefit));

    /// <summary>Those of them that are in force.</summary>
    public IEnumerable<(T Clause, BenefitSymbol? Benefit)> InForce<T>()
        where T : ClauseSyntax => Clauses.Where(c => c.Clause is T && c.Standing.IsInForce).Select(c => ((T)c.Clause, c.Benefit));

    /// <summary>The clauses of one kind that a benefit states.</summary>
    public IEnumerable<T> Of<T>(BenefitSymbol benefit)
        where T : ClauseSyntax => Of<T>().Where(c => c.Benefit == benefit).Select(c => c.Clause);

    /// <summary>The benefits that look a value up in a table.</summary>
    public IEnumerable<BenefitSymbol?> UsersOf(string table) =>
        Clauses.Where(c => ExpressionParts.Of(c.Clause).SelectMany(ExpressionParts.AllOf).Any(e => e is CallSyntax call && call.Function.Text == table)).Select(c => c.Benefit);

    /// <summary>The value behind a name: that of a `let`, else the name itself.</summary>
    public static ExpressionSyntax Unfold(ExpressionSyntax expression, BenefitSymbol? benefit) => expression switch
    {
        ParenthesizedSyntax p => Unfold(p.Inner, benefit),
        NameExpressionSyntax n when benefit?.Lets.FirstOrDefault(l => l.Name == n.Name.Text) is { } let && let.Syntax.Value is not NameExpressionSyntax => let.Syntax.Value,
        _ => expression,
    };
}
