using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Operators;

/// <summary>How the rows of the table are written down.</summary>
internal static class Row
{
    public static Operator Strict(
        string id, TypeKind[] operands, TypeKind result, OperatorMethod method, FormRule? form, string english, string chinese) =>
        new(id, [.. operands], result, NullBehaviour.Strict, method, form, new Localized(english, chinese));

    /// <summary>A strict row that is monotone in each operand.</summary>
    public static Operator Monotone(
        string id, TypeKind[] operands, TypeKind result, OperatorMethod method, FormRule? form, string english, string chinese) =>
        Strict(id, operands, result, method, form, english, chinese) with { Ranges = RangeRule.Corners };

    /// <summary>Told how the result goes with each operand.</summary>
    public static Operator Going(this Operator row, params Trend[] trends) => row with { Trends = [.. trends] };

    public static Operator Kleene(string id, TypeKind[] operands, OperatorMethod method, string english, string chinese) =>
        new(id, [.. operands], TypeKind.Bool, NullBehaviour.Kleene, method, null, new Localized(english, chinese));

    /// <summary>A method of two numbers.</summary>
    public static OperatorMethod Numbers(Func<Exact, Exact, Exact> compute) =>
        operands => Value.Of(compute(operands[0].AsNumber(), operands[1].AsNumber()));

    public static FormRule Forms(Func<NumberForm, NumberForm, NumberForm> combine) => operands => combine(operands[0], operands[1]);
}
