namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The pending claims of a group, as others meet them: each stands where it was filed, or where a claim stands that would fare otherwise
/// through it. Between claimants of one day the id decides nothing, so a pending claim comes before both its neighbours of that day.
/// </summary>
internal sealed class PendingQueue(ClaimOrder order)
{
    private readonly Dictionary<string, (ClaimState Pending, ClaimState At)> today = new(StringComparer.Ordinal);
    private ClaimState? latest;
    private ClaimState? first;
    private ClaimState? earlier;

    public PendingQueue()
        : this(ClaimOrder.ByEvent)
    {
    }

    public void Clear()
    {
        today.Clear();
        latest = first = earlier = null;
    }

    /// <summary>Claims are added day by day.</summary>
    public void Add(ClaimState pending, ClaimState at)
    {
        if (latest is not null && today.Count > 0 && !order.AreOfOneDay(latest, at))
        {
            earlier ??= first;
            today.Clear();
        }

        first = today.Count == 0 ? pending : first;
        latest = at;
        if (!today.TryGetValue(at.Claimant, out var own) || order.Compare(at, own.At) < 0)
        {
            today[at.Claimant] = (pending, at);
        }
    }

    /// <summary>A pending claim that would come before this one; null where there is none.</summary>
    public ClaimState? Before(ClaimState claim)
    {
        if (earlier is not null || latest is null || today.Count == 0 || !order.AreOfOneDay(latest, claim))
        {
            return earlier ?? (today.Count == 0 ? null : first);
        }

        foreach (var (claimant, (pending, at)) in today)
        {
            if (claimant != claim.Claimant || order.Compare(at, claim) < 0)
            {
                return pending;
            }
        }

        return null;
    }
}
