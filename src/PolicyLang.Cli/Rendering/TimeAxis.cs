using System.Globalization;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Cli.Rendering;

/// <summary>A row of cells for a stretch of years: where a day stands, and how a period is drawn. What is beyond its ends is cut off there.</summary>
public sealed class TimeAxis
{
    private const int MostPerYear = 12;
    private const int LeastForYear = 5;

    private readonly int firstYear;
    private readonly int years;
    private readonly int perYear;

    private TimeAxis(int firstYear, int years, int perYear)
    {
        this.firstYear = firstYear;
        this.years = years;
        this.perYear = perYear;
    }

    public int Width => years * perYear;

    /// <summary>From the first to the last year any of the periods names, and a year more where one is open. At most so many cells wide.</summary>
    public static TimeAxis Over(IReadOnlyCollection<DateRange> periods, int width)
    {
        int[] named = [.. periods.SelectMany(p => new[] { p.From, p.To }).OfType<DateOnly>().Select(d => d.Year)];
        int first = named.Length == 0 ? 1 : named.Min();
        int last = named.Length == 0 ? 1 : named.Max() + (periods.Any(p => p.To is null) ? 1 : 0);
        int years = Math.Clamp(last - first + 1, 1, Math.Max(1, width));
        return new(first, years, Math.Clamp(width / years, 1, MostPerYear));
    }

    /// <summary>The years above their first days; where they are narrow, every second, fifth … only.</summary>
    public string Years()
    {
        int step = new[] { 1, 2, 5, 10, 20, 50, 100 }.First(s => s * perYear >= LeastForYear || s == 100);
        return string.Concat(Enumerable.Range(0, years).Where(i => i % step == 0)
            .Select(i => (firstYear + i).ToString(CultureInfo.InvariantCulture).PadRight(Math.Min(step, years - i) * perYear))).TrimEnd();
    }

    /// <summary>The period with its ends; an arrow where it goes on beyond the axis or has no end.</summary>
    public string Bar(DateRange period, char line)
    {
        char[] cells = [.. Enumerable.Repeat(' ', Width)];
        if (period.To < period.From)
        {
            return new string(cells);
        }

        int from = period.From is { } first ? Math.Clamp(CellOf(first), 0, Width - 1) : 0;
        int to = period.To is { } last ? Math.Clamp(CellOf(last), from, Width - 1) : Width - 1;
        Array.Fill(cells, line, from, to - from + 1);
        bool goesOn = period.To is not { } end || CellOf(end) >= Width;
        cells[to] = goesOn ? '▶' : to == from ? '┃' : '┫';
        if (to > from)
        {
            cells[from] = period.From is { } start && CellOf(start) >= 0 ? '┣' : '◀';
        }

        return new string(cells);
    }

    private int CellOf(DateOnly day)
    {
        int ofYear = (day.DayOfYear - 1) * perYear / (DateTime.IsLeapYear(day.Year) ? 366 : 365);
        return ((day.Year - firstYear) * perYear) + ofYear;
    }
}
