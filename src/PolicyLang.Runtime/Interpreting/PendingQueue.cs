namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The pending claims of a group, as others meet them: each stands where it was filed, or where a claim stands that would fare otherwise
/// through it. Between claimants of one day the id decides nothing, so a pending claim comes before both its neighbours of that day.
/// </summary>
internal sealed class PendingQueue
{
    private readonly List<(ClaimState Pending, ClaimState At)> today = [];
    private ClaimState? earlier;

    /// <summary>Claims are added day by day.</summary>
    public void Add(ClaimState pending, ClaimState at)
    {
        if (today.Count > 0 && today[0].At.EventDate != at.EventDate)
        {
            earlier ??= today[0].Pending;
            today.Clear();
        }

        today.Add((pending, at));
    }

    /// <summary>A pending claim that would come before this one, the first where there are several.</summary>
    public ClaimState? Before(ClaimState claim)
    {
        if (earlier is not null || today.Count == 0)
        {
            return earlier;
        }

        foreach (var (pending, at) in today)
        {
            if (at.EventDate != claim.EventDate || at.Claimant != claim.Claimant || ClaimState.InOrder(at, claim) < 0)
            {
                return pending;
            }
        }

        return null;
    }
}
