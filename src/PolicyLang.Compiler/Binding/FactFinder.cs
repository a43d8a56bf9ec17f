using PolicyLang.Compiler.Symbols;

namespace PolicyLang.Compiler.Binding;

/// <summary>The facts an expression reads, by itself or through a let, in the order in which they stand.</summary>
internal sealed class FactFinder : BoundVisitor<IEnumerable<FactSymbol>>
{
    private static readonly FactFinder Instance = new();

    public static IEnumerable<FactSymbol> In(BoundExpression expression) => expression.Accept(Instance);

    public override IEnumerable<FactSymbol> Visit(BoundError node) => [];

    public override IEnumerable<FactSymbol> Visit(BoundConstant node) => [];

    public override IEnumerable<FactSymbol> Visit(BoundFact node) => [node.Fact];

    public override IEnumerable<FactSymbol> Visit(BoundBaseField node) => [];

    public override IEnumerable<FactSymbol> Visit(BoundLetValue node) => In(node.Let.Value);

    public override IEnumerable<FactSymbol> Visit(BoundApply node) => node.Operands.SelectMany(In);

    public override IEnumerable<FactSymbol> Visit(BoundSwitch node) => node.Rows.SelectMany(r => In(r.Condition).Concat(In(r.Value))).Concat(In(node.Else));

    /// <summary>What is read of other claims is none of this claim's.</summary>
    public override IEnumerable<FactSymbol> Visit(BoundWindow node) => [];

    public override IEnumerable<FactSymbol> Visit(BoundPaid node) => [];

    public override IEnumerable<FactSymbol> Visit(BoundLookup node) => In(node.Argument);
}
