using System.Numerics;

namespace PolicyLang.Compiler.Values;

/// <summary>
/// What the compiler knows of a number before any claim is read: how large its numerator and denominator can be, and, for a literal,
/// its value. Facts have fixed forms: money two decimals up to 10^13 yuan, a rate six decimals up to 1000 (100,000 %), a count up to 10^9.
/// </summary>
public sealed record NumberForm(BigInteger MaxNumerator, BigInteger MaxDenominator, bool HasOneDenominator, Exact? Constant = null)
{
    /// <summary>The most digits a numerator or denominator may have anywhere in a program.</summary>
    public const int MaxDigits = 38;

    public static readonly BigInteger Limit = BigInteger.Pow(10, MaxDigits);

    /// <summary>How many claims a run may hold, for the digits of a sum.</summary>
    public static readonly BigInteger MaxClaims = BigInteger.Pow(10, 9);

    public static readonly NumberForm Money = new(BigInteger.Pow(10, 15), 100, true);
    public static readonly NumberForm Rate = new(BigInteger.Pow(10, 9), 1_000_000, true);
    public static readonly NumberForm Count = new(BigInteger.Pow(10, 9), 1, true);

    /// <summary>Days or months between two dates of the calendar.</summary>
    public static readonly NumberForm Days = new(4_000_000, 1, true);

    public bool Fits => MaxNumerator < Limit && MaxDenominator < Limit;

    public static NumberForm Of(Exact constant) =>
        new(BigInteger.Abs(constant.Numerator), constant.Denominator, true, constant);

    public static NumberForm Add(NumberForm a, NumberForm b)
    {
        if (a.HasOneDenominator && b.HasOneDenominator)
        {
            var shared = a.MaxDenominator % b.MaxDenominator == 0 ? a.MaxDenominator
                : b.MaxDenominator % a.MaxDenominator == 0 ? b.MaxDenominator
                : a.MaxDenominator * b.MaxDenominator;
            return new(
                (a.MaxNumerator * (shared / a.MaxDenominator)) + (b.MaxNumerator * (shared / b.MaxDenominator)), shared, true);
        }

        return new((a.MaxNumerator * b.MaxDenominator) + (b.MaxNumerator * a.MaxDenominator), a.MaxDenominator * b.MaxDenominator, false);
    }

    public static NumberForm Multiply(NumberForm a, NumberForm b) =>
        new(a.MaxNumerator * b.MaxNumerator, a.MaxDenominator * b.MaxDenominator, a.HasOneDenominator && b.HasOneDenominator);

    public static NumberForm Divide(NumberForm a, NumberForm b) =>
        new(a.MaxNumerator * b.MaxDenominator, a.MaxDenominator * b.MaxNumerator, a.HasOneDenominator && b.Constant is not null);

    /// <summary>One of several values (min, max, the rows of a list).</summary>
    public static NumberForm Either(NumberForm a, NumberForm b) =>
        new(
            BigInteger.Max(a.MaxNumerator, b.MaxNumerator),
            BigInteger.Max(a.MaxDenominator, b.MaxDenominator),
            a.HasOneDenominator && b.HasOneDenominator && a.MaxDenominator == b.MaxDenominator);

    /// <summary>The sum over the claims of a run; null where the terms have no one constant denominator.</summary>
    public NumberForm? Sum() => HasOneDenominator ? new(MaxNumerator * MaxClaims, MaxDenominator, true) : null;
}
