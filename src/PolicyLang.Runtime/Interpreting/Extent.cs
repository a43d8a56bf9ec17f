using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>What a number or a date can come to: its ends, each unknown where nothing bounds it.</summary>
internal readonly record struct Extent(Value Low, Value High)
{
    public static readonly Extent Unbounded = default;

    public static readonly Extent FromZero = new(Value.Of((Exact)0), Value.Unknown);

    public bool IsBounded => !Low.IsUnknown && !High.IsUnknown;

    public static Extent Of(Value value) => new(value, value);

    /// <summary>Either of two; what has no order has no ends.</summary>
    public Extent Or(Extent other) => new(Further(Low, other.Low, -1), Further(High, other.High, 1));

    private static Value Further(Value a, Value b, int sign) =>
        !HasOrder(a) || !HasOrder(b) ? Value.Unknown : RangeArithmetic.Compare(a, b) * sign >= 0 ? a : b;

    private static bool HasOrder(Value value) => value.Kind is ValueKind.Number or ValueKind.Date;
}
