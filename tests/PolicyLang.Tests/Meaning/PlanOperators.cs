using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Tests.Meaning;

/// <summary>The rows of the operator table that a plan expression uses, the outermost first.</summary>
internal sealed class PlanOperators : PlanVisitor<IEnumerable<Operator>>
{
    private static readonly PlanOperators Instance = new();

    internal static IEnumerable<Operator> Of(PlanExpression expression) => expression.Accept(Instance);

    public override IEnumerable<Operator> Visit(PlanConstant node) => [];

    public override IEnumerable<Operator> Visit(PlanFactValue node) => [];

    public override IEnumerable<Operator> Visit(PlanBaseField node) => [];

    public override IEnumerable<Operator> Visit(PlanLetValue node) => Of(node.Let.Value);

    public override IEnumerable<Operator> Visit(PlanApply node) => [node.Operator, .. node.Operands.SelectMany(Of)];

    public override IEnumerable<Operator> Visit(PlanSwitch node) =>
        [.. node.Rows.SelectMany(r => Of(r.Condition).Concat(Of(r.Value))), .. Of(node.Else)];

    public override IEnumerable<Operator> Visit(PlanWindowValue node) =>
        [.. node.Window.Value is { } value ? Of(value) : [], .. node.Window.Keys.SelectMany(k => Of(k.Value))];

    public override IEnumerable<Operator> Visit(PlanLookup node) => Of(node.Argument);

    public override IEnumerable<Operator> Visit(PlanPaidValue node) => node.Paid.Keys.SelectMany(k => Of(k.Value));
}
