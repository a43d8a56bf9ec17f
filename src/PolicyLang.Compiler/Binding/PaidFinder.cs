namespace PolicyLang.Compiler.Binding;

/// <summary>Whether an expression reads what another benefit paid, by itself or through a let.</summary>
internal sealed class PaidFinder : BoundVisitor<bool>
{
    private static readonly PaidFinder Instance = new();

    public static bool In(BoundExpression expression) => expression.Accept(Instance);

    public override bool Visit(BoundError node) => false;

    public override bool Visit(BoundConstant node) => false;

    public override bool Visit(BoundFact node) => false;

    public override bool Visit(BoundBaseField node) => false;

    public override bool Visit(BoundLetValue node) => In(node.Let.Value);

    public override bool Visit(BoundApply node) => node.Operands.Any(In);

    public override bool Visit(BoundSwitch node) => node.Rows.Any(r => In(r.Condition) || In(r.Value)) || In(node.Else);

    public override bool Visit(BoundWindow node) => false;

    public override bool Visit(BoundLookup node) => In(node.Argument);

    public override bool Visit(BoundPaid node) => true;
}
