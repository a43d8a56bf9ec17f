using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>Where a benefit version finds its facts in a file; <paramref name="Facts"/> in the order of the version's facts.</summary>
internal sealed record VersionColumns(ImmutableArray<int[]> Facts, int[] EventDate, ImmutableArray<int> Foreign);

/// <summary>
/// The columns of one file, found by name or by label. A thing may stand under several columns (its name and its label); then its cells
/// must not contradict one another.
/// </summary>
internal sealed class ColumnMap
{
    private readonly ImmutableArray<string> names;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<PlanBenefit, VersionColumns> versions = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<PlanTimeline, int[]> events = new(ReferenceEqualityComparer.Instance);

    public ColumnMap(ClaimColumns columns, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        Columns = columns;
        names = [.. columns.Names.Select(n => CellReader.TryReadText(n, out string text, out _) ? text : n.Trim())];
        ClaimId = Find(BaseColumns.ClaimId);
        Benefit = Find(BaseColumns.Benefit);
        Claimant = Find(BaseColumns.Claimant);
        EventDate = Find(BaseColumns.EventDate);
        FiledDate = Find(BaseColumns.FiledDate);
    }

    public ClaimColumns Columns { get; }

    public int[] ClaimId { get; }

    public int[] Benefit { get; }

    public int[] Claimant { get; }

    /// <summary>Under its own names; a benefit's word for its event is added by <see cref="For"/>.</summary>
    public int[] EventDate { get; }

    public int[] FiledDate { get; }

    /// <summary>The base columns nobody can do without and the file does not have.</summary>
    public IEnumerable<BaseColumn> Missing()
    {
        foreach (var (column, found) in ((BaseColumn, int[])[])
            [(BaseColumns.ClaimId, ClaimId), (BaseColumns.Benefit, Benefit), (BaseColumns.Claimant, Claimant), (BaseColumns.EventDate, EventDate)])
        {
            if (found.Length == 0 && !(column == BaseColumns.EventDate && names.Any(vocabulary.IsEvent)))
            {
                yield return column;
            }
        }
    }

    /// <summary>Columns that mean nothing to any benefit, as they are written.</summary>
    public IEnumerable<string> Unknown() => names.Where(n => n.Length > 0 && !IsBase(n) && !vocabulary.Knows(n));

    public VersionColumns For(PlanTimeline timeline, PlanBenefit version)
    {
        if (!versions.TryGetValue(version, out var found))
        {
            versions[version] = found = Build(timeline, version);
        }

        return found;
    }

    /// <summary>The columns of the day of the event, whichever version will decide.</summary>
    public int[] EventDateOf(PlanTimeline timeline)
    {
        if (!events.TryGetValue(timeline, out int[]? found))
        {
            events[timeline] = found = [.. timeline.Versions.SelectMany(v => For(timeline, v).EventDate).Distinct().Order()];
        }

        return found;
    }

    /// <summary>A fact, and the day of the event, go by their labels in every version of the benefit: one file holds claims of several.</summary>
    private VersionColumns Build(PlanTimeline timeline, PlanBenefit version)
    {
        var facts = version.Facts.Select(f => Where((n, _) => n == f.Name || (Labels(timeline, f).Contains(n) && !IsOther(version, f, n)))).ToImmutableArray();
        int[] events = Where((n, i) => EventDate.Contains(i) || (timeline.Versions.Any(v => v.EventLabel == n) && !facts.Any(f => f.Contains(i)) && !IsBase(n)));
        var own = facts.SelectMany(f => f).Concat(events).ToHashSet();
        return new(facts, events, [.. Where((n, i) => !own.Contains(i) && !IsBase(n) && vocabulary.Knows(n))]);
    }

    private static IEnumerable<string> Labels(PlanTimeline timeline, PlanFact fact) =>
        timeline.Versions.SelectMany(v => v.Facts).Where(f => f.Name == fact.Name).Select(f => f.Label).OfType<string>();

    /// <summary>Whether the version that decides calls something else so.</summary>
    private static bool IsOther(PlanBenefit version, PlanFact fact, string name) =>
        version.Facts.Any(o => o.Name != fact.Name && (o.Name == name || o.Label == name));

    private static bool IsBase(string name) => BaseColumns.All.Any(b => b.Is(name));

    private int[] Find(BaseColumn column) => Where((n, _) => column.Is(n));

    private int[] Where(Func<string, int, bool> fits) => [.. Enumerable.Range(0, names.Length).Where(i => fits(names[i], i))];
}
