using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Lowering;

/// <summary>
/// `paid` needs the other benefit to be paid first; benefits that share money are paid together. A circle has no first.
/// </summary>
internal static class PaidCircles
{
    public static void Check(ImmutableArray<BoundBenefit> benefits, PaidReads reads, DiagnosticBag diagnostics)
    {
        var components = MoneyLinks.Components(benefits);
        var edges = reads.All
            .DistinctBy(r => (r.Reader.Name, r.Node.Benefit))
            .OrderBy(r => r.Node.Location.Source.Path, StringComparer.Ordinal).ThenBy(r => r.Node.Location.Span.Start)
            .Select(r => new Edge(r, Of(components, r.Reader.Name), Of(components, r.Node.Benefit)))
            .ToList();
        var told = new HashSet<Edge>();
        foreach (var edge in edges)
        {
            if (!told.Contains(edge) && Back(edge, edges) is { } circle)
            {
                told.UnionWith(circle);
                diagnostics.Add(Told(circle));
            }
        }
    }

    /// <summary>The edges from this one back to where it starts, itself first; null where none lead back. Shortest first.</summary>
    private static ImmutableArray<Edge>? Back(Edge edge, List<Edge> edges)
    {
        var open = new Queue<ImmutableArray<Edge>>([[edge]]);
        var seen = new HashSet<int>();
        while (open.TryDequeue(out var path))
        {
            if (path[^1].To == edge.From)
            {
                return path;
            }

            if (seen.Add(path[^1].To))
            {
                foreach (var next in edges.Where(e => e.From == path[^1].To))
                {
                    open.Enqueue(path.Add(next));
                }
            }
        }

        return null;
    }

    private static Diagnostic Told(ImmutableArray<Edge> circle)
    {
        var steps = new List<Localized>();
        for (int i = 0; i < circle.Length; i++)
        {
            var (reader, read) = (circle[i].Read.Reader.Name, circle[i].Read.Node.Benefit);
            string next = circle[(i + 1) % circle.Length].Read.Reader.Name;
            steps.Add(reader == read
                ? new($"`{reader}` reads itself", $"`{reader}` 读取自身")
                : new($"`{reader}` reads `{read}`", $"`{reader}` 读取 `{read}`"));
            if (read != next)
            {
                steps.Add(new($"`{read}` shares money with `{next}`", $"`{read}` 与 `{next}` 合用额度"));
            }
        }

        var told = VersionDiagnostics.CircularPaid(
            circle[0].Read.Node.Location, new(string.Join(", ", steps.Select(s => s.English)), string.Join("，", steps.Select(s => s.Chinese))));
        return circle.Skip(1).Aggregate(told, (d, e) => d.WithLabel(e.Read.Node.Location, "and here", "以及这里"));
    }

    private static int Of(ImmutableArray<ImmutableArray<string>> components, string benefit)
    {
        for (int i = 0; i < components.Length; i++)
        {
            if (components[i].Contains(benefit))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"no component of {benefit}");
    }

    private sealed record Edge(PaidRead Read, int From, int To);
}
