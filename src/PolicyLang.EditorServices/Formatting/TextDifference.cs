using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Formatting;

/// <summary>What stands in a span is to be another text.</summary>
internal readonly record struct TextReplacement(TextSpan Span, string NewText);

/// <summary>
/// A text → another as small replacements, so that cursors and marks stay where they are. Lines are paired by their words, blanks aside;
/// within a pair only the blanks and words that differ are replaced.
/// </summary>
internal static class TextDifference
{
    public static ImmutableArray<TextReplacement> Of(string old, string now)
    {
        var replacements = ImmutableArray.CreateBuilder<TextReplacement>();
        var oldLines = Lines(old);
        var newLines = Lines(now);
        string[] oldWords = [.. oldLines.Select(l => WordsOf(old, l))];
        string[] newWords = [.. newLines.Select(l => WordsOf(now, l))];
        int oldLine = 0;
        int newLine = 0;
        foreach (var hunk in Resync.Hunks(oldWords, newWords, words => words.Length > 0))
        {
            Pairs(hunk.Old - oldLine);
            if (hunk.OldCount == hunk.NewCount)
            {
                Pairs(hunk.OldCount);
                continue;
            }

            Compare(Join(oldLines, hunk.Old, hunk.OldCount, old.Length), Join(newLines, hunk.New, hunk.NewCount, now.Length));
            oldLine += hunk.OldCount;
            newLine += hunk.NewCount;
        }

        Pairs(oldLines.Count - oldLine);
        return replacements.ToImmutable();

        void Pairs(int count)
        {
            for (int k = 0; k < count; k++)
            {
                Compare(oldLines[oldLine++], newLines[newLine++]);
            }
        }

        void Compare(TextSpan one, TextSpan other)
        {
            var before = old.AsSpan(one.Start, one.Length);
            var after = now.AsSpan(other.Start, other.Length);
            if (!before.SequenceEqual(after))
            {
                replacements.AddRange(WithinLines(before.ToString(), after.ToString()).Select(r => r with { Span = r.Span with { Start = r.Span.Start + one.Start } }));
            }
        }
    }

    private static IEnumerable<TextReplacement> WithinLines(string old, string now)
    {
        var oldParts = Parts(old);
        var newParts = Parts(now);
        int at = 0;
        int part = 0;
        foreach (var hunk in Resync.Hunks(oldParts, newParts, p => !char.IsWhiteSpace(p[0]) || p[0] is '\r' or '\n'))
        {
            for (; part < hunk.Old; part++)
            {
                at += oldParts[part].Length;
            }

            int start = at;
            for (; part < hunk.Old + hunk.OldCount; part++)
            {
                at += oldParts[part].Length;
            }

            yield return new TextReplacement(TextSpan.FromBounds(start, at), string.Concat(newParts.Skip(hunk.New).Take(hunk.NewCount)));
        }
    }

    private static TextSpan Join(List<TextSpan> lines, int first, int count, int end) =>
        count > 0 ? TextSpan.FromBounds(lines[first].Start, lines[first + count - 1].End) : new TextSpan(first < lines.Count ? lines[first].Start : end, 0);

    /// <summary>The lines of a text with their breaks.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start) + 1;
            end = end > 0 ? end : text.Length;
            lines.Add(TextSpan.FromBounds(start, end));
            start = end;
        }

        return lines;
    }

    private static string WordsOf(string text, TextSpan line) => string.Concat(text.AsSpan(line.Start, line.Length).ToString().Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Blanks, words and single marks; a surrogate pair is never cut.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        int start = 0;
        while (start < text.Length)
        {
            int end = start + 1;
            int kind = KindOf(text[start]);
            while (kind > 0 && end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            parts.Add(text[start..end]);
            start = end;
        }

        return parts;
    }

    private static int KindOf(char c) => c is '\r' or '\n' ? 3 : char.IsWhiteSpace(c) ? 1 : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_' ? 2 : 0;
}
