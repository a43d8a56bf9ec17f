using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Compiler.Lowering;

/// <summary>
/// Benefits whose money is divided together, directly or through others, make one component. Components come by the first of their names.
/// </summary>
internal static class ComponentLinker
{
    /// <param name="groups">Names that belong together: the benefits a cap covers, those of a stacking. A group of one joins nothing.</param>
    public static ImmutableArray<PlanComponent> Link(IEnumerable<PlanTimeline> timelines, IEnumerable<ImmutableArray<string>> groups)
    {
        var byName = timelines.ToDictionary(t => t.Name, StringComparer.Ordinal);
        return [.. Link(byName.Keys, groups).Select(c => new PlanComponent([.. c.Select(name => byName[name])]))];
    }

    /// <summary>The names of each component, in order.</summary>
    public static ImmutableArray<ImmutableArray<string>> Link(IEnumerable<string> names, IEnumerable<ImmutableArray<string>> groups)
    {
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in groups.Where(g => g.Length > 1))
        {
            string first = Head(heads, group[0]);
            foreach (string name in group.Skip(1))
            {
                heads[Head(heads, name)] = first;
            }
        }

        return [.. names.Distinct().Order(StringComparer.Ordinal).GroupBy(n => Head(heads, n), StringComparer.Ordinal).Select(c => c.ToImmutableArray())];
    }

    /// <summary>The name that stands for all those a name is linked with; a name that is linked with none stands for itself.</summary>
    private static string Head(Dictionary<string, string> heads, string name)
    {
        while (heads.TryGetValue(name, out string? head) && head != name)
        {
            name = head;
        }

        return name;
    }
}
