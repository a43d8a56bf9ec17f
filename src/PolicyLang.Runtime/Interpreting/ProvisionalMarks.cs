namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The mark `provisional` for the claims of a day: a pending claim of one of their groups would come before them, or one that comes before
/// them is provisional itself. Who is marked stands before others like a pending claim, so that groups are looked at again until it rests.
/// </summary>
internal sealed class ProvisionalMarks
{
    private readonly Func<ClaimState, IEnumerable<PendingQueue>> heldTo;
    private readonly Func<ClaimState, IEnumerable<PendingQueue>> memberOf;
    private readonly Queue<PendingQueue> changed = [];
    private readonly HashSet<PendingQueue> waiting = new(ReferenceEqualityComparer.Instance);
    private bool isMarked;

    private ProvisionalMarks(Func<ClaimState, IEnumerable<PendingQueue>> heldTo, Func<ClaimState, IEnumerable<PendingQueue>> memberOf)
    {
        this.heldTo = heldTo;
        this.memberOf = memberOf;
    }

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
                foreach (var queue in memberOf(claim))
                {
                    queue.Add(pending, claim);
                }
            }
        }

        return new ProvisionalMarks(heldTo, memberOf).Mark(day);
    }

    private bool Mark(List<ClaimState> day)
    {
        foreach (var claim in day.Where(IsOpen))
        {
            if (First(claim) is { } pending)
            {
                Mark(claim, pending);
            }
        }

        if (changed.Count > 0)
        {
            Spread(day);
        }

        return isMarked;
    }

    /// <summary>Looks again at the claims held to a group that somebody stands in since.</summary>
    private void Spread(List<ClaimState> day)
    {
        var held = new Dictionary<PendingQueue, List<ClaimState>>(ReferenceEqualityComparer.Instance);
        foreach (var claim in day.Where(IsOpen))
        {
            foreach (var queue in heldTo(claim))
            {
                if (!held.TryGetValue(queue, out var claims))
                {
                    held[queue] = claims = [];
                }

                claims.Add(claim);
            }
        }

        while (changed.TryDequeue(out var queue))
        {
            waiting.Remove(queue);
            if (!held.TryGetValue(queue, out var claims))
            {
                continue;
            }

            held[queue] = [.. claims.Where(IsOpen)];
            foreach (var claim in held[queue])
            {
                if (IsOpen(claim) && queue.Before(claim) is { } pending)
                {
                    Mark(claim, pending);
                }
            }
        }
    }

    private void Mark(ClaimState claim, ClaimState pending)
    {
        claim.After = pending;
        isMarked = true;
        foreach (var queue in memberOf(claim))
        {
            queue.Add(pending, claim);
            if (waiting.Add(queue))
            {
                changed.Enqueue(queue);
            }
        }
    }

    private static bool IsOpen(ClaimState claim) => !claim.IsPending && claim.After is null;

    private ClaimState? First(ClaimState claim)
    {
        foreach (var queue in heldTo(claim))
        {
            if (queue.Before(claim) is { } pending)
            {
                return pending;
            }
        }

        return null;
    }
}
