using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Readings;

/// <summary>The value of an expression that reads no claim, by the rows of the operator table; unknown where it does.</summary>
internal sealed class StaticValue : BoundVisitor<Value>
{
    private static readonly StaticValue Instance = new();

    public static Value Of(BoundExpression expression) => expression.Accept(Instance);

    public override Value Visit(BoundError node) => Value.Unknown;

    public override Value Visit(BoundConstant node) => node.Value;

    public override Value Visit(BoundFact node) => Value.Unknown;

    public override Value Visit(BoundBaseField node) => Value.Unknown;

    public override Value Visit(BoundLetValue node) => Of(node.Let.Value);

    public override Value Visit(BoundApply node)
    {
        Value[] operands = [.. node.Operands.Select(Of)];
        return node.Operator.Nulls == NullBehaviour.Strict && operands.Any(o => o.IsUnknown) ? Value.Unknown : node.Operator.Method(operands);
    }

    public override Value Visit(BoundSwitch node)
    {
        foreach (var row in node.Rows)
        {
            var condition = Of(row.Condition);
            if (condition.IsUnknown)
            {
                return Value.Unknown;
            }

            if (condition.IsTrue)
            {
                return Of(row.Value);
            }
        }

        return Of(node.Else);
    }

    public override Value Visit(BoundWindow node) => Value.Unknown;

    public override Value Visit(BoundLookup node) => Value.Unknown;

    public override Value Visit(BoundPaid node) => Value.Unknown;
}
