using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>The rules of one article as its official words see them: figures, comparisons, clauses.</summary>
internal sealed class ArticleRules
{
    private readonly ImmutableArray<RuleFigure>.Builder figures = ImmutableArray.CreateBuilder<RuleFigure>();
    private readonly ImmutableArray<Comparison>.Builder comparisons = ImmutableArray.CreateBuilder<Comparison>();

    public ArticleRules(ArticleSymbol article)
    {
        Article = article;
        Clauses = [.. RuleClause.Of(article)];
        foreach (var rule in Clauses.Where(c => c.Clause is not (AcceptClauseSyntax or FactClauseSyntax)))
        {
            var parts = new StandingParts(article.Policy, rule.Benefit?.Name);
            bool isEither = rule.Clause is ExcludeClauseSyntax or AmountClauseSyntax or LetClauseSyntax;
            foreach (var expression in rule.Expressions)
            {
                Collect(expression, rule.Standing, parts, rule);
                Compare(expression, isNegated: false, isEither || expression == rule.Guard, rule.Standing, parts, rule);
            }
        }

        Figures = figures.ToImmutable();
        Replaced =
        [
            .. article.Replaced.SelectMany(c => ExpressionParts.Of(c).SelectMany(ExpressionParts.AllOf).OfType<LiteralSyntax>().Select(l => RuleFigure.Of(l, c, null)))
                .OfType<RuleFigure>(),
        ];
        Comparisons = comparisons.ToImmutable();
    }

    public ArticleSymbol Article { get; }

    public ImmutableArray<RuleClause> Clauses { get; }

    public ImmutableArray<RuleFigure> Figures { get; }

    /// <summary>Of an amendment: the figures of the clauses it replaces or takes away, which its words may quote.</summary>
    public ImmutableArray<RuleFigure> Replaced { get; }

    public ImmutableArray<Comparison> Comparisons { get; }

    public bool IsDeclaratory => Article.Written.Items.Any(i => i is DeclaratorySyntax);

    public bool HasStacking => Article.Written.Items.Any(i => i is StackingSyntax);

    /// <summary>Nothing here decides anything.</summary>
    public bool IsEmpty => !HasStacking && Clauses.All(c => c.Clause is AcceptClauseSyntax);

    /// <summary>Clauses of one kind, of the article and its benefits.</summary>
    public IEnumerable<(T Clause, BenefitSymbol? Benefit)> Of<T>()
        where T : ClauseSyntax => Clauses.Where(c => c.Clause is T).Select(c => ((T)c.Clause, c.Benefit));

    /// <summary>Those of them that are in force.</summary>
    public IEnumerable<(T Clause, BenefitSymbol? Benefit)> InForce<T>()
        where T : ClauseSyntax => Clauses.Where(c => c.Clause is T && c.Standing.IsInForce).Select(c => ((T)c.Clause, c.Benefit));

    /// <summary>The value behind a name: that of a `let`, else the name itself.</summary>
    public static ExpressionSyntax Unfold(ExpressionSyntax expression, BenefitSymbol? benefit) => expression switch
    {
        ParenthesizedSyntax p => Unfold(p.Inner, benefit),
        NameExpressionSyntax n when benefit?.Lets.FirstOrDefault(l => l.Name == n.Name.Text) is { } let && let.Syntax.Value is not NameExpressionSyntax => let.Syntax.Value,
        _ => expression,
    };

    private void Collect(ExpressionSyntax expression, Standing standing, StandingParts parts, RuleClause rule)
    {
        if (expression is LiteralSyntax literal && RuleFigure.Of(literal, rule.Clause, rule.Benefit) is { } figure)
        {
            figures.Add(figure with { Standing = standing });
        }
        else if (expression is InMonthSyntax { Month: > 0 } inMonth)
        {
            figures.Add(new RuleFigure(inMonth.MonthSpan, LiteralKind.Number, Value.Of(inMonth.Month), RuleFigure.MonthOfYear, rule.Clause, rule.Benefit, IsPlain: true));
        }

        foreach (var (part, own) in parts.Of(expression, standing))
        {
            Collect(part, own, parts, rule);
        }
    }

    /// <summary>A comparison under another reading than the one in force is there because the words can be read so.</summary>
    private void Compare(ExpressionSyntax expression, bool isNegated, bool isEither, Standing standing, StandingParts parts, RuleClause rule)
    {
        if (!standing.IsInForce)
        {
            return;
        }

        bool negatesNext = expression is UnarySyntax { Operator: UnarySyntaxKind.Not } ? !isNegated : isNegated;
        if (expression is BinarySyntax binary && Comparison.IsComparison(binary.Operator))
        {
            Add(binary.Left, binary.Right, isOnLeft: true);
            Add(binary.Right, binary.Left, isOnLeft: false);

            // `x + 1 year <= day` compares what lies between with one year; so the sign and the side settle which way round.
            void Add(ExpressionSyntax side, ExpressionSyntax other, bool isOnLeft)
            {
                foreach (var (literal, isMinus) in Terms(side, isMinus: false, rule.Benefit, depth: 0))
                {
                    if (RuleFigure.Of(literal, rule.Clause, rule.Benefit) is { } figure)
                    {
                        bool isTurned = isOnLeft != isMinus;
                        var seen = isTurned ? Comparison.Turned(binary.Operator) : binary.Operator;
                        comparisons.Add(new Comparison(
                            figure, other, isNegated ? Comparison.Opposite(seen) : seen, binary.OperatorSpan, isTurned, isNegated, isEither, rule.Benefit));
                    }
                }
            }
        }

        foreach (var (part, own) in parts.Of(expression, standing))
        {
            Compare(part, negatesNext, isEither || expression is ConditionalSyntax or BandsSyntax, own, parts, rule);
        }
    }

    /// <summary>The literals that are added or subtracted on one side of a comparison, also behind the name of a `let`.</summary>
    private static IEnumerable<(LiteralSyntax Literal, bool IsMinus)> Terms(ExpressionSyntax side, bool isMinus, BenefitSymbol? benefit, int depth) => side switch
    {
        LiteralSyntax literal => [(literal, isMinus)],
        ParenthesizedSyntax p => Terms(p.Inner, isMinus, benefit, depth),
        NameExpressionSyntax when depth < 4 && Unfold(side, benefit) is var value && value != side => Terms(value, isMinus, benefit, depth + 1),
        BinarySyntax { Operator: BinarySyntaxKind.Add } b => Terms(b.Left, isMinus, benefit, depth).Concat(Terms(b.Right, isMinus, benefit, depth)),
        BinarySyntax { Operator: BinarySyntaxKind.Subtract } b => Terms(b.Left, isMinus, benefit, depth).Concat(Terms(b.Right, !isMinus, benefit, depth)),
        _ => [],
    };
}
