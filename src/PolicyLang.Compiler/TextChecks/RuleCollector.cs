using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Walks clauses and tables for their figures and comparisons.</summary>
internal sealed class RuleCollector(PolicySymbol policy)
{
    private readonly ImmutableArray<RuleFigure>.Builder figures = ImmutableArray.CreateBuilder<RuleFigure>();
    private readonly ImmutableArray<Comparison>.Builder comparisons = ImmutableArray.CreateBuilder<Comparison>();

    public ImmutableArray<RuleFigure> Figures => figures.ToImmutable();

    public ImmutableArray<Comparison> Comparisons => comparisons.ToImmutable();

    public void Add(RuleClause rule)
    {
        if (rule.Clause is AcceptClauseSyntax or FactClauseSyntax)
        {
            return;
        }

        var parts = new StandingParts(policy, rule.Benefit?.Name);
        bool isEither = rule.Clause is ExcludeClauseSyntax or AmountClauseSyntax or LetClauseSyntax;
        foreach (var expression in rule.Expressions)
        {
            Collect(expression, rule.Standing, parts, f => f with { Clause = rule.Clause, Benefit = rule.Benefit });
            Compare(expression, isNegated: false, isEither || expression == rule.Guard, rule.Standing, parts, rule);
        }

        foreach (var day in KeysOf(rule.Clause).Select(k => k.From).OfType<MonthDaySyntax>())
        {
            figures.Add(RuleFigure.OfDay(day) with { Clause = rule.Clause, Benefit = rule.Benefit, Standing = rule.Standing });
        }
    }

    public void Add(TableSyntax table)
    {
        var parts = new StandingParts(policy, null);
        foreach (var entry in table.Entries)
        {
            Collect(entry.Value, Standing.Always, parts, f => f with { Table = table.Name.Text });
        }
    }

    /// <summary>The keys a clause ends with.</summary>
    internal static ImmutableArray<KeySyntax> KeysOf(ClauseSyntax clause) => clause switch
    {
        CapClauseSyntax c => c.Keys,
        OnceClauseSyntax o => o.Keys,
        LimitClauseSyntax l => l.Keys,
        QuotaClauseSyntax q => q.Keys,
        RankClauseSyntax r => r.Keys,
        BudgetClauseSyntax b => b.Keys,
        _ => [],
    };

    private void Collect(ExpressionSyntax expression, Standing standing, StandingParts parts, Func<RuleFigure, RuleFigure> placed)
    {
        var found = expression switch
        {
            LiteralSyntax literal => RuleFigure.Of(literal) is { } figure ? [figure] : Array.Empty<RuleFigure>(),
            InMonthSyntax { Month: > 0 } lookup => [RuleFigure.OfMonth(lookup)],
            CallSyntax call => [.. call.Arguments.SelectMany(a => a.Keys).Select(k => k.From).OfType<MonthDaySyntax>().Select(RuleFigure.OfDay)],
            _ => [],
        };
        figures.AddRange(found.Select(f => placed(f) with { Standing = standing }));
        var factor = expression is BinarySyntax { Operator: BinarySyntaxKind.Multiply or BinarySyntaxKind.Divide } ? (f => placed(f) with { IsFactor = true }) : placed;
        foreach (var (part, own) in parts.Of(expression, standing))
        {
            Collect(part, own, parts, part is LiteralSyntax ? factor : placed);
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
                    if (RuleFigure.Of(literal) is { } figure)
                    {
                        bool isTurned = isOnLeft != isMinus;
                        var seen = isTurned ? Comparison.Turned(binary.Operator) : binary.Operator;
                        comparisons.Add(new Comparison(
                            figure with { Clause = rule.Clause, Benefit = rule.Benefit },
                            other,
                            isNegated ? Comparison.Opposite(seen) : seen,
                            binary.OperatorSpan,
                            isTurned,
                            isNegated,
                            isEither,
                            rule.Benefit));
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
        NameExpressionSyntax when depth < 4 && ArticleRules.Unfold(side, benefit) is var value && value != side => Terms(value, isMinus, benefit, depth + 1),
        BinarySyntax { Operator: BinarySyntaxKind.Add } b => Terms(b.Left, isMinus, benefit, depth).Concat(Terms(b.Right, isMinus, benefit, depth)),
        BinarySyntax { Operator: BinarySyntaxKind.Subtract } b => Terms(b.Left, isMinus, benefit, depth).Concat(Terms(b.Right, !isMinus, benefit, depth)),
        _ => [],
    };
}
