using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// What an expression of a pending claim can come to when what is unknown of it is given. Decides nothing: it bounds totals. Operators are applied
/// by their rows, at the ends that are known. Sound and not sharp, as ranges are.
/// </summary>
internal sealed class ExtentFinder(Evaluator evaluator) : PlanVisitor<Extent>
{
    /// <summary>Of the claim that has begun in the evaluator.</summary>
    public Extent Of(PlanExpression expression)
    {
        var seen = evaluator.At(expression) ?? evaluator.See(expression);
        return seen.Doubt is not { } doubt ? Extent.Of(seen.Value) : doubt.HasRange ? new(doubt.Low, doubt.High) : expression.Accept(this);
    }

    public override Extent Visit(PlanConstant node) => Extent.Unbounded;

    public override Extent Visit(PlanFactValue node) => !node.Fact.IsSigned && node.Fact.Type.IsNumeric ? Extent.FromZero : Extent.Unbounded;

    public override Extent Visit(PlanBaseField node) => Extent.Unbounded;

    public override Extent Visit(PlanLetValue node) => Of(node.Let.Value);

    public override Extent Visit(PlanApply node)
    {
        Extent[] parts = [.. node.Operands.Select(Of)];
        Value[] lows = [.. parts.Select(p => p.Low)];
        Value[] highs = [.. parts.Select(p => p.High)];
        if (parts.All(p => p.IsBounded))
        {
            return RangeArithmetic.Apply(node.Operator, lows, highs) is { } range ? new(range.Low, range.High) : Extent.Unbounded;
        }

        return node.Operator.Picks switch
        {
            Pick.Least => new(Applied(node, lows), Least(highs)),
            Pick.Greatest => new(Greatest(lows), Applied(node, highs)),
            _ => ByTrends(node, parts),
        };
    }

    /// <summary>Each end from those ends of the operands that it goes with.</summary>
    private static Extent ByTrends(PlanApply node, Extent[] parts)
    {
        var trends = node.Operator.Trends;
        if (trends.IsEmpty)
        {
            return Extent.Unbounded;
        }

        var lows = new Value[parts.Length];
        var highs = new Value[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            var (low, high) = parts[i];
            bool tells = trends[i] switch
            {
                Trend.None => low == high && !low.IsUnknown,
                Trend.RisesFromZero => parts.All(p => IsNotNegative(p.Low)),
                _ => true,
            };
            if (!tells)
            {
                return Extent.Unbounded;
            }

            (lows[i], highs[i]) = trends[i] == Trend.Falls ? (high, low) : (low, high);
        }

        return new(Applied(node, lows), Applied(node, highs));
    }

    /// <summary>The rows that can be reached; one that holds ends them. What the policy itself leaves unknown stays so, and is never paid.</summary>
    public override Extent Visit(PlanSwitch node)
    {
        Extent? reached = null;
        foreach (var row in node.Rows)
        {
            var condition = (evaluator.At(row.Condition) ?? evaluator.See(row.Condition)).Value;
            if (!condition.IsFalse)
            {
                Reach(row.Value);
            }

            if (condition.IsTrue)
            {
                return reached ?? Extent.Unbounded;
            }
        }

        Reach(node.Else);
        return reached ?? Extent.Unbounded;

        void Reach(PlanExpression value)
        {
            if (value is not PlanConstant { Value.IsUnknown: true })
            {
                reached = reached is { } before ? before.Or(Of(value)) : Of(value);
            }
        }
    }

    public override Extent Visit(PlanWindowValue node) => Extent.Unbounded;

    /// <summary>Any entry where it is not known which; what is not published yet is not bounded.</summary>
    public override Extent Visit(PlanLookup node)
    {
        if (!evaluator.See(node.Argument).IsUnknown)
        {
            return Extent.Unbounded;
        }

        var entries = node.Table.Entries.Select(e => e.Value).Concat(node.Table.Else is { IsUnknown: false } other ? [other] : []).Select(Extent.Of).ToList();
        return entries.Count == 0 ? Extent.Unbounded : entries.Aggregate((a, b) => a.Or(b));
    }

    /// <summary>The first, or any other, where not even a range is known.</summary>
    public override Extent Visit(PlanPlaceValue node) => new(Value.Of((Exact)1), Value.Unknown);

    public override Extent Visit(PlanPaidValue node) =>
        evaluator.GroupOf(node.Paid) is { } group && group.Most is { } most ? new(Value.Of((Exact)0), Value.Of(most)) : Extent.FromZero;

    private static Value Applied(PlanApply node, Value[] operands) => operands.Any(o => o.IsUnknown) ? Value.Unknown : node.Operator.Method(operands);

    private static Value Least(Value[] values) => values.Where(v => !v.IsUnknown).DefaultIfEmpty().Aggregate((a, b) => RangeArithmetic.Compare(a, b) <= 0 ? a : b);

    private static Value Greatest(Value[] values) => values.Where(v => !v.IsUnknown).DefaultIfEmpty().Aggregate((a, b) => RangeArithmetic.Compare(a, b) >= 0 ? a : b);

    private static bool IsNotNegative(Value value) => value.Kind == ValueKind.Number && value.AsNumber().Sign >= 0;
}
