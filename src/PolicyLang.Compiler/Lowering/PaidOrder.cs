using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Compiler.Lowering;

/// <summary>
/// A component comes behind those whose payments it reads; of those that could come next the first by name does. invariant: there is no
/// circle (<see cref="PaidCircles"/>).
/// </summary>
internal static class PaidOrder
{
    public static ImmutableArray<PlanComponent> Sort(ImmutableArray<PlanComponent> byName, ImmutableArray<BoundBenefit> benefits)
    {
        var reads = benefits.ToLookup(b => b.Symbol.Name, b => b.Reads, StringComparer.Ordinal);
        var waiting = byName.ToList();
        var sorted = ImmutableArray.CreateBuilder<PlanComponent>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var next = waiting.First(c => c.Timelines.SelectMany(t => reads[t.Name]).SelectMany(r => r).All(done.Contains));
            waiting.Remove(next);
            sorted.Add(next);
            done.UnionWith(next.Timelines.Select(t => t.Name));
        }

        return sorted.ToImmutable();
    }
}
