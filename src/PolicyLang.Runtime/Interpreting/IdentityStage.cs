using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 3: of two claims with the same known values of `same when` the later is `duplicate`. An invalid row takes no event away from a
/// claim that could be read; where it tells of the same event again it is no possible member of a window, for the event is counted already.
/// </summary>
internal static class IdentityStage
{
    public static void Run(List<ClaimState> claims, Evaluator evaluator, DecisionObserver observer)
    {
        var events = new Dictionary<Value[], ClaimState>(KeyComparer.Instance);
        foreach (var claim in claims)
        {
            if (!claim.IsInvalid && Values(claim, evaluator) is { } values && !events.TryAdd(values, claim))
            {
                var first = events[values];
                claim.Settle(Outcome.Duplicate, Reasons.SameEvent(first.Id, ValueText.Named(claim.RoutedVersion.Identity?.Values ?? [], values)));
                if (claim.IsWatched)
                {
                    observer.SameEvent(claim, first);
                }
            }
        }

        foreach (var claim in claims)
        {
            if (claim.IsInvalid
                && Values(claim, evaluator) is { } values
                && !events.TryAdd(values, claim)
                && ClaimState.InOrder(events[values], claim) != 0)
            {
                claim.IsToldAgain = true;
            }
        }
    }

    private static Value[]? Values(ClaimState claim, Evaluator evaluator)
    {
        if (claim.RoutedVersion.Identity is not { } identity)
        {
            return null;
        }

        evaluator.Begin(claim);
        var values = new Value[identity.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = evaluator.See(identity.Values[i]).Value;
        }

        return values.Any(v => v.IsUnknown) ? null : values;
    }
}
