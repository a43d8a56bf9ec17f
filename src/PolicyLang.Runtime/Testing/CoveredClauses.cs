using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Testing;

/// <summary>The clauses of a benefit version that can decide something, with their places.</summary>
internal static class CoveredClauses
{
    public static IEnumerable<(ClauseKind Kind, Location Location)> Of(PlanBenefit version) =>
    [
        .. version.Requirements.Select(r => (ClauseKind.Require, r.Origin.Location)),
        .. version.Exclusions.Select(e => (ClauseKind.Exclude, e.Origin.Location)),
        (ClauseKind.Amount, version.Amount.Origin.Location),
        .. Amounts(version).SelectMany(Inside).OfType<PlanSwitch>().SelectMany(Rows).Select(r => (ClauseKind.Row, r.Place)),
        .. version.Lets.Select(l => (ClauseKind.Let, l.Origin.Location)),
        .. version.ClaimCaps.Select(c => (ClauseKind.Cap, c.Origin.Location)),
        .. version.Limits.Select(l => (ClauseUse.Of(l), l.Origin.Location)),
        .. version.Quotas.Select(q => (ClauseKind.Quota, q.Origin.Location)),
        .. version.GroupCaps.Concat(One(version.Share)).Select(c => (ClauseUse.Of(c), c.Origin.Location)),
        .. One(version.Rank).Select(r => (ClauseKind.Rank, r.Origin.Location)),
        .. One(version.Stacking).Select(s => (ClauseKind.Stacking, s.Origin.Location)),
        .. One(version.Identity).Select(i => (ClauseKind.Same, i.Origin.Location)),
    ];

    /// <summary>What gives an amount, or bounds the one claim's.</summary>
    public static IEnumerable<PlanExpression> Amounts(PlanBenefit version) => version.ClaimCaps.Select(c => c.Bound).Prepend(version.Amount.Value);

    /// <summary>An expression with all it is made of, through its `let`s.</summary>
    public static IEnumerable<PlanExpression> Inside(PlanExpression expression)
    {
        var open = new Stack<PlanExpression>([expression]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var part in Parts(next))
            {
                open.Push(part);
            }
        }
    }

    /// <summary>The rows that are written, the last value too; the condition is null there.</summary>
    public static IEnumerable<(PlanExpression? Condition, PlanExpression Value, Location Place)> Rows(PlanSwitch node)
    {
        foreach (var row in node.Rows)
        {
            yield return (row.Condition, row.Value, Place(node, row));
        }

        // Where no last value is written the compiler puts one, at the place of the whole.
        if (node.Location.Span.Contains(node.Else.Location.Span.Start) && node.Else.Location.Span != node.Location.Span)
        {
            yield return (null, node.Else, node.Else.Location);
        }
    }

    private static Location Place(PlanSwitch node, PlanRow row)
    {
        var (condition, value) = (row.Condition.Location, row.Value.Location);
        bool isWrittenAhead = condition.Span.Start > node.Location.Span.Start && condition.Span.End <= value.Span.Start;
        return isWrittenAhead ? value with { Span = TextSpan.FromBounds(condition.Span.Start, value.Span.End) } : value;
    }

    private static IEnumerable<PlanExpression> Parts(PlanExpression expression) => expression switch
    {
        PlanApply apply => apply.Operands,
        PlanLetValue let => [let.Let.Value],
        PlanSwitch rows => rows.Rows.SelectMany(r => new[] { r.Condition, r.Value }).Append(rows.Else),
        PlanLookup lookup => [lookup.Argument],
        _ => [],
    };

    private static IEnumerable<T> One<T>(T? item)
        where T : class => item is null ? [] : [item];
}
