using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Decisions;

/// <summary>Why no version decides a claim.</summary>
internal static class RouteReasons
{
    public static Reason Outside(PlanRoute route, PlanTimeline timeline, DateOnly day, DateOnly? filed) =>
        route is { Kind: RouteKind.FiledOutside, Transition: { } transition } && filed is { } on ? FiledOutside(transition, on) : NoVersion(timeline, day);

    private static Reason NoVersion(PlanTimeline timeline, DateOnly day)
    {
        var periods = InForce(timeline);
        if (periods.Count == 0)
        {
            return new("no_version", new("the benefit was taken away before its first day", "该奖补在第一天之前已被删去"));
        }

        var date = ValueText.Date(day);
        var listed = Sentence.List(periods.Select(ValueText.Period));
        return new("no_version", new(
            $"{date.English} is in no version of the benefit: {listed.English}",
            $"{date.Chinese}不在该奖补任何版本的有效期内：{listed.Chinese}"));
    }

    /// <summary>The days on which some version is in force; versions that follow one another without a gap are one period.</summary>
    private static List<DateRange> InForce(PlanTimeline timeline)
    {
        var periods = new List<DateRange>();
        foreach (var days in timeline.Versions.Select(v => v.Valid).Where(d => !(d.To < d.From)))
        {
            if (periods.Count > 0 && periods[^1].To is { } last && last < DateOnly.MaxValue && days.From == last.AddDays(1))
            {
                periods[^1] = periods[^1] with { To = days.To };
            }
            else
            {
                periods.Add(days);
            }
        }

        return periods;
    }

    private static Reason FiledOutside(PlanTransition transition, DateOnly filed)
    {
        var date = ValueText.Date(filed);
        var (events, days) = (ValueText.Period(transition.Events), ValueText.Period(transition.Filed));
        return new("filed_outside", new(
            $"filed on {date.English}; events of {events.English} are filed from {days.English} ({transition.Label})",
            $"申报日期为{date.Chinese}；{events.Chinese}的事项应在{days.Chinese}申报（{transition.Label}）"));
    }
}
