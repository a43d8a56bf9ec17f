using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Plan;

/// <summary>
/// A table of constants. Entries of a table by date are in order of date. Its known end: a table read from a file ends with the month of its
/// last entry (what comes later is not published yet); one written out in the policy holds until changed.
/// </summary>
public sealed record PlanTable(
    string Name, string? Label, PolicyType KeyType, PolicyType Type, ImmutableArray<PlanTableEntry> Entries, Value? Else, DateOnly? KnownUntil, Origin Origin)
{
    public string Display => Label ?? Name;

    /// <summary>The entry in force on a day; null before the first and beyond the known end.</summary>
    public PlanTableEntry? InForceOn(DateOnly day)
    {
        if (KnownUntil is { } end && day > end)
        {
            return null;
        }

        PlanTableEntry? found = null;
        foreach (var entry in Entries)
        {
            if (entry.Key.AsDate() > day)
            {
                break;
            }

            found = entry;
        }

        return found;
    }

    /// <summary>The first entry published in a month; null where there is none.</summary>
    public PlanTableEntry? PublishedIn(int year, int month) =>
        Entries.FirstOrDefault(e => e.Key.AsDate() is var day && day.Year == year && day.Month == month);

    public PlanTableEntry? Find(Value key) => Entries.FirstOrDefault(e => e.Key == key);
}

/// <summary><paramref name="Location"/>: the row in the policy, or in the data file.</summary>
public sealed record PlanTableEntry(Value Key, Value Value, Location Location)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}: {Value}");
}
