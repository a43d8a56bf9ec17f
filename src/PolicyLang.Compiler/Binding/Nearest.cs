namespace PolicyLang.Compiler.Binding;

/// <summary>The name that was probably meant.</summary>
public static class Nearest
{
    /// <summary>The candidate within a third of the word's letters (at least one, at most three edits), the closest first; null where none is near.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        int most = Math.Clamp(word.Length / 3, 1, 3);
        string? best = null;
        int bestDistance = most + 1;
        foreach (string candidate in candidates)
        {
            if (candidate.Length == 0 || candidate == word || Math.Abs(candidate.Length - word.Length) > most)
            {
                continue;
            }

            int distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance && distance < Math.Max(word.Length, candidate.Length))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Damerau–Levenshtein distance, optimal string alignment.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
