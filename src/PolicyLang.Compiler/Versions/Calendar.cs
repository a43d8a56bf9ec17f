namespace PolicyLang.Compiler.Versions;

/// <summary>Neighbouring days; the calendar's first and last day are their own neighbours beyond.</summary>
internal static class Calendar
{
    public static DateOnly DayBefore(DateOnly day) => day == DateOnly.MinValue ? day : day.AddDays(-1);

    public static DateOnly DayAfter(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);
}
