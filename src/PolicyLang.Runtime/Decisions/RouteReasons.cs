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
        var date = ValueText.Date(day);
        var periods = Sentence.List(timeline.Versions.Select(v => Period(v.Valid)));
        return new("no_version", new(
            $"{date.English} is in no version of the benefit: {periods.English}",
            $"{date.Chinese}不在该奖补任何版本的有效期内：{periods.Chinese}"));
    }

    private static Reason FiledOutside(PlanTransition transition, DateOnly filed)
    {
        var date = ValueText.Date(filed);
        var (events, days) = (Period(transition.Events), Period(transition.Filed));
        return new("filed_outside", new(
            $"filed on {date.English}; events of {events.English} are filed from {days.English} ({transition.Label})",
            $"申报日期为{date.Chinese}；{events.Chinese}的事项应在{days.Chinese}申报（{transition.Label}）"));
    }

    public static Localized Period(DateRange valid) => new(
        $"{End(valid.From).English} to {End(valid.To).English}", $"{End(valid.From).Chinese}至{End(valid.To).Chinese}");

    private static Localized End(DateOnly? day) => day is { } date ? ValueText.Date(date) : new("open", "不限");
}
