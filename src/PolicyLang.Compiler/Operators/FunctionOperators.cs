using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using static PolicyLang.Compiler.Operators.Row;
using static PolicyLang.Compiler.Types.TypeKind;

namespace PolicyLang.Compiler.Operators;

/// <summary>Functions by name, and the calendar.</summary>
internal static class FunctionOperators
{
    private static readonly TypeKind[] Ordered = [Money, Number, Count, Rate, Date];

    public static readonly Operator[] Rows =
    [
        .. Ordered.SelectMany(t => new[]
        {
            Extreme("min", t, Pick.Least, sign => sign < 0, "The least of its values.", "取最小（最早）的值。"),
            Extreme("max", t, Pick.Greatest, sign => sign > 0, "The greatest of its values.", "取最大（最晚）的值。"),
        }),
        .. new[] { Money, Number, Rate }.Select(t => Strict("round", [t, t], t, Round, operands => NumberForm.Round(operands[0], operands[1]),
            "The nearest multiple of a unit, a half goes up.", "四舍五入到给定单位的整数倍。").Going(Trend.Rises, Trend.None)),
        .. new[] { Money, Number, Rate }.Select(t => Monotone("steps", [t, t], Number, Steps, operands => NumberForm.Steps(operands[0], operands[1]),
            "How many whole steps of a unit: what is short of a step is none, and nothing below 0 is one.", "满几档：不足一档的不计，负数没有档。").Going(Trend.Rises, Trend.None)),
        Monotone("days_between", [Date, Date], Number, operands => Value.Of(operands[1].AsDate().DayNumber - operands[0].AsDate().DayNumber), _ => NumberForm.Days,
            "Days from the first to the second: B − A.", "自前一日期至后一日期的天数：后减前。"),
        Monotone("months_between", [Date, Date], Number, MonthsBetween, _ => NumberForm.Days,
            "The largest k with A + k months ≤ B.", "满 k 个月（A 加 k 个月不晚于 B）的最大 k。"),
        Monotone("year_of", [Date], Number, operands => Value.Of(operands[0].AsDate().Year), _ => NumberForm.Days,
            "The calendar year of a day.", "日期所在的公历年度。"),
        Monotone("quarter_of", [Date], Number, operands => Value.Of((operands[0].AsDate().Year * 4L) + ((operands[0].AsDate().Month - 1) / 3)), _ => NumberForm.Days,
            "The quarter of a day, one number through the years.", "日期所在的季度。"),
        Monotone("month_of", [Date], Number, operands => Value.Of((operands[0].AsDate().Year * 12L) + operands[0].AsDate().Month - 1), _ => NumberForm.Days,
            "The month of a day, one number through the years.", "日期所在的月份。"),
        Strict("year_from", [Date, Number, Number], Number, YearFrom, _ => NumberForm.Days,
            "The year of a day where years start on another day than 1 January; named after the year it starts in.", "自某月某日起算的年度，以起始年命名。"),
    ];

    private static Operator Extreme(string id, TypeKind type, Pick pick, Func<int, bool> better, string english, string chinese) =>
        Monotone(
            id,
            [type, type],
            type,
            operands =>
            {
                var best = operands[0];
                foreach (var next in operands[1..])
                {
                    int order = next.Kind == ValueKind.Date ? next.AsDate().CompareTo(best.AsDate()) : next.AsNumber().CompareTo(best.AsNumber());
                    best = better(order) ? next : best;
                }

                return best;
            },
            type == Date ? null : Either,
            english,
            chinese) with { IsVariadic = true, Picks = pick, Carrier = type == Count ? 0 : -1 };

    private static NumberForm Either(ReadOnlySpan<NumberForm> operands)
    {
        var form = operands[0];
        foreach (var next in operands[1..])
        {
            form = NumberForm.Either(form, next);
        }

        return form;
    }

    private static Value Round(ReadOnlySpan<Value> operands)
    {
        var unit = operands[1].AsNumber();
        return unit.Sign <= 0 ? Value.Unknown : Value.Of(operands[0].AsNumber().Round(unit, Rounding.HalfUp));
    }

    /// <summary>每增加1000万元奖励2万元 gives for what was added; a loss adds nothing and takes nothing away.</summary>
    private static Value Steps(ReadOnlySpan<Value> operands)
    {
        var unit = operands[1].AsNumber();
        return unit.Sign <= 0 ? Value.Unknown : Value.Of(operands[0].AsNumber().WholeTimes(unit));
    }

    private static Value MonthsBetween(ReadOnlySpan<Value> operands)
    {
        var from = operands[0].AsDate();
        var to = operands[1].AsDate();
        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return Value.Of(new CalendarSpan(months, 0).AddTo(from) is { } day && day <= to ? months : months - 1);
    }

    private static Value YearFrom(ReadOnlySpan<Value> operands)
    {
        var day = operands[0].AsDate();
        var month = operands[1].AsNumber();
        var start = operands[2].AsNumber();
        Exact here = day.Month;
        bool before = here < month || (here == month && (Exact)day.Day < start);
        return Value.Of(before ? day.Year - 1 : day.Year);
    }
}
