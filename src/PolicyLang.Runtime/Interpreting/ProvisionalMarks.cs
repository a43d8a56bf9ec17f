namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The mark `provisional` for the claims of a day: a pending claim of one of their groups would come before them, or one that comes before
/// them is provisional itself.
/// </summary>
internal static class ProvisionalMarks
{
    /// <param name="day">Claims of one day in order; who is pending is settled.</param>
    /// <param name="heldTo">The groups that can take something from a claim.</param>
    /// <param name="memberOf">The groups in which a claim can take something from others.</param>
    /// <returns>Whether a claim was marked.</returns>
    public static bool Set(
        List<ClaimState> day, Func<ClaimState, IEnumerable<PendingQueue>> heldTo, Func<ClaimState, IEnumerable<PendingQueue>> memberOf)
    {
        foreach (var claim in day)
        {
            if ((claim.IsPending ? claim : claim.After) is { } pending)
            {
                Stand(pending, claim, memberOf);
            }
        }

        bool isMarked = false;
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (var claim in day)
            {
                if (!claim.IsPending && claim.After is null && First(heldTo(claim), claim) is { } pending)
                {
                    claim.After = pending;
                    Stand(pending, claim, memberOf);
                    isChanged = isMarked = true;
                }
            }
        }

        return isMarked;
    }

    private static void Stand(ClaimState pending, ClaimState at, Func<ClaimState, IEnumerable<PendingQueue>> memberOf)
    {
        foreach (var queue in memberOf(at))
        {
            queue.Add(pending, at);
        }
    }

    private static ClaimState? First(IEnumerable<PendingQueue> queues, ClaimState claim)
    {
        foreach (var queue in queues)
        {
            if (queue.Before(claim) is { } pending)
            {
                return pending;
            }
        }

        return null;
    }
}
