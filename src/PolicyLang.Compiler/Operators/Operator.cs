using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Operators;

/// <summary>What an operator does with an unknown operand.</summary>
public enum NullBehaviour
{
    /// <summary>Any unknown operand makes the result unknown.</summary>
    Strict,

    /// <summary>Kleene's three-valued logic: the method sees unknown operands and may still know the answer.</summary>
    Kleene,
}

/// <summary>Computes a result from operands whose types the compiler has settled.</summary>
public delegate Value OperatorMethod(ReadOnlySpan<Value> operands);

/// <summary>The digits a result can need, from the digits its operands can need.</summary>
public delegate NumberForm FormRule(ReadOnlySpan<NumberForm> operands);

/// <summary>
/// One row of the operator table: the one address of a meaning. Binder, interpreter, hover and documentation all read it.
/// Its executed examples are tests/corpus/semantics/*.cases under the same <see cref="Id"/>.
/// </summary>
public sealed record Operator(
    string Id,
    ImmutableArray<TypeKind> Operands,
    TypeKind Result,
    NullBehaviour Nulls,
    OperatorMethod Method,
    FormRule? Form,
    Localized Documentation)
{
    /// <summary>The operand whose classifier or choices the result takes over; -1 where it has none.</summary>
    public int Carrier { get; init; } = -1;

    /// <summary>The last operand may be repeated (min, max).</summary>
    public bool IsVariadic { get; init; }

    /// <summary>What the operator says of operands known as a range only.</summary>
    public RangeRule Ranges { get; init; }

    /// <summary>For each operand, where the result goes as it grows; empty where the row tells nothing.</summary>
    public ImmutableArray<Trend> Trends { get; init; } = [];

    /// <summary>Which of its operands the result is.</summary>
    public Pick Picks { get; init; }
}
