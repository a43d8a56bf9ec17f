using System.Collections.Immutable;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding.Bands;

/// <summary>
/// A set of values of one line (amounts, rates, days, choices by their position): intervals, each end in or out. It is kept as the cuts
/// where the line enters or leaves the set; a cut lies just before its value, or just behind it.
/// </summary>
internal sealed class ValueSet
{
    public static readonly ValueSet None = new(false, []);
    public static readonly ValueSet All = new(true, []);

    private readonly bool startsInside;
    private readonly ImmutableArray<Cut> cuts;

    private ValueSet(bool startsInside, ImmutableArray<Cut> cuts)
    {
        this.startsInside = startsInside;
        this.cuts = cuts;
    }

    public bool IsEmpty => !startsInside && cuts.IsEmpty;

    /// <summary>The values below; the value itself included or not. With a <paramref name="unit"/> only its multiples count.</summary>
    public static ValueSet Below(Exact value, bool isIncluded, Exact? unit) => new(true, [Cut.At(value, isIncluded, unit)]);

    public static ValueSet Above(Exact value, bool isIncluded, Exact? unit) => Below(value, !isIncluded, unit).Complement();

    public static ValueSet Only(Exact value, Exact? unit) => Above(value, true, unit).And(Below(value, true, unit));

    public ValueSet Complement() => new(!startsInside, cuts);

    public ValueSet And(ValueSet other) => Combine(other, (a, b) => a && b);

    public ValueSet Or(ValueSet other) => Combine(other, (a, b) => a || b);

    public bool IsWithin(ValueSet other) => And(other.Complement()).IsEmpty;

    private ValueSet Combine(ValueSet other, Func<bool, bool, bool> holds)
    {
        bool mine = startsInside;
        bool theirs = other.startsInside;
        bool start = holds(mine, theirs);
        bool inside = start;
        var result = ImmutableArray.CreateBuilder<Cut>();
        for (int i = 0, j = 0; i < cuts.Length || j < other.cuts.Length;)
        {
            int order = i == cuts.Length ? 1 : j == other.cuts.Length ? -1 : cuts[i].CompareTo(other.cuts[j]);
            var at = order <= 0 ? cuts[i] : other.cuts[j];
            if (order <= 0)
            {
                mine = !mine;
                i++;
            }

            if (order >= 0)
            {
                theirs = !theirs;
                j++;
            }

            if (holds(mine, theirs) != inside)
            {
                inside = !inside;
                result.Add(at);
            }
        }

        return new ValueSet(start, result.ToImmutable());
    }

    /// <summary>Between two neighbouring values. Where only the multiples of a unit count, always just before the next of them.</summary>
    private readonly record struct Cut(Exact Value, bool IsBehind)
    {
        public static Cut At(Exact value, bool isBehind, Exact? unit)
        {
            if (unit is not { } step)
            {
                return new Cut(value, isBehind);
            }

            var next = value.Round(step, Rounding.Up);
            return new Cut(isBehind && next == value ? next + step : next, false);
        }

        public int CompareTo(Cut other) => Value.CompareTo(other.Value) is var order and not 0 ? order : IsBehind.CompareTo(other.IsBehind);
    }
}
