namespace PolicyLang.Compiler.Values;

/// <summary>A span of the calendar: years and months, then days.</summary>
public readonly record struct CalendarSpan(int Months, int Days)
{
    /// <summary>
    /// Date + span: the corresponding day of the later month, or that month's last day (Civil Code of the PRC, article 202), then the
    /// days. Null outside the years 1 to 9999.
    /// </summary>
    public DateOnly? AddTo(DateOnly date)
    {
        long month = (date.Year * 12L) + date.Month - 1 + Months;
        long year = Math.DivRem(month, 12, out long index);
        if (year is < 1 or > 9999 || index < 0)
        {
            return null;
        }

        int day = Math.Min(date.Day, DateTime.DaysInMonth((int)year, (int)index + 1));
        long number = new DateOnly((int)year, (int)index + 1, day).DayNumber + (long)Days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    public static CalendarSpan operator -(CalendarSpan span) => new(-span.Months, -span.Days);

    public static CalendarSpan operator +(CalendarSpan a, CalendarSpan b) => new(a.Months + b.Months, a.Days + b.Days);
}

/// <summary>A window of days, both ends included; an end not given is open.</summary>
public readonly record struct DateRange(DateOnly? From, DateOnly? To)
{
    public bool Contains(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day <= to);

    /// <summary>Some day is in both.</summary>
    public bool Overlaps(DateRange other) => !(From > other.To) && !(other.From > To);

    /// <summary>`for 3 years` from a day ends on the day before the corresponding day, how official registers count; an end out of the calendar is its last day.</summary>
    public static DateRange For(DateOnly from, CalendarSpan span) => new(from, span.AddTo(from)?.AddDays(-1) ?? DateOnly.MaxValue);
}
