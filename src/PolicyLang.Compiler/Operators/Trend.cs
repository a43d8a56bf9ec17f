namespace PolicyLang.Compiler.Operators;

/// <summary>
/// Where a result goes when one operand grows and the others stay. What is known of an operand at one end only says something of the result
/// by this.
/// </summary>
public enum Trend
{
    /// <summary>Nothing is told: it must be known itself.</summary>
    None,

    /// <summary>The result never falls.</summary>
    Rises,

    /// <summary>The result never rises.</summary>
    Falls,

    /// <summary>The result never falls while no operand is below 0.</summary>
    RisesFromZero,
}

/// <summary>Whether a result is one of the operands, so that one end of one of them bounds it.</summary>
public enum Pick
{
    None,
    Least,
    Greatest,
}
