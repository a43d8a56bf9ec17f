namespace PolicyLang.EditorServices.Formatting;

/// <summary>Where two sequences differ: so many parts from <paramref name="Old"/> are so many from <paramref name="New"/>.</summary>
internal readonly record struct Hunk(int Old, int OldCount, int New, int NewCount);

/// <summary>
/// Compares two sequences that are mostly alike. Where they part, the nearest place is sought from which they agree again; where none is
/// near, one part stands for one, or near the end the rest for the rest. It is not the shortest difference, but a true one, in time that grows with the length alone.
/// </summary>
internal static class Resync
{
    private const int Reach = 48;

    /// <param name="old">What is there.</param>
    /// <param name="now">What is to be there.</param>
    /// <param name="isAnchor">Whether a part says enough to agree upon again; a blank does not.</param>
    public static IEnumerable<Hunk> Hunks(IReadOnlyList<string> old, IReadOnlyList<string> now, Func<string, bool> isAnchor)
    {
        int i = 0;
        int j = 0;
        while (i < old.Count && j < now.Count)
        {
            if (old[i] == now[j])
            {
                i++;
                j++;
                continue;
            }

            var (skipped, added) = Nearest(old, now, i, j, isAnchor);
            yield return new Hunk(i, skipped, j, added);
            i += skipped;
            j += added;
        }

        if (i < old.Count || j < now.Count)
        {
            yield return new Hunk(i, old.Count - i, j, now.Count - j);
        }
    }

    private static (int Skipped, int Added) Nearest(IReadOnlyList<string> old, IReadOnlyList<string> now, int i, int j, Func<string, bool> isAnchor)
    {
        for (int sum = 1; sum <= Reach; sum++)
        {
            for (int skipped = Math.Max(0, sum - (now.Count - j) + 1); skipped <= sum && i + skipped < old.Count; skipped++)
            {
                if (old[i + skipped] == now[j + sum - skipped] && isAnchor(old[i + skipped]))
                {
                    return (skipped, sum - skipped);
                }
            }
        }

        int left = old.Count - i;
        int coming = now.Count - j;
        return Math.Max(left, coming) <= Reach ? (left, coming) : (1, 1);
    }
}
