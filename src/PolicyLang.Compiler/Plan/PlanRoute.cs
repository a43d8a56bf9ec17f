namespace PolicyLang.Compiler.Plan;

/// <summary>How a claim found its version, or why it found none.</summary>
public enum RouteKind
{
    /// <summary>No version decides events of that day.</summary>
    None,

    /// <summary>The version is in force on the day of the event.</summary>
    InForce,

    /// <summary>A transition owns the event, and the claim was filed within its days.</summary>
    Transition,

    /// <summary>A transition owns the event; whether the claim was filed within its days is not known.</summary>
    FilingUnknown,

    /// <summary>A transition owns the event, and the claim was filed outside its days.</summary>
    FiledOutside,
}

/// <summary>
/// Stage 2: the version that decides, and why. <paramref name="Version"/> is null where none decides; <paramref name="Transition"/> is the one
/// that owns the event.
/// </summary>
public readonly record struct PlanRoute(RouteKind Kind, PlanBenefit? Version, PlanTransition? Transition)
{
    /// <summary>
    /// A transition that owns the event goes before the version in force on its day. <paramref name="filed"/> is null where the day of filing is
    /// not known.
    /// </summary>
    public static PlanRoute Of(PlanTimeline timeline, DateOnly day, DateOnly? filed)
    {
        foreach (var transition in timeline.Transitions)
        {
            if (transition.Events.Contains(day))
            {
                return filed is not { } on ? new(RouteKind.FilingUnknown, transition.Version, transition)
                    : transition.Filed.Contains(on) ? new(RouteKind.Transition, transition.Version, transition)
                    : new(RouteKind.FiledOutside, null, transition);
            }
        }

        foreach (var version in timeline.Versions)
        {
            if (version.Valid.Contains(day))
            {
                return new(RouteKind.InForce, version, null);
            }
        }

        return default;
    }
}
