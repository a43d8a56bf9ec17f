using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>
/// An expression step by step, from the trace of its evaluation: each part with the value it had. A `let` is told in full where it is met
/// first, and by its value where it is met again.
/// </summary>
internal sealed class ExpressionSteps
{
    private readonly Evaluator trace;
    private readonly HashSet<PlanLet> told = new(ReferenceEqualityComparer.Instance);

    private ExpressionSteps(Evaluator trace)
    {
        this.trace = trace;
    }

    /// <summary>What it was made of, without itself.</summary>
    public static ImmutableArray<ExplanationStep> Inside(PlanExpression expression, Evaluator trace) =>
        new ExpressionSteps(trace).Of(expression) is not { } step ? []
        : step.Steps.Length == 0 && expression is PlanFactValue or PlanBaseField ? [step]
        : expression is PlanWindowValue or PlanLetValue or PlanPaidValue ? [step]
        : step.Steps;

    /// <summary>Null for a constant, which says itself, and for what was not reached.</summary>
    private ExplanationStep? Of(PlanExpression expression)
    {
        if (expression is PlanConstant || trace.At(expression) is not { } seen)
        {
            return null;
        }

        if (expression is PlanLetValue { Let: var let } && !told.Add(let))
        {
            return new("value", Text(expression, seen), StepResult.Neutral, []);
        }

        var steps = Parts(expression)
            .SelectMany(p => SaysTheSame(p, expression) ? Parts(p) : [p])
            .Select(Of)
            .OfType<ExplanationStep>()
            .DistinctBy(s => s.Text);
        if (expression is PlanWindowValue { Window: var window } value)
        {
            steps = steps.Concat(WindowSteps.Members(trace.GroupOf(window), value.Type));
        }

        if (expression is PlanPaidValue { Paid: var paid } && trace.GroupOf(paid) is { } group)
        {
            steps = steps.Concat(PaidSteps.Of(group));
        }

        return new("value", Text(expression, seen), StepResult.Neutral, [.. steps]);
    }

    private static Localized Text(PlanExpression expression, Seen seen)
    {
        var name = ExpressionText.Name(expression);
        var shown = RequirementText.Shown(seen, expression.Type);
        return new($"{name.English} = {shown.English}", $"{name.Chinese} = {shown.Chinese}");
    }

    /// <summary>A part the compiler made of the whole (`one of` is several comparisons): its own parts are told in its place.</summary>
    private static bool SaysTheSame(PlanExpression part, PlanExpression whole) => part is PlanApply && part.Location.Span == whole.Location.Span;

    private static IEnumerable<PlanExpression> Parts(PlanExpression expression) => expression switch
    {
        PlanApply apply => apply.Operands,
        PlanLetValue let => [let.Let.Value],
        PlanSwitch rows => rows.Rows.SelectMany(r => new[] { r.Condition, r.Value }).Append(rows.Else),
        PlanLookup lookup => [lookup.Argument],
        _ => [],
    };
}
