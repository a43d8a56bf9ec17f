using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Lowering;

/// <summary>Bound expressions of one benefit → plan expressions; node ids count up through the benefit.</summary>
internal sealed class ExpressionLowerer(IReadOnlyDictionary<FactSymbol, PlanFact> facts, Lowerer rulebook)
    : BoundVisitor<PlanExpression>
{
    private readonly Dictionary<LetSymbol, PlanLet> lets = [];
    private int lastId;

    /// <summary>The lets in an order in which each stands behind those it reads.</summary>
    public List<PlanLet> Lets { get; } = [];

    public List<PlanWindow> Windows { get; } = [];

    public int NextId() => ++lastId;

    public PlanExpression Lower(BoundExpression expression) => expression.Accept(this);

    public PlanKey Lower(BoundKey key) => new(key.Signature, Lower(key.Value));

    public PlanGuard? Lower(BoundGuard? guard) => guard is null ? null : new(Lower(guard.Condition), guard.Text);

    /// <summary>`require X when G` is `not G or X`.</summary>
    public PlanExpression Implied(PlanGuard? guard, PlanExpression stated, Location at) =>
        guard is null ? stated : Apply("or", at, Apply("not", guard.Condition.Location, guard.Condition), stated);

    /// <summary>`exclude when X when G` is `G and X`.</summary>
    public PlanExpression Both(PlanGuard? guard, PlanExpression stated, Location at) => guard is null ? stated : Apply("and", at, guard.Condition, stated);

    private PlanApply Apply(string id, Location at, params ImmutableArray<PlanExpression> operands)
    {
        var row = OperatorTable.Resolve(id, [.. operands.Select(_ => PolicyType.Bool)]) ?? throw new InvalidOperationException($"no row `{id}` of conditions");
        return new PlanApply(NextId(), PolicyType.Bool, at, row, operands);
    }

    public PlanLet Lower(BoundLet let)
    {
        if (!lets.TryGetValue(let.Symbol, out var lowered))
        {
            var value = Lower(let.Value);
            lowered = new PlanLet(NextId(), let.Symbol.Name, let.Symbol.Label, value, rulebook.OriginOf(let.Symbol.Location));
            lets[let.Symbol] = lowered;
            Lets.Add(lowered);
        }

        return lowered;
    }

    public override PlanExpression Visit(BoundError node) => throw new InvalidOperationException("a model with errors is not lowered");

    public override PlanExpression Visit(BoundConstant node) => new PlanConstant(NextId(), node.Type, node.Location, node.Value);

    public override PlanExpression Visit(BoundFact node) => new PlanFactValue(NextId(), node.Location, facts[node.Fact]);

    public override PlanExpression Visit(BoundBaseField node) => new PlanBaseField(NextId(), node.Type, node.Location, node.Field);

    public override PlanExpression Visit(BoundLetValue node)
    {
        var let = Lower(node.Let);
        return new PlanLetValue(NextId(), node.Location, let);
    }

    public override PlanExpression Visit(BoundApply node) =>
        new PlanApply(NextId(), node.Type, node.Location, node.Operator, [.. node.Operands.Select(Lower)]);

    public override PlanExpression Visit(BoundSwitch node) =>
        new PlanSwitch(NextId(), node.Type, node.Location, [.. node.Rows.Select(r => new PlanRow(Lower(r.Condition), Lower(r.Value)))], Lower(node.Else));

    public override PlanExpression Visit(BoundWindow node)
    {
        var value = node.Value is { } v ? Lower(v) : null;
        var where = node.Where is { } w ? Lower(w) : null;
        var window = new PlanWindow(NextId(), node.Kind, node.Type, value, [.. node.Keys.Select(Lower)], where, rulebook.OriginOf(node.Location));
        Windows.Add(window);
        return new PlanWindowValue(NextId(), node.Location, window);
    }

    public override PlanExpression Visit(BoundLookup node) =>
        new PlanLookup(NextId(), node.Location, rulebook.Table(node.Table), node.Mode, node.Month, Lower(node.Argument));

    public override PlanExpression Visit(BoundPaid node) => new PlanPaidValue(NextId(), node.Location, new PlanPaid(node.Benefit, [.. node.Keys.Select(Lower)]));
}
