using System.Numerics;

namespace PolicyLang.Compiler.Values;

/// <summary>
/// What the compiler knows of a number before any claim is read: how large its numerator can be, between which bounds its denominator lies,
/// and, for a literal, its value. Facts have fixed forms: money two decimals up to 10^13 yuan, a rate six decimals up to 1000 (100,000 %),
/// a count up to 10^9.
/// </summary>
public sealed record NumberForm(BigInteger MaxNumerator, BigInteger MinDenominator, BigInteger MaxDenominator, Exact? Constant = null)
{
    /// <summary>The most digits a numerator or denominator may have anywhere in a program.</summary>
    public const int MaxDigits = 38;

    public static readonly BigInteger Limit = BigInteger.Pow(10, MaxDigits);

    /// <summary>How many claims a run may hold, for the digits of a sum.</summary>
    public static readonly BigInteger MaxClaims = BigInteger.Pow(10, 9);

    public static readonly NumberForm Money = new(BigInteger.Pow(10, 15), 100, 100);
    public static readonly NumberForm Rate = new(BigInteger.Pow(10, 9), 1_000_000, 1_000_000);
    public static readonly NumberForm Count = new(BigInteger.Pow(10, 9), 1, 1);

    /// <summary>A plain number: six decimals, up to 10^9.</summary>
    public static readonly NumberForm Number = new(BigInteger.Pow(10, 15), 1_000_000, 1_000_000);

    /// <summary>Days or months between two dates of the calendar, or a part of a date.</summary>
    public static readonly NumberForm Days = new(4_000_000, 1, 1);

    public bool HasOneDenominator => MinDenominator == MaxDenominator;

    public bool Fits => MaxNumerator < Limit && MaxDenominator < Limit;

    /// <summary>The largest value, rounded up to a whole number.</summary>
    public BigInteger MaxValue => (MaxNumerator + MinDenominator - 1) / MinDenominator;

    public static NumberForm Of(Exact constant) =>
        new(BigInteger.Abs(constant.Numerator), constant.Denominator, constant.Denominator, constant);

    public static NumberForm Add(NumberForm a, NumberForm b)
    {
        if (a.HasOneDenominator && b.HasOneDenominator)
        {
            var shared = a.MaxDenominator % b.MaxDenominator == 0 ? a.MaxDenominator
                : b.MaxDenominator % a.MaxDenominator == 0 ? b.MaxDenominator
                : a.MaxDenominator * b.MaxDenominator;
            return new(
                (a.MaxNumerator * (shared / a.MaxDenominator)) + (b.MaxNumerator * (shared / b.MaxDenominator)), shared, shared);
        }

        return new(
            (a.MaxNumerator * b.MaxDenominator) + (b.MaxNumerator * a.MaxDenominator),
            BigInteger.Max(a.MinDenominator, b.MinDenominator),
            a.MaxDenominator * b.MaxDenominator);
    }

    public static NumberForm Multiply(NumberForm a, NumberForm b) =>
        new(a.MaxNumerator * b.MaxNumerator, a.MinDenominator * b.MinDenominator, a.MaxDenominator * b.MaxDenominator);

    /// <summary>A divisor that divides is not 0, so its numerator is at least 1; a literal's is known.</summary>
    public static NumberForm Divide(NumberForm a, NumberForm b)
    {
        var least = b.Constant is null ? 1 : BigInteger.Max(1, b.MaxNumerator);
        return new(a.MaxNumerator * b.MaxDenominator, a.MinDenominator * least, a.MaxDenominator * BigInteger.Max(1, b.MaxNumerator));
    }

    /// <summary>One of several values (min, max, the rows of a list).</summary>
    public static NumberForm Either(NumberForm a, NumberForm b) =>
        SharedDenominator(a, b) is { } shared
            ? new(
                BigInteger.Max(a.MaxNumerator * (shared / a.MaxDenominator), b.MaxNumerator * (shared / b.MaxDenominator)), shared, shared)
            : new(
                BigInteger.Max(a.MaxNumerator, b.MaxNumerator),
                BigInteger.Min(a.MinDenominator, b.MinDenominator),
                BigInteger.Max(a.MaxDenominator, b.MaxDenominator));

    /// <summary>The denominator that both can be brought to because one is a multiple of the other (0元 beside 0.01元); else null.</summary>
    private static BigInteger? SharedDenominator(NumberForm a, NumberForm b) =>
        !a.HasOneDenominator || !b.HasOneDenominator ? null
        : a.MaxDenominator % b.MaxDenominator == 0 ? a.MaxDenominator
        : b.MaxDenominator % a.MaxDenominator == 0 ? b.MaxDenominator
        : null;

    /// <summary>A multiple of a unit, a literal.</summary>
    public static NumberForm Round(NumberForm value, NumberForm unit) =>
        new((value.MaxValue * unit.MaxDenominator) + unit.MaxNumerator, unit.MaxDenominator, unit.MaxDenominator);

    /// <summary>How many whole steps of a unit, a literal, a value can hold.</summary>
    public static NumberForm Steps(NumberForm value, NumberForm unit) =>
        new((value.MaxNumerator * unit.MaxDenominator / (value.MinDenominator * BigInteger.Max(1, unit.MaxNumerator))) + 1, 1, 1);

    /// <summary>The sum over the claims of a run; null where the terms have no one constant denominator.</summary>
    public NumberForm? Sum() => HasOneDenominator ? new(MaxNumerator * MaxClaims, MaxDenominator, MaxDenominator) : null;
}
