using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// Bounds how deep the values of a benefit are, the lets they read included, so that whatever walks them does not run out of stack.
/// One expression stays below by itself (<see cref="Parsing.NestingLimits"/>); a chain of lets may not.
/// </summary>
internal sealed class Depths : BoundVisitor<int>
{
    public const int Most = 1500;

    private readonly Dictionary<LetSymbol, int> lets = [];

    /// <summary>One finding a benefit: what reads a value that is too deep is too deep as well.</summary>
    public static void Check(BoundBenefit benefit, DiagnosticBag diagnostics)
    {
        var depths = new Depths();
        foreach (var let in benefit.Lets) // the inner ones first, as they were bound
        {
            int depth = let.Value.Accept(depths);
            depths.lets[let.Symbol] = depth;
            if (depth > Most)
            {
                diagnostics.Add(VersionDiagnostics.TooDeep(let.Symbol.Location, Most));
                return;
            }
        }

        var values = benefit.Requirements.Select(r => r.Condition)
            .Concat(benefit.Exclusions.Select(e => e.Condition))
            .Concat(benefit.Caps.Select(c => c.Bound))
            .Concat(benefit.Caps.SelectMany(c => c.Keys).Concat(benefit.Limits.SelectMany(l => l.Keys)).Select(k => k.Value))
            .Append(benefit.Amount.Value)
            .Concat(benefit.Amount.DecidedBound is { } bound ? [bound] : []);
        if (values.FirstOrDefault(v => v.Accept(depths) > Most) is { } deep)
        {
            diagnostics.Add(VersionDiagnostics.TooDeep(deep.Location, Most));
        }
    }

    public override int Visit(BoundError node) => 0;

    public override int Visit(BoundConstant node) => 1;

    public override int Visit(BoundFact node) => 1;

    public override int Visit(BoundBaseField node) => 1;

    public override int Visit(BoundLetValue node) => 1 + (lets.TryGetValue(node.Let.Symbol, out int depth) ? depth : node.Let.Value.Accept(this));

    public override int Visit(BoundApply node) => 1 + Deepest(node.Operands);

    public override int Visit(BoundSwitch node) => 1 + Deepest(node.Rows.SelectMany(r => new[] { r.Condition, r.Value }).Append(node.Else));

    public override int Visit(BoundWindow node) => 1 + Deepest(node.Keys.Select(k => k.Value).Concat(new[] { node.Value, node.Where }.OfType<BoundExpression>()));

    public override int Visit(BoundLookup node) => 1 + node.Argument.Accept(this);

    public override int Visit(BoundPaid node) => 1 + Deepest(node.Keys.Select(k => k.Value));

    private int Deepest(IEnumerable<BoundExpression> parts) => parts.Select(p => p.Accept(this)).DefaultIfEmpty().Max();
}
