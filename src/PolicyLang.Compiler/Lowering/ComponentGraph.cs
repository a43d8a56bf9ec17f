using System.Collections.Immutable;

namespace PolicyLang.Compiler.Lowering;

/// <summary>
/// Which benefits' money is divided together, and in what order: benefits that share a cap are of one component, and a component comes behind
/// those whose payments it reads. Of those that could come next the first by name does, so that nothing depends on the order of the files.
/// </summary>
internal sealed class ComponentGraph
{
    private readonly Dictionary<string, string> heads = new(StringComparer.Ordinal);

    public ComponentGraph(IEnumerable<string> benefits, IEnumerable<ImmutableArray<string>> shared)
    {
        foreach (string benefit in benefits)
        {
            heads.TryAdd(benefit, benefit);
        }

        foreach (var scope in shared)
        {
            foreach (string benefit in scope.Skip(1))
            {
                Join(scope[0], benefit);
            }
        }
    }

    /// <summary>The benefits of each component by name, the components in order.</summary>
    public ImmutableArray<ImmutableArray<string>> InOrder() =>
    [
        .. heads.Keys.GroupBy(Head, StringComparer.Ordinal)
            .Select(c => c.Order(StringComparer.Ordinal).ToImmutableArray())
            .OrderBy(c => c[0], StringComparer.Ordinal),
    ];

    private void Join(string a, string b)
    {
        var (one, other) = (Head(a), Head(b));
        if (one != other)
        {
            heads[other] = one;
        }
    }

    private string Head(string benefit)
    {
        string head = benefit;
        while (heads[head] != head)
        {
            head = heads[head];
        }

        return head;
    }
}
