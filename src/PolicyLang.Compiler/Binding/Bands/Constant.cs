using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding.Bands;

/// <summary>
/// The value of a literal, with its sign, also behind the name of a `let`; null for everything else, also for a reading, which a run may
/// set otherwise. Nothing is computed here.
/// </summary>
internal static class Constant
{
    public static Value? Of(BoundExpression expression) => expression switch
    {
        BoundConstant { Value.IsUnknown: false, Reading: null } constant => constant.Value,
        BoundApply { Operator.Id: "negate", Operands: [BoundConstant { Value.Kind: ValueKind.Number } constant] } => Value.Of(-constant.Value.AsNumber()),
        BoundLetValue { Let.Value: BoundConstant or BoundApply } let => Of(let.Let.Value),
        _ => null,
    };
}
