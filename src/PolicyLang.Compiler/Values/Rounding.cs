namespace PolicyLang.Compiler.Values;

/// <summary>How a number goes to the next unit: towards minus infinity, plus infinity, or the nearer (a half goes up).</summary>
public enum Rounding
{
    HalfUp,
    Down,
    Up,
}
