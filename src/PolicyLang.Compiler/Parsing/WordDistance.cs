namespace PolicyLang.Compiler.Parsing;

/// <summary>How far two words are apart: letters put in, left out, changed, or two neighbours swapped.</summary>
internal static class WordDistance
{
    internal static int Between(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }

    /// <summary>The candidate a word is a slip of: one letter off, two in words of five letters or more; null where none is near.</summary>
    internal static string? Nearest(string word, IEnumerable<string> candidates)
    {
        int allowed = word.Length < 5 ? 1 : 2;
        return candidates
            .Where(c => Math.Abs(c.Length - word.Length) <= allowed && c[0] < 128)
            .Select(c => (Word: c, Distance: Between(c, word)))
            .Where(x => x.Distance <= allowed && x.Distance < x.Word.Length)
            .OrderBy(x => x.Distance)
            .FirstOrDefault().Word;
    }
}
