using System.Globalization;
using System.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>
/// The differences of two texts in the unified form that `patch` and `git apply` read. The lines kept are a longest common sequence (Myers,
/// An O(ND) Difference Algorithm, 1986).
/// </summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Two texts further apart than this many lines are shown as one replaced by the other.</summary>
    private const int MostEdits = 2_000;

    /// <summary>The difference; nothing where the texts are equal.</summary>
    public static string Of(string path, string before, string after)
    {
        if (before == after)
        {
            return "";
        }

        string[] old = Lines(before);
        string[] now = Lines(after);
        var edits = Edits(old, now);
        var text = new StringBuilder($"--- {path}\n+++ {path}\n");
        for (int at = 0; at < edits.Count;)
        {
            if (edits[at].Sign == ' ')
            {
                at++;
                continue;
            }

            int start = Math.Max(0, at - Context);
            int end = at;
            for (int next = at; next < edits.Count && next <= end + (2 * Context); next++)
            {
                end = edits[next].Sign == ' ' ? end : next;
            }

            end = Math.Min(edits.Count, end + 1 + Context);
            Hunk(text, edits, start, end);
            at = end;
        }

        return text.ToString();
    }

    private static void Hunk(StringBuilder text, List<(char Sign, string Line)> edits, int start, int end)
    {
        int oldStart = edits.Take(start).Count(e => e.Sign != '+');
        int newStart = edits.Take(start).Count(e => e.Sign != '-');
        var hunk = edits[start..end];
        int oldCount = hunk.Count(e => e.Sign != '+');
        int newCount = hunk.Count(e => e.Sign != '-');

        // An empty side counts from the line before it.
        text.Append(CultureInfo.InvariantCulture, $"@@ -{oldStart + (oldCount > 0 ? 1 : 0)},{oldCount} +{newStart + (newCount > 0 ? 1 : 0)},{newCount} @@\n");
        foreach (var (sign, line) in hunk)
        {
            text.Append(sign).Append(line);
            if (!line.EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>The lines with their ends.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    private static List<(char Sign, string Line)> Edits(string[] old, string[] now)
    {
        if (Trace(old, now) is not { } trace)
        {
            return [.. old.Select(l => ('-', l)), .. now.Select(l => ('+', l))];
        }

        // Backwards: the run of equal lines that ends an edit, then the edit.
        var edits = new List<(char Sign, string Line)>();
        int x = old.Length;
        int y = now.Length;
        for (int d = trace.Count - 1; d >= 0; d--)
        {
            int k = x - y;
            int from = d > 0 ? trace[d - 1].Best(k, d) : 0;
            int comesX = d > 0 ? trace[d - 1][from] + (from < k ? 1 : 0) : 0;
            while (x > comesX)
            {
                edits.Add((' ', old[--x]));
                y--;
            }

            if (d > 0)
            {
                edits.Add(from < k ? ('-', old[--x]) : ('+', now[--y]));
            }
        }

        edits.Reverse();
        return edits;
    }

    /// <summary>The furthest x on each diagonal after each number of edits; null where there are too many.</summary>
    private static List<Reach>? Trace(string[] old, string[] now)
    {
        var trace = new List<Reach>();
        for (int d = 0; d <= Math.Min(old.Length + now.Length, MostEdits); d++)
        {
            var reach = new Reach(d);
            for (int k = -d; k <= d; k += 2)
            {
                int x = 0;
                if (d > 0)
                {
                    int from = trace[d - 1].Best(k, d);
                    x = from < k ? trace[d - 1][from] + 1 : trace[d - 1][from];
                }

                int y = x - k;
                while (x < old.Length && y < now.Length && y >= 0 && old[x] == now[y])
                {
                    x++;
                    y++;
                }

                reach[k] = x;
                if (x >= old.Length && y >= now.Length)
                {
                    trace.Add(reach);
                    return trace;
                }
            }

            trace.Add(reach);
        }

        return null;
    }

    private sealed class Reach(int edits)
    {
        private readonly int[] furthest = new int[(2 * edits) + 1];

        internal int this[int diagonal]
        {
            get => furthest[diagonal + edits];
            set => furthest[diagonal + edits] = value;
        }

        /// <summary>The diagonal from which edit <paramref name="d"/> comes to diagonal <paramref name="k"/>.</summary>
        internal int Best(int k, int d) => k == -d || (k != d && this[k - 1] < this[k + 1]) ? k + 1 : k - 1;
    }
}
