using System.Globalization;

namespace PolicyLang.Compiler.Values;

public enum ValueKind : byte
{
    /// <summary>Not known: the third truth value, and what a fact not given is.</summary>
    Unknown,
    Number,
    Bool,
    Date,
    Span,
    Text,

    /// <summary>One of a fact's choices, by its name.</summary>
    Choice,
}

/// <summary>
/// A value of a running program. Types are settled by the compiler, so money, rates and counts are all numbers here.
/// The default is unknown.
/// </summary>
public readonly struct Value : IEquatable<Value>
{
    private readonly Exact number;
    private readonly string? text;

    private Value(ValueKind kind, Exact number, string? text)
    {
        Kind = kind;
        this.number = number;
        this.text = text;
    }

    public ValueKind Kind { get; }

    public static Value Unknown => default;

    public static Value True { get; } = new(ValueKind.Bool, 1, null);

    public static Value False { get; } = new(ValueKind.Bool, 0, null);

    public bool IsUnknown => Kind == ValueKind.Unknown;

    public bool IsTrue => Kind == ValueKind.Bool && number.Numerator == 1;

    public bool IsFalse => Kind == ValueKind.Bool && number.Numerator == 0;

    public static Value Of(Exact number) => new(ValueKind.Number, number, null);

    public static Value Of(bool truth) => truth ? True : False;

    public static Value Of(DateOnly date) => new(ValueKind.Date, date.DayNumber, null);

    public static Value Of(CalendarSpan span) => new(ValueKind.Span, new Exact(((Int128)span.Months << 32) + span.Days, 1), null);

    public static Value Of(string text) => new(ValueKind.Text, default, text);

    public static Value Choice(string name) => new(ValueKind.Choice, default, name);

    public Exact AsNumber() => Kind == ValueKind.Number ? number : throw Wrong(ValueKind.Number);

    public DateOnly AsDate() => Kind == ValueKind.Date ? DateOnly.FromDayNumber((int)number.Numerator) : throw Wrong(ValueKind.Date);

    public CalendarSpan AsSpan()
    {
        int days = Kind == ValueKind.Span ? unchecked((int)number.Numerator) : throw Wrong(ValueKind.Span);
        return new CalendarSpan((int)((number.Numerator - days) >> 32), days);
    }

    public string AsText() => Kind is ValueKind.Text or ValueKind.Choice && text is { } value ? value : throw Wrong(ValueKind.Text);

    public bool Equals(Value other) =>
        Kind == other.Kind && number.Equals(other.number) && string.Equals(text, other.text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Kind, number, text);

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>Plain text for tests and debugging; people are shown values by their type.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.Number => number.ToString(),
        ValueKind.Bool => IsTrue ? "yes" : "no",
        ValueKind.Date => AsDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ValueKind.Span => $"{AsSpan().Months} months {AsSpan().Days} days",
        _ => AsText(),
    };

    private InvalidOperationException Wrong(ValueKind wanted) => new($"a {Kind} where the plan promised a {wanted}");
}
