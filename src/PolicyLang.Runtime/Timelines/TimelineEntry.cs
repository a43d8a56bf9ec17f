using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Timelines;

/// <summary>
/// A stretch of a benefit's time: a version, or the events a transition owns (<paramref name="Filed"/> is then the days they are filed in).
/// <paramref name="Document"/>: the document by its number, and its article. <paramref name="Note"/>: what started it, if not the document itself, and
/// what ended it.
/// </summary>
public sealed record TimelineEntry(PlanBenefit Version, DateRange Days, DateRange? Filed, Localized Document, Localized Note)
{
    /// <summary>The versions of a benefit in order of time, then its transitions.</summary>
    public static ImmutableArray<TimelineEntry> Of(PlanTimeline timeline) =>
        [.. timeline.Versions.Select(Of), .. timeline.Transitions.Select(Of)];

    private static TimelineEntry Of(PlanBenefit version)
    {
        var notes = new List<Localized>();
        if (version.Start.Kind == BoundaryKind.Valid)
        {
            notes.Add(Clause(version.Start));
        }

        if (version.End is { } end && Ending(end, version) is { } ending)
        {
            notes.Add(ending);
        }

        string home = Short(version.Home);
        string article = version.Origin.Article?.Number ?? "";
        var document = new Localized(home + (article.Length > 0 ? $", article {article}" : ""), home + (article.Length > 0 ? $"第{article}条" : ""));
        return new(
            version,
            version.Valid,
            null,
            ReferenceEquals(version.Home, version.Policy)
                ? document
                : new($"{document.English}, as amended by {Short(version.Policy)}", $"{document.Chinese}（经{Short(version.Policy)}修改）"),
            Sentence.Clauses(notes.Distinct()));
    }

    /// <summary>Null where its own document says when it starts and ends in one line.</summary>
    private static Localized? Ending(PlanBoundary end, PlanBenefit version)
    {
        string by = Short(end.Policy);
        return end.Kind switch
        {
            BoundaryKind.Repeals => new($"then repealed by {by}", $"其后由{by}废止"),
            BoundaryKind.Amends => new($"then amended by {by}", $"其后由{by}修改"),
            BoundaryKind.Removes => new($"then taken away by {by}", $"其后由{by}删去"),
            _ => end != version.Start && (end.Kind == BoundaryKind.Valid || !ReferenceEquals(end.Policy, version.Policy)) ? Clause(end) : null,
        };
    }

    private static TimelineEntry Of(PlanTransition transition)
    {
        var under = Short(transition.Version.Policy.Amends ?? transition.Version.Policy);
        var filed = ValueText.Period(transition.Filed);
        return new(
            transition.Version,
            transition.Events,
            transition.Filed,
            new($"transition “{transition.Label}”", $"过渡“{transition.Label}”"),
            new($"filed {filed.English}, under {under}", $"在{filed.Chinese}申报，依照{under}"));
    }

    private static Localized Clause(PlanBoundary boundary)
    {
        string text = ExpressionText.Source(boundary.Origin.Location);
        return boundary.Kind == BoundaryKind.Valid ? Localized.Same(text) : new($"{text} of {Short(boundary.Policy)}", $"{Short(boundary.Policy)} {text}");
    }

    private static string Short(PlanPolicy policy) => policy.Number ?? policy.Title;
}
