using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Which version decides an event, and why: the clauses that say so, with their official words. Told alike of a claim and of a day.</summary>
public static class RouteSteps
{
    /// <param name="day">The day of the event.</param>
    /// <param name="filed">The day of filing, where it is known.</param>
    public static ExplanationStep Of(PlanRoute route, PlanTimeline timeline, DateOnly day, DateOnly? filed)
    {
        if (route.Version is { } version)
        {
            return Decides(route, version, day, filed);
        }

        return new(
            "route",
            RouteReasons.Outside(route, timeline, day, filed).Text,
            StepResult.Fails,
            route.Transition is { } transition ? [Owns(transition, StepResult.Neutral)] : [.. Nearest(timeline, day)]);
    }

    /// <summary>`《…》（泉政文〔2021〕70号）`: a document as people know it.</summary>
    public static Localized Document(PlanPolicy policy) => policy.Number is { } number
        ? new($"{policy.Title} ({number})", $"{policy.Title}（{number}）")
        : Localized.Same(policy.Title);

    private static ExplanationStep Decides(PlanRoute route, PlanBenefit version, DateOnly day, DateOnly? filed)
    {
        var date = ValueText.Date(day);
        var document = Document(version.Policy);
        string article = version.Origin.Article?.Number is { } n ? n : "";
        string word = version.EventLabel ?? "发生日期";
        var which = new Localized(
            $"{version.Display}, {document.English}{(article.Length > 0 ? $", article {article}" : "")}",
            $"{version.Display}，{document.Chinese}{(article.Length > 0 ? $"第{article}条" : "")}");
        var valid = RouteReasons.Period(version.Valid);
        return route.Transition is not { } transition
            ? new("route", new($"{which.English}: the event of {date.English} is within {valid.English}", $"{which.Chinese}：{word}{date.Chinese}在有效期{valid.Chinese}内"),
                StepResult.Holds, [.. Days(version)])
            {
                Words = version.Origin.Article?.Title,
                Origin = version.Origin,
            }
            : new("route", new($"{which.English}: a transition sends the event of {date.English} here", $"{which.Chinese}：{word}{date.Chinese}的事项按过渡规定由该文件核定"),
                filed is null ? StepResult.Unknown : StepResult.Holds, [Owns(transition, StepResult.Holds), Filing(transition, filed)])
            {
                Words = version.Origin.Article?.Title,
                Origin = version.Origin,
            };
    }

    private static ExplanationStep Owns(PlanTransition transition, StepResult result)
    {
        var events = RouteReasons.Period(transition.Events);
        var filed = RouteReasons.Period(transition.Filed);
        var document = Document(transition.Version.Policy);
        return Quote(
            "transition",
            new(
                $"transition “{transition.Label}”: events of {events.English}, filed {filed.English}, are decided under {document.English}",
                $"过渡“{transition.Label}”：{events.Chinese}的事项，在{filed.Chinese}申报，依照{document.Chinese}核定"),
            result,
            transition.Origin,
            DocumentWords.For(transition));
    }

    private static ExplanationStep Filing(PlanTransition transition, DateOnly? filed)
    {
        var days = RouteReasons.Period(transition.Filed);
        return filed is { } on
            ? new("filing", new($"filed on {ValueText.Date(on).English}, within {days.English}", $"申报日期{ValueText.Date(on).Chinese}在{days.Chinese}内"), StepResult.Holds, [])
            : new("filing", new($"not given: `filed_date`, to be within {days.English}", $"未填报：`申报日期`，应在{days.Chinese}内"), StepResult.Unknown, []);
    }

    /// <summary>The clauses its first and its last day come from; one step where one clause gives both.</summary>
    private static IEnumerable<ExplanationStep> Days(PlanBenefit version)
    {
        if (version.End is not { } end || version.Valid.To is not { } last)
        {
            return [Starts(version)];
        }

        return end == version.Start ? [Says(end, Clause(end))] : [Starts(version), Ends(end, last)];
    }

    private static ExplanationStep Starts(PlanBenefit version)
    {
        var start = version.Start;
        var document = Document(start.Policy);
        return Says(start, start.Kind == BoundaryKind.Amends
            ? new($"as amended by {document.English}", $"经{document.Chinese}修改")
            : Clause(start));
    }

    private static ExplanationStep Ends(PlanBoundary end, DateOnly last)
    {
        var day = ValueText.Date(last);
        var document = Document(end.Policy);
        return Says(end, end.Kind switch
        {
            BoundaryKind.Repeals => new($"until {day.English}: then repealed by {document.English}", $"至{day.Chinese}止：其后由{document.Chinese}废止"),
            BoundaryKind.Amends => new($"until {day.English}: then amended by {document.English}", $"至{day.Chinese}止：其后由{document.Chinese}修改"),
            _ => new(
                $"until {day.English}: {Clause(end).English}, {document.English}", $"至{day.Chinese}止：{Clause(end).Chinese}，{document.Chinese}"),
        });
    }

    private static Localized Clause(PlanBoundary boundary) => Localized.Same(ExpressionText.Source(boundary.Origin.Location));

    private static ExplanationStep Says(PlanBoundary boundary, Localized text) => boundary.Kind == BoundaryKind.Valid
        ? new("validity", text, StepResult.Neutral, [])
        {
            Words = OfficialWords.For(boundary.Origin, null),
            Origin = boundary.Origin,
        }
        : Quote("validity", text, StepResult.Neutral, boundary.Origin, DocumentWords.For(boundary));

    private static ExplanationStep Quote(string stage, Localized text, StepResult result, Origin origin, (PlanArticle Article, string Sentence)? words) =>
        new(stage, text, result, [])
        {
            Words = words?.Sentence,
            Origin = words is { } found ? origin with { Article = found.Article } : origin,
        };

    /// <summary>The version that ended last before the day, and the one that starts first behind it.</summary>
    private static IEnumerable<ExplanationStep> Nearest(PlanTimeline timeline, DateOnly day)
    {
        if (timeline.Versions.Where(v => v.Valid.To < day && v.Valid.From <= v.Valid.To).MaxBy(v => v.Valid.To) is { } before)
        {
            yield return Near(before, new("the version before", "在前的版本"));
        }

        if (timeline.Versions.Where(v => v.Valid.From > day && !(v.Valid.To < v.Valid.From)).MinBy(v => v.Valid.From) is { } after)
        {
            yield return Near(after, new("the version after", "在后的版本"));
        }
    }

    private static ExplanationStep Near(PlanBenefit version, Localized which)
    {
        var document = Document(version.Policy);
        var days = RouteReasons.Period(version.Valid);
        return new(
            "nearest",
            new($"{which.English}: {document.English}, {days.English}", $"{which.Chinese}：{document.Chinese}，{days.Chinese}"),
            StepResult.Neutral,
            [.. Days(version)])
        {
            Origin = version.Origin,
        };
    }
}
