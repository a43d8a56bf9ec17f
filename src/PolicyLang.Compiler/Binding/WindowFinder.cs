namespace PolicyLang.Compiler.Binding;

/// <summary>Whether an expression looks at other claims, by itself or through a let.</summary>
internal sealed class WindowFinder : BoundVisitor<bool>
{
    private static readonly WindowFinder Instance = new();

    public static bool In(BoundExpression expression) => expression.Accept(Instance);

    public override bool Visit(BoundError node) => false;

    public override bool Visit(BoundConstant node) => false;

    public override bool Visit(BoundFact node) => false;

    public override bool Visit(BoundBaseField node) => false;

    public override bool Visit(BoundLetValue node) => node.Let.HasWindow;

    public override bool Visit(BoundApply node) => node.Operands.Any(In);

    public override bool Visit(BoundSwitch node) => node.Rows.Any(r => In(r.Condition) || In(r.Value)) || In(node.Else);

    public override bool Visit(BoundWindow node) => true;

    public override bool Visit(BoundLookup node) => In(node.Argument);

    /// <summary>What another benefit paid is known when money is divided: nothing before that may read it.</summary>
    public override bool Visit(BoundPaid node) => true;
}
