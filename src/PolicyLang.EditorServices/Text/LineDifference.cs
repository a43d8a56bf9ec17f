using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Text;

/// <summary>The lines in which two texts differ, as few as can be (Myers), so that an editor keeps its cursor and its marks elsewhere.</summary>
public static class LineDifference
{
    /// <summary>Beyond so many lines that differ, all between the first and the last of them counts as changed.</summary>
    private const int MostChanges = 600;

    /// <summary>Edits that turn one text into the other, in order and apart.</summary>
    public static ImmutableArray<TextEdit> Between(string before, string after)
    {
        var (a, b) = (Lines(before), Lines(after));
        int head = 0;
        while (head < a.Length && head < b.Length && Same(before, a[head], after, b[head]))
        {
            head++;
        }

        int tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && Same(before, a[^(tail + 1)], after, b[^(tail + 1)]))
        {
            tail++;
        }

        var kept = Kept(before, a.AsSpan(head, a.Length - head - tail), after, b.AsSpan(head, b.Length - head - tail));
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var (x, y) = (head, head);
        foreach (var (keptA, keptB) in kept.Select(k => (k.A + head, k.B + head)).Append((a.Length - tail, b.Length - tail)))
        {
            if (keptA > x || keptB > y)
            {
                edits.Add(Edit(before, Span(a, x, keptA, before.Length), after[Place(b, y, after.Length)..Place(b, keptB, after.Length)]));
            }

            (x, y) = (keptA + 1, keptB + 1);
        }

        return edits.ToImmutable();
    }

    private static ImmutableArray<TextSpan> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(TextSpan.FromBounds(start, end));
            start = end;
        }

        return lines.ToImmutable();
    }

    private static bool Same(string before, TextSpan a, string after, TextSpan b) =>
        before.AsSpan(a.Start, a.Length).SequenceEqual(after.AsSpan(b.Start, b.Length));

    private static int Place(ImmutableArray<TextSpan> lines, int index, int end) => index < lines.Length ? lines[index].Start : end;

    private static TextSpan Span(ImmutableArray<TextSpan> lines, int from, int to, int end) => TextSpan.FromBounds(Place(lines, from, end), Place(lines, to, end));

    /// <summary>What both sides begin and end with stays; a pair of UTF-16 units is not parted.</summary>
    private static TextEdit Edit(string before, TextSpan span, string text)
    {
        int head = 0;
        while (head < span.Length && head < text.Length && before[span.Start + head] == text[head])
        {
            head++;
        }

        head -= head > 0 && char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        int tail = 0;
        while (tail < span.Length - head && tail < text.Length - head && before[span.End - tail - 1] == text[^(tail + 1)])
        {
            tail++;
        }

        tail -= tail > 0 && char.IsLowSurrogate(text[^tail]) ? 1 : 0;
        return new TextEdit(TextSpan.FromBounds(span.Start + head, span.End - tail), text[head..^tail]);
    }

    /// <summary>The pairs of lines that stay, in order.</summary>
    private static List<(int A, int B)> Kept(string before, ReadOnlySpan<TextSpan> a, string after, ReadOnlySpan<TextSpan> b)
    {
        int most = Math.Min(a.Length + b.Length, MostChanges);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (int changes = 0; changes <= most; changes++)
        {
            for (int k = -changes; k <= changes; k += 2)
            {
                int at = most + 1 + k;
                int x = k == -changes || (k != changes && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < a.Length && x - k < b.Length && Same(before, a[x], after, b[x - k]))
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    return Walk(trace, changes, a.Length, b.Length, most);
                }
            }

            trace.Add([.. furthest]);
        }

        return [];
    }

    private static List<(int A, int B)> Walk(List<int[]> trace, int changes, int x, int y, int most)
    {
        var kept = new List<(int, int)>();
        for (; changes > 0; changes--)
        {
            int[] furthest = trace[changes - 1];
            int k = x - y;
            int at = most + 1 + k;
            bool isInserted = k == -changes || (k != changes && furthest[at - 1] < furthest[at + 1]);
            int fromX = furthest[isInserted ? at + 1 : at - 1];
            int fromY = fromX - (isInserted ? k + 1 : k - 1);
            for (int same = isInserted ? x - fromX : y - fromY; same > 0; same--)
            {
                kept.Add((--x, --y));
            }

            (x, y) = (fromX, fromY);
        }

        while (x > 0 && y > 0)
        {
            kept.Add((--x, --y));
        }

        kept.Reverse();
        return kept;
    }
}
