using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Walks clauses and tables for their figures and comparisons.</summary>
internal sealed class RuleCollector(ReadingWords readings, ImmutableArray<TextSpan> guarded)
{
    private readonly ImmutableArray<RuleFigure>.Builder figures = ImmutableArray.CreateBuilder<RuleFigure>();
    private readonly ImmutableArray<Comparison>.Builder comparisons = ImmutableArray.CreateBuilder<Comparison>();

    public ImmutableArray<RuleFigure> Figures => figures.ToImmutable();

    public ImmutableArray<Comparison> Comparisons => comparisons.ToImmutable();

    public void Add(ClauseSyntax clause, BenefitSymbol? benefit)
    {
        if (clause is AcceptClauseSyntax or FactClauseSyntax)
        {
            return;
        }

        bool isEither = clause is ExcludeClauseSyntax or AmountClauseSyntax or LetClauseSyntax;
        bool isOfReading = guarded.Contains(clause.Span);
        foreach (var expression in ExpressionParts.Of(clause))
        {
            Collect(expression, isOfReading, f => f with { Clause = clause, Benefit = benefit });
            Compare(expression, isNegated: false, isEither, clause, benefit);
        }

        // A condition on claims behind a clause says no more than whom the clause is for.
        if (clause.Guard is { } guard && !readings.IsOn(guard))
        {
            Collect(guard, isOfReading: false, f => f with { Clause = clause, Benefit = benefit });
            Compare(guard, isNegated: false, isEither: true, clause, benefit);
        }

        foreach (var day in KeysOf(clause).Select(k => k.From).OfType<MonthDaySyntax>())
        {
            figures.Add(RuleFigure.OfDay(day) with { Clause = clause, Benefit = benefit, IsOfReading = isOfReading });
        }
    }

    public void Add(TableSyntax table)
    {
        foreach (var entry in table.Entries)
        {
            Collect(entry.Value, isOfReading: false, f => f with { Table = table.Name.Text });
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

    private void Collect(ExpressionSyntax expression, bool isOfReading, Func<RuleFigure, RuleFigure> placed)
    {
        if (expression is LiteralSyntax literal)
        {
            if (RuleFigure.Of(literal) is { } figure)
            {
                figures.Add(placed(figure) with { IsOfReading = isOfReading });
            }

            return;
        }

        if (expression is InMonthSyntax { Month: > 0 } lookup)
        {
            figures.Add(placed(RuleFigure.OfMonth(lookup)) with { IsOfReading = isOfReading });
        }

        if (expression is CallSyntax call)
        {
            foreach (var day in call.Arguments.SelectMany(a => a.Keys).Select(k => k.From).OfType<MonthDaySyntax>())
            {
                figures.Add(placed(RuleFigure.OfDay(day)) with { IsOfReading = isOfReading });
            }
        }

        bool isInside = isOfReading || (expression is ConditionalSyntax choice && readings.IsOn(choice.Condition));
        var inside = expression is BinarySyntax { Operator: BinarySyntaxKind.Multiply or BinarySyntaxKind.Divide } ? (f => placed(f) with { IsFactor = true }) : placed;
        foreach (var part in ExpressionParts.Of(expression))
        {
            Collect(part, isInside, part is LiteralSyntax ? inside : placed);
        }
    }

    private void Compare(ExpressionSyntax expression, bool isNegated, bool isEither, ClauseSyntax clause, BenefitSymbol? benefit)
    {
        if (expression is ConditionalSyntax choice && readings.IsOn(choice.Condition))
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
                foreach (var (literal, isMinus) in Terms(side, isMinus: false, benefit, depth: 0))
                {
                    if (RuleFigure.Of(literal) is { } figure)
                    {
                        bool isTurned = isOnLeft != isMinus;
                        var seen = isTurned ? Comparison.Turned(binary.Operator) : binary.Operator;
                        comparisons.Add(new Comparison(
                            figure with { Clause = clause, Benefit = benefit },
                            other,
                            isNegated ? Comparison.Opposite(seen) : seen,
                            binary.OperatorSpan,
                            isTurned,
                            isNegated,
                            isEither,
                            benefit));
                    }
                }
            }
        }

        foreach (var part in ExpressionParts.Of(expression))
        {
            Compare(part, negatesNext, isEither || expression is ConditionalSyntax or BandsSyntax, clause, benefit);
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
