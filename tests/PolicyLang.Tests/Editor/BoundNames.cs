using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Editor;

/// <summary>The names of a benefit that the binder settled: where each stands and what it stands for.</summary>
internal sealed class BoundNames : BoundVisitor<int>
{
    private readonly List<(Location Use, Symbol Symbol)> found = [];

    public static IReadOnlyList<(Location Use, Symbol Symbol)> In(BoundBenefit benefit)
    {
        var names = new BoundNames();
        IEnumerable<BoundExpression?> all =
        [
            .. benefit.Lets.Select(l => l.Value),
            .. benefit.Identity?.Values ?? [],
            .. benefit.Requirements.Select(r => r.Condition),
            .. benefit.Exclusions.Select(e => e.Condition),
            benefit.Amount.Value,
            benefit.Amount.DecidedBound,
            .. benefit.Caps.SelectMany(c => c.Keys.Select(k => k.Value).Prepend(c.Bound)),
            .. benefit.Limits.SelectMany(l => l.Keys.Select(k => k.Value)),
            .. benefit.Quotas.SelectMany(q => q.Keys.Select(k => k.Value).Append(q.Different?.Value)),
            .. benefit.Stacking?.Keys.Select(k => k.Value) ?? [],
            .. benefit.Quotas.Select(q => q.Guard?.Condition),
            .. benefit.Requirements.Select(r => r.Guard?.Condition),
            .. benefit.Exclusions.Select(e => e.Guard?.Condition),
            .. benefit.Caps.Select(c => c.Guard?.Condition),
            .. benefit.Limits.Select(l => l.Guard?.Condition),
        ];
        foreach (var expression in all.OfType<BoundExpression>())
        {
            expression.Accept(names);
        }

        // What is read without being written (`amount decided`) is no name.
        return [.. names.found.Where(n => n.Use.Text == n.Symbol.Name)];
    }

    public override int Visit(BoundError node) => 0;

    public override int Visit(BoundConstant node)
    {
        if (node.Reading is { } reading)
        {
            found.Add((node.Location, reading));
        }

        return 0;
    }

    public override int Visit(BoundBaseField node) => 0;

    public override int Visit(BoundFact node)
    {
        found.Add((node.Location, node.Fact));
        return 0;
    }

    public override int Visit(BoundLetValue node)
    {
        found.Add((node.Location, node.Let.Symbol));
        return 0;
    }

    public override int Visit(BoundApply node) => All(node.Operands);

    public override int Visit(BoundSwitch node) => All([.. node.Rows.SelectMany(r => new[] { r.Condition, r.Value }), node.Else]);

    public override int Visit(BoundWindow node) => All([.. new[] { node.Value, node.Where }.OfType<BoundExpression>(), .. node.Keys.Select(k => k.Value)]);

    public override int Visit(BoundPaid node) => All(node.Keys.Select(k => k.Value));

    /// <summary>The words that rank are not the name of the fact they give a place.</summary>
    public override int Visit(BoundPlace node) => 0;

    public override int Visit(BoundLookup node) => node.Argument.Accept(this);

    private int All(IEnumerable<BoundExpression> nodes) => nodes.Sum(n => n.Accept(this));
}
