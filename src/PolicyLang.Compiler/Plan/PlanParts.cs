namespace PolicyLang.Compiler.Plan;

/// <summary>The parts of an expression of a plan.</summary>
public static class PlanParts
{
    /// <summary>The expression and all it is made of, through the lets it reads; a let that is read twice is given twice.</summary>
    public static IEnumerable<PlanExpression> All(this PlanExpression expression)
    {
        var open = new Stack<PlanExpression>([expression]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var part in Inside(next))
            {
                open.Push(part);
            }
        }
    }

    private static IEnumerable<PlanExpression> Inside(PlanExpression expression) => expression switch
    {
        PlanLetValue let => [let.Let.Value],
        PlanApply apply => apply.Operands,
        PlanSwitch choice => choice.Rows.SelectMany(r => new[] { r.Condition, r.Value }).Append(choice.Else),
        PlanWindowValue { Window: var window } =>
            window.Keys.Select(k => k.Value).Concat(new[] { window.Value, window.Where }.OfType<PlanExpression>()),
        PlanLookup lookup => [lookup.Argument],
        PlanPaidValue paid => paid.Paid.Keys.Select(k => k.Value),
        _ => [],
    };
}
