using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using static PolicyLang.Compiler.Operators.Row;
using static PolicyLang.Compiler.Types.TypeKind;

namespace PolicyLang.Compiler.Operators;

/// <summary>Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, §64).</summary>
internal static class LogicOperators
{
    public static readonly Operator[] Rows =
    [
        Kleene("and", [Bool, Bool], And,
            "Both hold. One that fails decides, whatever the other is.", "两者都成立；有一个不成立即不成立。"),
        Kleene("or", [Bool, Bool], Or,
            "At least one holds. One that holds decides, whatever the other is.", "至少一个成立；有一个成立即成立。"),
        Kleene("not", [Bool], Not,
            "Holds where the condition fails; unknown stays unknown.", "条件不成立时成立；未知仍为未知。"),
    ];

    private static Value And(ReadOnlySpan<Value> operands) =>
        operands[0].IsFalse || operands[1].IsFalse ? Value.False
        : operands[0].IsTrue && operands[1].IsTrue ? Value.True
        : Value.Unknown;

    private static Value Or(ReadOnlySpan<Value> operands) =>
        operands[0].IsTrue || operands[1].IsTrue ? Value.True
        : operands[0].IsFalse && operands[1].IsFalse ? Value.False
        : Value.Unknown;

    private static Value Not(ReadOnlySpan<Value> operands) =>
        operands[0].IsUnknown ? Value.Unknown : Value.Of(operands[0].IsFalse);
}
