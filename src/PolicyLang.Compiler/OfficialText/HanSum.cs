using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Adds up digits and multipliers in the order they are said: 一千二百万, 2万5千, 一亿三千万.</summary>
internal sealed class HanSum
{
    private const int Myriad = 4;

    private Exact total;
    private Exact section;
    private Exact? pending;
    private int pendingLength;
    private int lastPower;
    private int lastSmall = Myriad;
    private bool isZeroSaid;
    private bool isFirst = true;

    /// <summary>Why there is no such number.</summary>
    public UnreadReason? Fault { get; private set; }

    public Exact Total
    {
        get
        {
            // 一千五, 2万5: said so for 1500 and 25000, written so for 1005 and 20005.
            if (pending is { } rest && lastPower > 1 && !isZeroSaid && (pendingLength == 1 || rest >= new Exact(Exact.PowerOfTen(lastPower), 1)))
            {
                Fail(UnreadReason.UnitLeftOut);
            }

            return Numerals.Scaled(total + section + (pending ?? Exact.Zero), 0);
        }
    }

    public void Add(Exact number, int power, bool isZero, int length)
    {
        if (power == 0)
        {
            Digit(number, isZero, length);
        }
        else if (power < Myriad)
        {
            Small(power);
        }
        else
        {
            Large(power);
        }

        isFirst = false;
    }

    private void Digit(Exact number, bool isZero, int length)
    {
        if (pending is not null && !(pending.Value.IsZero && isZeroSaid))
        {
            Fail(UnreadReason.Several);
        }

        isZeroSaid |= isZero && !isFirst;
        (pending, pendingLength) = (number, length);
    }

    private void Small(int power)
    {
        // Only 十 may stand without a digit within a number; at its start any may (百万).
        bool isBare = pending is null || (pending.Value.IsZero && isZeroSaid);
        if ((isBare && power > 1 && !isFirst) || power >= lastSmall)
        {
            Fail(UnreadReason.NoNumber);
        }

        section += (isBare ? Exact.One : pending ?? Exact.One) * new Exact(Exact.PowerOfTen(power), 1);
        (pending, isZeroSaid, lastPower, lastSmall) = (null, false, power, power);
    }

    private void Large(int power)
    {
        var said = section + (pending ?? Exact.Zero);
        var unit = new Exact(Exact.PowerOfTen(power), 1);
        var largest = new Exact(Exact.PowerOfTen(8), 1);
        bool isOfMyriads = power > Myriad && said.IsZero && !total.IsZero; // 1万亿
        if (said.IsZero && !isOfMyriads && !isFirst)
        {
            Fail(UnreadReason.NoNumber);
        }

        if (total >= largest ? power > Myriad : !total.IsZero && power == Myriad)
        {
            Fail(UnreadReason.NoNumber);
        }

        said = said.IsZero && isFirst ? Exact.One : said;
        total = power > Myriad ? (total + said) * unit : total + (said * unit);
        (section, pending, isZeroSaid, lastPower, lastSmall) = (Exact.Zero, null, false, power, Myriad);
    }

    private void Fail(UnreadReason reason) => Fault ??= reason;
}
