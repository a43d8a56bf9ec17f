using System.Collections.Immutable;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>What an evaluation saw: a value, or, where it is unknown, why. <see cref="Doubt"/> is null exactly where the value is known.</summary>
internal readonly record struct Seen(Value Value, Doubt? Doubt)
{
    public bool IsUnknown => Value.IsUnknown;

    public static Seen Known(Value value) => new(value, null);

    public static Seen Unknown(Cause cause) => new(Value.Unknown, new Doubt([cause]));

    public static Seen Unknown(Doubt doubt) => new(Value.Unknown, doubt);

    /// <summary>A value of which only a range is known; one value where both ends are equal.</summary>
    public static Seen Between(Value low, Value high, Doubt doubt) =>
        low == high ? Known(low) : new(Value.Unknown, doubt with { Low = low, High = high });
}

/// <summary>Why a value is not known, and, where that much is known, the range it lies in (numbers and dates).</summary>
internal sealed record Doubt(ImmutableArray<Cause> Causes)
{
    public Value Low { get; init; }

    public Value High { get; init; }

    public bool HasRange => !Low.IsUnknown;

    public bool IsForAuthority => Causes.All(c => c.IsForAuthority);

    public Doubt WithoutRange => HasRange ? new Doubt(Causes) : this;

    /// <summary>All causes of both, each once, without ranges.</summary>
    public static Doubt Join(Doubt? first, Doubt second) =>
        first is null || ReferenceEquals(first, second)
            ? second.WithoutRange
            : new Doubt([.. first.Causes, .. second.Causes.Where(c => !first.Causes.Contains(c))]);
}
