using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>
/// Conditions as people are told of them: the label, what was seen, and what is missing: 年度实际交易额20万元（含）以上：15万元，还差5万元.
/// Read from the trace of the evaluation.
/// </summary>
internal static class RequirementText
{
    public static Localized Failed(PlanRequirement requirement, Evaluator trace)
    {
        var told = Tell(requirement.Stated, trace, wanted: true).Distinct().ToList();
        var label = Label(requirement.Label, requirement.Stated);
        return told.Count == 0 ? label : After(label, Sentence.List(told.Select(t => t.In(isAlone: told.Count == 1 && requirement.Label is not null))));
    }

    public static Localized Holds(PlanExclusion exclusion, Evaluator trace)
    {
        var told = Tell(exclusion.Stated, trace, wanted: false).Distinct().ToList();
        var label = Label(exclusion.Label, exclusion.Stated);
        return told.Count == 0 ? label : After(label, Sentence.List(told.Select(t => t.In(isAlone: false))));
    }

    /// <summary>What it would take; null where no number and no day tells it.</summary>
    public static Localized? Needed(PlanExpression condition, Evaluator trace)
    {
        var needed = Tell(condition, trace, wanted: true).Where(t => t.Missing is not null).Distinct().ToList();
        return needed.Count == 0 ? null : Sentence.List(needed.Select(t => t.In(isAlone: needed.Count == 1 && t.IsSource)));
    }

    public static Localized Label(string? label, PlanExpression condition) => Localized.Same(label ?? ExpressionText.Source(condition.Location));

    private static Localized After(Localized label, Localized text) => new($"{label.English}: {text.English}", $"{label.Chinese}：{text.Chinese}");

    /// <summary>The parts of a condition that made it what it is, where <paramref name="wanted"/> is what it should have been.</summary>
    private static IEnumerable<Told> Tell(PlanExpression condition, Evaluator trace, bool wanted)
    {
        if (trace.At(condition) is not { } seen || seen.Value != Value.Of(!wanted))
        {
            return [];
        }

        return condition switch
        {
            PlanLetValue let => Tell(let.Let.Value, trace, wanted),
            PlanFactValue fact => [new(ExpressionText.Name(fact), ValueText.Of(seen.Value, fact.Type), null)],
            PlanApply { Operator.Id: "not" } not => Tell(not.Operands[0], trace, !wanted),
            PlanApply { Operator.Id: "and" or "or" } both => both.Operands.SelectMany(o => Tell(o, trace, wanted)),
            PlanApply { Operands: [var left, var right] } compare when trace.At(left) is { } l && trace.At(right) is { } r =>
                [Compare(compare, left, l, right, r, wanted)],
            _ => [],
        };
    }

    private static Told Compare(PlanApply compare, PlanExpression left, Seen l, PlanExpression right, Seen r, bool wanted)
    {
        // The side that varies is told of; `20万元 <= price` is read from its right.
        bool isTurned = left is PlanConstant;
        var (subject, value, other) = isTurned ? (right, r, l) : (left, l, r);
        var missing = wanted && (subject.Type.IsNumeric || subject.Type.Kind == TypeKind.Date) ? Missing(compare.Operator.Id, isTurned, value, other, subject.Type) : null;
        return new(ExpressionText.Name(subject), Shown(value, subject.Type), missing);
    }

    private static Localized? Missing(string operation, bool isTurned, Seen value, Seen bound, PolicyType type)
    {
        bool wantsMore = operation is "greater" or "greater_or_equal";
        bool wantsLess = operation is "less" or "less_or_equal";
        if ((!wantsMore && !wantsLess) || bound.IsUnknown)
        {
            return null;
        }

        // A range that fails everywhere: from its nearer end.
        bool more = wantsMore != isTurned;
        var near = value.Doubt is { HasRange: true } range ? (more ? range.High : range.Low) : value.Value;
        if (near.IsUnknown)
        {
            return null;
        }

        if (type.Kind == TypeKind.Date)
        {
            return MissingDays(more, operation is "greater" or "less", ValueText.Of(bound.Value, type));
        }

        var gap = more ? bound.Value.AsNumber() - near.AsNumber() : near.AsNumber() - bound.Value.AsNumber();
        var text = ValueText.Of(Value.Of(gap), type);
        var limit = ValueText.Of(bound.Value, type);
        bool isStrict = operation is "greater" or "less";
        return (more, isStrict) switch
        {
            (true, false) => new($"{text.English} short", $"还差{text.Chinese}"),
            (false, false) => new($"{text.English} too much", $"超出{text.Chinese}"),
            (true, true) => new($"must be above {limit.English}", $"须超过{limit.Chinese}"),
            (false, true) => new($"must be below {limit.English}", $"须低于{limit.Chinese}"),
        };
    }

    private static Localized MissingDays(bool later, bool isStrict, Localized day) => (later, isStrict) switch
    {
        (true, false) => new($"must not be before {day.English}", $"不得早于{day.Chinese}"),
        (false, false) => new($"must not be after {day.English}", $"不得晚于{day.Chinese}"),
        (true, true) => new($"must be after {day.English}", $"须晚于{day.Chinese}"),
        (false, true) => new($"must be before {day.English}", $"须早于{day.Chinese}"),
    };

    public static Localized Shown(Seen seen, PolicyType type)
    {
        if (seen.Doubt is not { HasRange: true } range)
        {
            return ValueText.Of(seen.Value, type);
        }

        var low = ValueText.Of(range.Low, type);
        var high = ValueText.Of(range.High, type);
        return new($"{low.English} to {high.English}", $"{low.Chinese}至{high.Chinese}");
    }

    /// <summary>One value of a condition, and what is missing in it.</summary>
    private sealed record Told(Localized Name, Localized Value, Localized? Missing)
    {
        /// <summary>The name is the policy's own words, which stand beside it anyway.</summary>
        public bool IsSource => Name.English.StartsWith('`');

        /// <summary>Beside a label that says what it is about, the value is enough where something is said to be missing.</summary>
        public Localized In(bool isAlone)
        {
            var told = isAlone && Missing is not null ? Value : new($"{Name.English} {Value.English}", $"{Name.Chinese} {Value.Chinese}");
            return Missing is { } missing ? new($"{told.English}, {missing.English}", $"{told.Chinese}，{missing.Chinese}") : told;
        }
    }
}
