using System.Numerics;

namespace PolicyLang.Compiler.Values;

/// <summary>
/// An exact number: a fraction of two whole numbers, the lower one positive. Money is in yuan, a rate is its value
/// (4.35 % = 0.0435). The compiler proves that no value of a program needs more than 38 digits above or below the line
/// (<see cref="NumberForm"/>), so the arithmetic here never overflows; it is checked all the same. Not reduced: a fixed-point
/// number keeps the denominator of its form.
/// </summary>
public readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private readonly Int128 denominator;

    public Exact(Int128 numerator, Int128 denominator)
    {
        if (denominator <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), "the denominator is positive");
        }

        Numerator = numerator;
        this.denominator = denominator;
    }

    public Int128 Numerator { get; }

    public Int128 Denominator => denominator == 0 ? 1 : denominator;

    public static Exact Zero => new(0, 1);

    public static Exact One => new(1, 1);

    public bool IsZero => Numerator == 0;

    public int Sign => Int128.Sign(Numerator);

    public bool IsInteger => Numerator % Denominator == 0;

    public static implicit operator Exact(long value) => new(value, 1);

    /// <summary>A fixed-point number: <c>digits / 10^decimals</c>.</summary>
    public static Exact Decimal(Int128 digits, int decimals) => new(digits, PowerOfTen(decimals));

    public static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power = checked(power * 10);
        }

        return power;
    }

    public static Exact operator +(Exact a, Exact b)
    {
        if (a.Denominator == b.Denominator)
        {
            return new(checked(a.Numerator + b.Numerator), a.Denominator);
        }

        if (a.Denominator % b.Denominator == 0)
        {
            return new(checked(a.Numerator + (b.Numerator * (a.Denominator / b.Denominator))), a.Denominator);
        }

        if (b.Denominator % a.Denominator == 0)
        {
            return new(checked((a.Numerator * (b.Denominator / a.Denominator)) + b.Numerator), b.Denominator);
        }

        return new(checked((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator)), checked(a.Denominator * b.Denominator));
    }

    public static Exact operator -(Exact a) => new(-a.Numerator, a.Denominator);

    public static Exact operator -(Exact a, Exact b) => a + -b;

    public static Exact operator *(Exact a, Exact b) =>
        new(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    /// <summary>Division by a number that is not 0 (the language makes x / 0 unknown before it comes here).</summary>
    public static Exact operator /(Exact a, Exact b)
    {
        Int128 above = checked(a.Numerator * b.Denominator);
        Int128 below = checked(a.Denominator * b.Numerator);
        return below < 0 ? new(-above, -below) : new(above, below);
    }

    public static bool operator ==(Exact a, Exact b) => a.CompareTo(b) == 0;

    public static bool operator !=(Exact a, Exact b) => a.CompareTo(b) != 0;

    public static bool operator <(Exact a, Exact b) => a.CompareTo(b) < 0;

    public static bool operator >(Exact a, Exact b) => a.CompareTo(b) > 0;

    public static bool operator <=(Exact a, Exact b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Exact a, Exact b) => a.CompareTo(b) >= 0;

    public static Exact Min(Exact a, Exact b) => a <= b ? a : b;

    public static Exact Max(Exact a, Exact b) => a >= b ? a : b;

    public int CompareTo(Exact other)
    {
        if (Denominator == other.Denominator)
        {
            return Numerator.CompareTo(other.Numerator);
        }

        return ((BigInteger)Numerator * other.Denominator).CompareTo((BigInteger)other.Numerator * Denominator);
    }

    public bool Equals(Exact other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode()
    {
        var reduced = denominator <= 1 ? this : Reduced();
        return HashCode.Combine(reduced.Numerator, reduced.Denominator);
    }

    /// <summary>The same number in lowest terms.</summary>
    public Exact Reduced()
    {
        var divisor = Int128.Abs(Numerator) <= long.MaxValue && Denominator <= long.MaxValue
            ? Divisor((long)Int128.Abs(Numerator), (long)Denominator)
            : (Int128)BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return divisor <= 1 ? this : new(Numerator / divisor, Denominator / divisor);
    }

    private static long Divisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    /// <summary>The nearest multiple of <paramref name="unit"/>, a positive number; the one place where digits are given up.</summary>
    public Exact Round(Exact unit, Rounding rounding)
    {
        if (unit.Numerator == 1 && unit.Denominator % Denominator == 0)
        {
            return this; // a multiple already
        }

        BigInteger above = (BigInteger)Numerator * unit.Denominator;
        BigInteger below = (BigInteger)Denominator * unit.Numerator;
        var whole = BigInteger.DivRem(above, below, out var rest);
        if (rest.Sign < 0)
        {
            whole -= 1;
            rest += below;
        }

        bool up = rounding switch
        {
            Rounding.Down => false,
            Rounding.Up => !rest.IsZero,
            Rounding.HalfUp => rest * 2 >= below,
            _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
        };
        return new Exact(checked((Int128)(whole + (up ? 1 : 0)) * unit.Numerator), unit.Denominator);
    }

    /// <summary>How many times a positive unit fits in wholly; 0 where there is less than one, also below 0.</summary>
    public Exact WholeTimes(Exact unit) =>
        Sign <= 0 ? Zero : new Exact((Int128)((BigInteger)Numerator * unit.Denominator / ((BigInteger)Denominator * unit.Numerator)), 1);

    /// <summary>Plain digits without trailing zeros (`1234.5`), or `a/b` where the number has no finite decimal form.</summary>
    public override string ToString() => ExactText.Plain(this);
}
