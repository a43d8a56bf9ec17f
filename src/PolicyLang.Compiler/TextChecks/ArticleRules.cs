using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>The rules of one article as its official words see them: figures, comparisons, clauses.</summary>
internal sealed class ArticleRules
{
    public ArticleRules(ArticleSymbol article, ReadingWords readings)
    {
        Article = article;
        Clauses =
        [
            .. article.Syntax.Items.OfType<ClauseSyntax>().Select(c => (Stated(c), (BenefitSymbol?)null)),
            .. article.Benefits.SelectMany(b => b.Syntax.Clauses.Select(c => (Stated(c), (BenefitSymbol?)b))),
        ];
        Tables = [.. article.Syntax.Items.OfType<TableSyntax>()];
        var collector = new RuleCollector(readings, readings.GuardedIn(article.Tree));
        foreach (var (clause, benefit) in Clauses)
        {
            collector.Add(clause, benefit);
        }

        foreach (var table in Tables)
        {
            collector.Add(table);
        }

        Figures = collector.Figures;
        Comparisons = collector.Comparisons;
    }

    public ArticleSymbol Article { get; }

    public ImmutableArray<(ClauseSyntax Clause, BenefitSymbol? Benefit)> Clauses { get; }

    public ImmutableArray<TableSyntax> Tables { get; }

    public ImmutableArray<RuleFigure> Figures { get; }

    public ImmutableArray<Comparison> Comparisons { get; }

    public bool IsDeclaratory => Article.Syntax.Items.Any(i => i is DeclaratorySyntax);

    public IEnumerable<StackingSyntax> Stackings => Article.Syntax.Items.OfType<StackingSyntax>();

    /// <summary>Nothing here decides anything.</summary>
    public bool IsEmpty => !Stackings.Any() && Clauses.All(c => c.Clause is AcceptClauseSyntax);

    /// <summary>Clauses of one kind, of the article and its benefits.</summary>
    public IEnumerable<(T Clause, BenefitSymbol? Benefit)> Of<T>()
        where T : ClauseSyntax => Clauses.Where(c => c.Clause is T).Select(c => ((T)c.Clause, c.Benefit));

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

    /// <summary>What an amendment puts instead of a clause, or adds beside it, is what its article says.</summary>
    private static ClauseSyntax Stated(ClauseSyntax clause) => clause switch
    {
        ReplaceClauseSyntax r => Stated(r.Clause),
        AlsoClauseSyntax a => Stated(a.Clause),
        _ => clause,
    };
}
