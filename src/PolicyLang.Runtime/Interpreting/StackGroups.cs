using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The groups of the stackings of a component, through all versions of its benefits. A claim is a member of a group another version of its
/// benefit knows too: what it is due counts there, but it is judged by the stacking of its own version only.
/// </summary>
internal sealed class StackGroups
{
    private readonly Dictionary<string, GroupTable<StackGroup>> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanBenefit, ImmutableArray<PlanStacking>> foreign = new(ReferenceEqualityComparer.Instance);

    public StackGroups(PlanComponent component)
    {
        foreach (var timeline in component.Timelines)
        {
            foreach (var version in timeline.Versions)
            {
                if (version.Stacking is { } own)
                {
                    tables.TryAdd(own.Signature, new((keys, table) => new StackGroup(own, keys, table)));
                }

                foreign[version] =
                [
                    .. timeline.Versions.Select(v => v.Stacking).OfType<PlanStacking>()
                        .Where(s => s.Signature != version.Stacking?.Signature).DistinctBy(s => s.Signature),
                ];
            }
        }
    }

    /// <summary>The groups whose keys are known.</summary>
    public IEnumerable<StackGroup> Known => tables.Values.SelectMany(t => t.Groups.Select(g => g.Value));

    /// <summary>Makes the claim a member; returns what is unknown of the keys of its own version.</summary>
    public Doubt? Join(ClaimState claim, Evaluator evaluator)
    {
        var version = claim.RoutedVersion;
        var doubt = version.Stacking is { } own ? Join(own, claim, evaluator) : null;
        foreach (var other in foreign[version])
        {
            // Node ids are unique within a version only: what was seen of this one must not be taken for that of another.
            evaluator.Begin(claim);
            Join(other, claim, evaluator);
        }

        return doubt;
    }

    private Doubt? Join(PlanStacking stacking, ClaimState claim, Evaluator evaluator)
    {
        var values = new Value[stacking.Keys.Length];
        var doubt = evaluator.Keys(stacking.Keys, values);
        tables[stacking.Signature].At(values).Add(claim);
        return doubt;
    }
}
