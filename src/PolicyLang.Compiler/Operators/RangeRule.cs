namespace PolicyLang.Compiler.Operators;

/// <summary>
/// What an operator says of operands of which only a range is known: the value of a window while claims are pending. Every rule is sound:
/// the range it gives holds every result, it may hold more.
/// </summary>
public enum RangeRule
{
    /// <summary>Nothing: the result is unknown.</summary>
    None,

    /// <summary>Monotone in each operand, so the least and the greatest result stand at the corners of the operands' ranges.</summary>
    Corners,

    /// <summary>As corners, where the range of the last operand does not touch 0.</summary>
    Quotient,

    /// <summary>The result is the same for all operands whose ranges do not meet; else unknown.</summary>
    Disjoint,
}
