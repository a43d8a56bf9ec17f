using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The groups of one set of keys. A key that is not known is left open (`unknown` in its place): such a group stands beside all groups
/// that agree with it in the keys that are known.
/// </summary>
internal sealed class GroupTable<T>(Func<Value[], GroupTable<T>, T> create)
    where T : class
{
    private readonly Dictionary<Value[], T> groups = new(KeyComparer.Instance);
    private readonly Dictionary<ulong, Dictionary<Value[], T>> open = [];

    public IEnumerable<KeyValuePair<Value[], T>> Groups => groups;

    public bool HasOpen => open.Count > 0;

    /// <summary>The group of keys, made when it is asked for first.</summary>
    public T At(ReadOnlySpan<Value> keys)
    {
        ulong mask = OpenKeys(keys);
        var table = groups;
        if (mask != 0 && !open.TryGetValue(mask, out table))
        {
            table = open[mask] = new(KeyComparer.Instance);
        }

        var lookup = table.GetAlternateLookup<ReadOnlySpan<Value>>();
        if (!lookup.TryGetValue(keys, out var group))
        {
            var own = keys.ToArray();
            group = create(own, this);
            table.Add(own, group);
        }

        return group;
    }

    /// <summary>The groups with open keys that agree with a group whose keys are all known.</summary>
    public IEnumerable<T> OpenBeside(Value[] keys)
    {
        foreach (var (mask, table) in open)
        {
            var masked = keys.ToArray();
            for (int i = 0; i < masked.Length; i++)
            {
                masked[i] = (mask >> i & 1) == 1 ? Value.Unknown : masked[i];
            }

            if (table.TryGetValue(masked, out var group))
            {
                yield return group;
            }
        }
    }

    private static ulong OpenKeys(ReadOnlySpan<Value> keys)
    {
        ulong mask = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            mask |= keys[i].IsUnknown ? 1UL << i : 0;
        }

        return mask;
    }
}
