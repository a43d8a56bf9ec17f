using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>A place to underline, with the words that stand behind the underline. The main one is drawn with `^`, others with `-`.</summary>
public sealed record Mark(Location Location, bool IsMain, string Words);

/// <summary>The lines of one file a diagnostic speaks of, with line numbers and underlines that respect the width of Han.</summary>
public sealed class Excerpt(Palette palette, Func<string, string> paintMain)
{
    private const int MostLines = 4;

    private readonly StringBuilder output = new();

    /// <summary>Digits of the widest line number among the marks: the width of the margin.</summary>
    public static int NumberWidth(IEnumerable<Mark> marks) =>
        marks.Select(m => (m.Location.End.Line + 1).ToString(CultureInfo.InvariantCulture).Length).DefaultIfEmpty(1).Max();

    public string Render(ImmutableArray<Mark> marks, int margin)
    {
        output.Clear();
        Bar(margin);
        int last = -1;
        foreach (var (line, onLine) in Lines(marks))
        {
            if (last >= 0 && line > last + 1)
            {
                output.Append(palette.Frame("...")).Append('\n');
            }

            RenderLine(line, onLine, margin);
            last = line;
        }

        return output.ToString();
    }

    /// <summary>A change: the lines as they are and as they will be.</summary>
    public string RenderChange(int line, string before, string after, int place, int margin)
    {
        output.Clear();
        Bar(margin);
        string number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(margin);
        foreach (var (sign, text) in Sides(before, after))
        {
            string shown = ShownLine.Of(text, place).Text;
            output.Append(palette.Frame(number)).Append(' ')
                .Append(sign == '-' ? palette.Bad($"- {shown}".TrimEnd()) : palette.Good($"+ {shown}".TrimEnd())).Append('\n');
        }

        return output.ToString();
    }

    private static IEnumerable<(char Sign, string Text)> Sides(string before, string after)
    {
        foreach (string text in before.Split('\n'))
        {
            yield return ('-', text);
        }

        if (after.Length > 0 || before.Length == 0)
        {
            foreach (string text in after.Split('\n'))
            {
                yield return ('+', text);
            }
        }
    }

    /// <summary>The lines to show in their order. On a long line every mark stands alone, since the cut follows the mark.</summary>
    private static IEnumerable<(int Line, ImmutableArray<Mark> Marks)> Lines(ImmutableArray<Mark> marks)
    {
        var rows = new SortedDictionary<int, List<Mark>>();
        foreach (var mark in marks)
        {
            int first = mark.Location.Start.Line;
            int last = mark.Location.End.Line;
            last -= last > first && mark.Location.End.Character == 0 ? 1 : 0;
            for (int line = first; line <= last; line++)
            {
                if (last - first >= MostLines && line != first && line != last)
                {
                    continue;
                }

                (rows.TryGetValue(line, out var row) ? row : rows[line] = []).Add(mark);
            }
        }

        foreach (var (line, row) in rows)
        {
            if (row[0].Location.Source.LineSpan(line).Length > ShownLine.LongLine)
            {
                foreach (var mark in row)
                {
                    yield return (line, [mark]);
                }
            }
            else
            {
                yield return (line, [.. row.OrderByDescending(m => m.IsMain)]);
            }
        }
    }

    private void RenderLine(int line, ImmutableArray<Mark> marks, int margin)
    {
        var source = marks[0].Location.Source;
        var span = source.LineSpan(line);
        var places = marks.Select(m => ColumnsOn(m, line, span)).ToArray();
        var shown = ShownLine.Of(source.Content.AsSpan(span.Start, span.Length), places[0].From);
        string number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(margin);
        output.Append(palette.Frame($"{number} |"));
        if (shown.Text.Length > 0)
        {
            output.Append(' ').Append(shown.Text.TrimEnd());
        }

        output.Append('\n');
        for (int i = 0; i < marks.Length; i++)
        {
            Underline(marks[i], shown, places[i], isLastLine: marks[i].Location.End.Line <= line || places[i].EndsHere, margin);
        }
    }

    private static (int From, int To, bool EndsHere) ColumnsOn(Mark mark, int line, TextSpan span)
    {
        var (start, end) = (mark.Location.Start, mark.Location.End);
        int from = start.Line == line ? start.Character : LeadingBlanks(mark.Location.Source, span);
        int to = end.Line == line ? end.Character : span.Length;
        return (from, to, end.Line == line + 1 && end.Character == 0);
    }

    private static int LeadingBlanks(SourceText source, TextSpan span)
    {
        var line = source.Content.AsSpan(span.Start, span.Length);
        return line.Length - line.TrimStart().Length;
    }

    private void Underline(Mark mark, ShownLine shown, (int From, int To, bool EndsHere) place, bool isLastLine, int margin)
    {
        int from = shown.CellOf(place.From);
        int width = Math.Max(1, shown.CellOf(place.To) - from);
        string line = new(mark.IsMain ? '^' : '-', width);
        string words = isLastLine && mark.Words.Length > 0 ? " " + mark.Words : "";
        output.Append(palette.Frame($"{new string(' ', margin)} |")).Append(new string(' ', from + 1))
            .Append(mark.IsMain ? paintMain(line + words) : palette.Frame(line + words)).Append('\n');
    }

    private void Bar(int margin) => output.Append(palette.Frame($"{new string(' ', margin)} |")).Append('\n');
}
