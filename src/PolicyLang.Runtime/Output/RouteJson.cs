using System.Text.Json;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Output;

/// <summary>Which version decides an event, as JSON: the version (null where none does), its days, and the steps that say why.</summary>
public static class RouteJson
{
    public static void Write(PlanTimeline timeline, DateOnly day, DateOnly? filed, Stream stream, Language language)
    {
        var route = PlanRoute.Of(timeline, day, filed);
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Indented);
        writer.WriteStartObject();
        writer.WriteString("benefit", timeline.Name);
        writer.WriteString("event_date", Day(day));
        writer.WriteString("filed_date", Day(filed));
        writer.WriteString("route", Name(route.Kind));
        writer.WriteString("policy", route.Version?.Policy.Name);
        writer.WriteString("title", route.Version?.Policy.Title);
        writer.WriteString("number", route.Version?.Policy.Number);
        writer.WriteString("article", route.Version?.Origin.Article?.Number);
        writer.WriteString("valid_from", Day(route.Version?.Valid.From));
        writer.WriteString("valid_to", Day(route.Version?.Valid.To));
        ExplanationJson.WriteSteps(writer, [RouteSteps.Of(route, timeline, day, filed)], language);
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    public static string? Day(DateOnly? day) => day is { } date ? ValueText.Date(date).English : null;

    private static string Name(RouteKind kind) => kind switch
    {
        RouteKind.None => "none",
        RouteKind.InForce => "in_force",
        RouteKind.Transition => "transition",
        RouteKind.FilingUnknown => "filing_unknown",
        RouteKind.FiledOutside => "filed_outside",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
