using System.Collections.Immutable;
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

        if (ValuesOf(benefit).FirstOrDefault(v => v.Accept(depths) > Most) is { } deep)
        {
            diagnostics.Add(VersionDiagnostics.TooDeep(deep.Location, Most));
        }
    }

    private static IEnumerable<BoundExpression> ValuesOf(BoundBenefit benefit)
    {
        foreach (var requirement in benefit.Requirements)
        {
            yield return requirement.Condition;
        }

        foreach (var exclusion in benefit.Exclusions)
        {
            yield return exclusion.Condition;
        }

        foreach (var guard in benefit.Guards)
        {
            yield return guard.Condition;
        }

        foreach (var cap in benefit.Caps)
        {
            yield return cap.Bound;
        }

        foreach (var key in benefit.Keys)
        {
            yield return key.Value;
        }

        yield return benefit.Amount.Value;
        if (benefit.Rank is { } rank)
        {
            yield return rank.By;
        }

        if (benefit.Amount.DecidedBound is { } bound)
        {
            yield return bound;
        }
    }

    public override int Visit(BoundError node) => 0;

    public override int Visit(BoundConstant node) => 1;

    public override int Visit(BoundFact node) => 1;

    public override int Visit(BoundBaseField node) => 1;

    public override int Visit(BoundLetValue node) => 1 + (lets.TryGetValue(node.Let.Symbol, out int depth) ? depth : node.Let.Value.Accept(this));

    public override int Visit(BoundApply node) => 1 + Deepest(node.Operands, static o => o);

    public override int Visit(BoundSwitch node)
    {
        int deepest = node.Else.Accept(this);
        foreach (var row in node.Rows)
        {
            deepest = Math.Max(deepest, Math.Max(row.Condition.Accept(this), row.Value.Accept(this)));
        }

        return 1 + deepest;
    }

    public override int Visit(BoundWindow node) =>
        1 + Math.Max(Deepest(node.Keys, static k => k.Value), Math.Max(node.Value?.Accept(this) ?? 0, node.Where?.Accept(this) ?? 0));

    public override int Visit(BoundLookup node) => 1 + node.Argument.Accept(this);

    public override int Visit(BoundPlace node) => 1;

    public override int Visit(BoundPaid node) => 1 + Deepest(node.Keys, static k => k.Value);

    private int Deepest<T>(ImmutableArray<T> parts, Func<T, BoundExpression> valueOf)
    {
        int deepest = 0;
        foreach (var part in parts)
        {
            deepest = Math.Max(deepest, valueOf(part).Accept(this));
        }

        return deepest;
    }
}
