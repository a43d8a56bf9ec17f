using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The words of a rulebook a claim file may use: benefits, facts and events by name and label.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, List<PlanTimeline>> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlanTimeline> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> events = new(StringComparer.Ordinal);
    private readonly HashSet<string> facts = new(StringComparer.Ordinal);

    public Vocabulary(Rulebook rulebook)
    {
        foreach (var timeline in rulebook.Timelines)
        {
            names[timeline.Name] = timeline;
            foreach (string label in timeline.Versions.Select(v => v.Label).OfType<string>().Distinct())
            {
                if (!labels.TryGetValue(label, out var same))
                {
                    labels[label] = same = [];
                }

                same.Add(timeline);
            }

            foreach (var version in timeline.Versions)
            {
                events.UnionWith(version.EventLabel is { } word ? [word] : []);
                facts.UnionWith(version.Facts.SelectMany(f => f.Label is { } label ? [f.Name, label] : new[] { f.Name }));
            }
        }
    }

    public bool IsEvent(string column) => events.Contains(column);

    public bool Knows(string column) => facts.Contains(column) || events.Contains(column);

    public string? Nearest(string column) => NearestName.Find(column, facts.Concat(events).Order(StringComparer.Ordinal));

    /// <summary>The benefit of a name or label, else what is wrong with it.</summary>
    public (PlanTimeline? Timeline, Localized? Problem) Benefit(string nameOrLabel)
    {
        if (names.TryGetValue(nameOrLabel, out var timeline))
        {
            return (timeline, null);
        }

        if (labels.TryGetValue(nameOrLabel, out var found))
        {
            return found.Count == 1 ? (found[0], null) : (null, new(
                $"the label `{nameOrLabel}` belongs to several benefits: write the name, {string.Join(" or ", found.Select(t => $"`{t.Name}`"))}",
                $"`{nameOrLabel}`对应多项奖补：请填写名称{string.Join("或", found.Select(t => $"`{t.Name}`"))}"));
        }

        string? nearest = NearestName.Find(nameOrLabel, names.Keys.Concat(labels.Keys).Order(StringComparer.Ordinal));
        return (null, new(
            $"there is no benefit `{nameOrLabel}`" + (nearest is null ? "" : $"; did you mean `{nearest}`?"),
            $"没有奖补`{nameOrLabel}`" + (nearest is null ? "" : $"；是否为`{nearest}`？")));
    }
}
