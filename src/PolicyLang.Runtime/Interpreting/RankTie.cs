using System.Collections.Immutable;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Those that rank even, with nothing else open: they share as many places as they are. The authority says by the fact `place` who stands where,
/// each place once; whoever is alone with the last one needs no word of it.
/// </summary>
internal sealed class RankTie
{
    private RankTie(RankGroup group, IReadOnlyList<Ranked> open)
    {
        Group = group;
        Open = open;
    }

    public RankGroup Group { get; }

    /// <summary>Those between whom it is not settled.</summary>
    public IReadOnlyList<Ranked> Open { get; }

    /// <summary>Gives each of the subjects its standing.</summary>
    public static void Settle(RankGroup group, IReadOnlyList<Ranked> even, int first)
    {
        var given = even.Select(s => Given(group, s)).ToList();
        var often = given.OfType<int>().GroupBy(g => g).ToDictionary(g => g.Key, g => g.Count());
        bool IsRight(int? place) => place is { } number && number >= first && number < first + even.Count && often[number] == 1;
        var open = Enumerable.Range(0, even.Count).Where(i => !IsRight(given[i])).ToList();
        var taken = given.Where(IsRight).OfType<int>().ToHashSet();
        ImmutableArray<int> left = [.. Enumerable.Range(first, even.Count).Where(p => !taken.Contains(p))];
        var tie = new RankTie(group, [.. open.Select(i => even[i])]);
        for (int i = 0; i < even.Count; i++)
        {
            even[i].Standing = IsRight(given[i]) ? new(group, even[i], Seen.Known(RankGroup.Place(given[i] ?? first)))
                : left.Length == 1 ? new(group, even[i], Seen.Known(RankGroup.Place(left[0]))) { IsContradicted = given[i] is not null }
                : new(group, even[i], Seen.Between(RankGroup.Place(left[0]), RankGroup.Place(left[^1]), new Doubt([new RankedEven(tie)])))
                {
                    Spots = left,
                    IsContradicted = given[i] is not null,
                };
        }
    }

    /// <summary>The place the authority gave; 0 for what is no place at all.</summary>
    public static int? Given(RankGroup group, Ranked subject)
    {
        if (subject.Carriers.Count != 1 || subject.Carriers[0].Facts[group.Rank.Place.Slot] is not { IsUnknown: false } value)
        {
            return null;
        }

        var number = value.AsNumber();
        return number.IsInteger && number.Sign > 0 && number <= int.MaxValue ? (int)(number.Numerator / number.Denominator) : 0;
    }
}
