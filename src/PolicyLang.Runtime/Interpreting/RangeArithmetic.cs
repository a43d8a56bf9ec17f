using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Operators on ranges, by the rule in their row of the table. Sound, not sharp: two uses of one window are taken as independent, so a
/// comparison may stay unknown that a finer look could decide; it is never decided wrongly.
/// </summary>
internal static class RangeArithmetic
{
    /// <summary>More ranging operands than this in one operator are not looked at: their corners double with each.</summary>
    private const int MostRanging = 8;

    /// <summary>The range of the result; null where nothing is known of it. A truth comes out as a range of one value.</summary>
    public static (Value Low, Value High)? Apply(Operator row, ReadOnlySpan<Value> lows, ReadOnlySpan<Value> highs) => row.Ranges switch
    {
        RangeRule.Corners => Corners(row, lows, highs),
        RangeRule.Quotient => TouchesZero(lows[^1], highs[^1]) ? null : Corners(row, lows, highs),
        RangeRule.Disjoint => Compare(highs[0], lows[1]) < 0 || Compare(highs[1], lows[0]) < 0 ? One(row.Method(lows)) : null,
        _ => null,
    };

    /// <summary>The order of two numbers or two dates.</summary>
    public static int Compare(Value a, Value b) => a.Kind switch
    {
        ValueKind.Date => a.AsDate().CompareTo(b.AsDate()),
        ValueKind.Number => a.AsNumber().CompareTo(b.AsNumber()),
        _ => a == b ? 0 : throw new InvalidOperationException($"a {a.Kind} has no order"),
    };

    private static (Value Low, Value High)? Corners(Operator row, ReadOnlySpan<Value> lows, ReadOnlySpan<Value> highs)
    {
        var corner = lows.ToArray();
        var ranging = new List<int>();
        for (int i = 0; i < corner.Length; i++)
        {
            if (lows[i] != highs[i])
            {
                ranging.Add(i);
            }
        }

        if (ranging.Count > MostRanging)
        {
            return null;
        }

        Value low = default;
        Value high = default;
        for (int choice = 0; choice < 1 << ranging.Count; choice++)
        {
            for (int i = 0; i < ranging.Count; i++)
            {
                corner[ranging[i]] = (choice >> i & 1) == 1 ? highs[ranging[i]] : lows[ranging[i]];
            }

            var value = row.Method(corner);
            if (value.IsUnknown || (value.Kind == ValueKind.Bool && !low.IsUnknown && low != value))
            {
                return null;
            }

            low = low.IsUnknown || Compare(value, low) < 0 ? value : low;
            high = high.IsUnknown || Compare(value, high) > 0 ? value : high;
        }

        return (low, high);
    }

    private static (Value Low, Value High)? One(Value value) => (value, value);

    private static bool TouchesZero(Value low, Value high) => low.AsNumber().Sign <= 0 && high.AsNumber().Sign >= 0;
}
