namespace PolicyLang.Compiler.Text;

/// <summary>Which known name somebody meant who wrote another.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest insertions, deletions, replacements and swaps of neighbours, if at most a third of the longer name
    /// (at least one) differs; the first of equals. Null where none is near. Letter case does not count.
    /// </summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int allowed = Math.Max(1, Math.Max(written.Length, candidate.Length) / 3);
            if (candidate.Length > 0 && Math.Abs(written.Length - candidate.Length) <= allowed
                && Distance(written.ToUpperInvariant(), candidate.ToUpperInvariant()) is var distance
                && distance <= allowed && distance < bestDistance && distance < candidate.Length)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, current);
        }

        return last[b.Length];
    }
}
