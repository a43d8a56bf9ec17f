using System.Collections.Immutable;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The one interpreter of expressions. What it saw of a claim stays readable until the next claim begins (<see cref="At"/>), so that reasons
/// and explanations are told from the evaluation that decided, and a `let` is evaluated once.
/// Unknown operands follow the operator's row; ranges of windows follow its <see cref="Operator.Ranges"/>.
/// </summary>
internal sealed class Evaluator : PlanVisitor<Seen>
{
    private Seen[] trace = new Seen[64];
    private int[] marks = new int[64];
    private int mark;
    private Value[] operands = new Value[64];
    private int top;
    private ClaimState? current;

    /// <summary>What other components paid; where nothing reads it, none.</summary>
    public PaidBooks? Books { get; init; }

    /// <summary>The claim whose facts are read from here on.</summary>
    public void Begin(ClaimState claim)
    {
        current = claim;
        mark++;
    }

    public Seen See(PlanExpression expression)
    {
        var seen = expression.Accept(this);
        int id = expression.Id;
        if (id >= marks.Length)
        {
            int size = Math.Max(id + 1, marks.Length * 2);
            Array.Resize(ref trace, size);
            Array.Resize(ref marks, size);
        }

        trace[id] = seen;
        marks[id] = mark;
        return seen;
    }

    /// <summary>What was seen of an expression of the current claim; null where it was not evaluated (a row that was not reached).</summary>
    public Seen? At(PlanExpression expression) =>
        expression.Id < marks.Length && marks[expression.Id] == mark ? trace[expression.Id] : null;

    /// <summary>The current claim's group of a window.</summary>
    public WindowGroup GroupOf(PlanWindow window) => Claim.GroupOf(window);

    /// <summary>The values of keys into a buffer; what is unknown of them.</summary>
    public Doubt? Keys(ImmutableArray<PlanKey> keys, Span<Value> values)
    {
        Doubt? doubt = null;
        for (int i = 0; i < keys.Length; i++)
        {
            var seen = See(keys[i].Value);
            values[i] = seen.Value;
            doubt = seen.Doubt is { } why ? Doubt.Join(doubt, why) : doubt;
        }

        return doubt;
    }

    /// <summary>Whether a clause is there for the current claim; known to be where it has no guard.</summary>
    public Seen Guard(PlanGuard? guard) => guard is null ? Seen.Known(Value.True) : See(guard.Condition);

    public override Seen Visit(PlanConstant node) =>
        node.Value.IsUnknown ? Seen.Unknown(new WrittenUnknown(node)) : Seen.Known(node.Value);

    public override Seen Visit(PlanFactValue node)
    {
        var value = Claim.Facts[node.Fact.Slot];
        return value.IsUnknown ? Seen.Unknown(new MissingFact(node.Fact)) : Seen.Known(value);
    }

    public override Seen Visit(PlanBaseField node) => node.Field switch
    {
        BaseField.ClaimId => Seen.Known(Value.Of(Claim.Id)),
        BaseField.Claimant => Seen.Known(Value.Of(Claim.Claimant)),
        BaseField.EventDate => Seen.Known(Value.Of(Claim.EventDate)),
        BaseField.FiledDate => Claim.FiledDate is { } day ? Seen.Known(Value.Of(day)) : Seen.Unknown(new MissingFiledDate()),
        BaseField.Policy => Seen.Known(Value.Of(Claim.RoutedVersion.Policy.Name)),
        _ => throw new InvalidOperationException($"no base field {node.Field}"),
    };

    public override Seen Visit(PlanLetValue node) => At(node.Let.Value) ?? See(node.Let.Value);

    public override Seen Visit(PlanApply node)
    {
        int count = node.Operands.Length;
        int start = top;
        top += count;
        if (top > operands.Length)
        {
            Array.Resize(ref operands, Math.Max(top, operands.Length * 2));
        }

        Doubt? doubt = null;
        bool areBounded = true;
        for (int i = 0; i < count; i++)
        {
            var seen = See(node.Operands[i]);
            operands[start + i] = seen.Value;
            if (seen.Doubt is { } why)
            {
                doubt = Doubt.Join(doubt, why);
                areBounded &= why.HasRange;
            }
        }

        top = start;
        if (doubt is not null && node.Operator.Nulls == NullBehaviour.Strict)
        {
            return areBounded ? OverRanges(node, doubt) : Seen.Unknown(doubt);
        }

        var value = node.Operator.Method(operands.AsSpan(start, count));
        return value.IsUnknown
            ? doubt is null ? Seen.Unknown(new NoResult(node)) : Seen.Unknown(doubt)
            : Seen.Known(value);
    }

    public override Seen Visit(PlanSwitch node)
    {
        foreach (var row in node.Rows)
        {
            var condition = See(row.Condition);
            if (condition.Doubt is { } doubt)
            {
                return Seen.Unknown(doubt.WithoutRange);
            }

            if (condition.Value.IsTrue)
            {
                return See(row.Value);
            }
        }

        return See(node.Else);
    }

    public override Seen Visit(PlanWindowValue node) => Claim.GroupOf(node.Window).Result;

    public override Seen Visit(PlanLookup node)
    {
        var argument = See(node.Argument);
        if (argument.Doubt is { } doubt)
        {
            return Seen.Unknown(doubt.WithoutRange);
        }

        var found = node.Mode switch
        {
            LookupMode.InForceOn => node.Table.InForceOn(argument.Value.AsDate())?.Value,
            LookupMode.PublishedIn => node.Table.PublishedIn(argument.Value.AsDate().Year, node.Month)?.Value,
            LookupMode.Key => node.Table.Find(argument.Value)?.Value ?? node.Table.Else,
            _ => throw new InvalidOperationException($"no lookup {node.Mode}"),
        };
        return found is { IsUnknown: false } value ? Seen.Known(value) : Seen.Unknown(new NotInTable(node, argument.Value.ToString()));
    }

    public override Seen Visit(PlanPaidValue node)
    {
        var keys = new Value[node.Paid.Keys.Length];
        if (Keys(node.Paid.Keys, keys) is { } doubt)
        {
            return Seen.Unknown(doubt.WithoutRange);
        }

        var group = PaidAt(node.Paid, keys);
        return group.Waiting.Count > 0 ? Seen.Unknown(new WaitsForPaid(group)) : Seen.Known(Value.Of(group.Sum));
    }

    /// <summary>The group of the other benefit that was looked at for the current claim; null where a key of it is not known.</summary>
    public PaidGroup? GroupOf(PlanPaid paid)
    {
        Value[] keys = [.. paid.Keys.Select(k => At(k.Value)?.Value ?? Value.Unknown)];
        return keys.Any(k => k.IsUnknown) ? null : PaidAt(paid, keys);
    }

    private PaidGroup PaidAt(PlanPaid paid, ReadOnlySpan<Value> keys) =>
        Books?.At(paid, keys) ?? throw new InvalidOperationException("`paid` is read before money is divided");

    private ClaimState Claim => current ?? throw new InvalidOperationException("no claim has begun");

    private Seen OverRanges(PlanApply node, Doubt doubt)
    {
        var lows = new Value[node.Operands.Length];
        var highs = new Value[node.Operands.Length];
        for (int i = 0; i < lows.Length; i++)
        {
            var seen = trace[node.Operands[i].Id];
            lows[i] = seen.Doubt?.Low ?? seen.Value;
            highs[i] = seen.Doubt?.High ?? seen.Value;
        }

        return RangeArithmetic.Apply(node.Operator, lows, highs) is { } range
            ? Seen.Between(range.Low, range.High, doubt)
            : Seen.Unknown(doubt);
    }
}
