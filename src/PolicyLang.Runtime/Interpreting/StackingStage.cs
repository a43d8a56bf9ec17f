using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 9: stackings. All groups are looked at as stage 8 left them, then the claims are settled: `outstacked` where another branch is due
/// more, `undecided` where equal branches are of several claimants. Their order decides nothing.
/// </summary>
internal sealed class StackingStage(DecisionObserver observer)
{
    public void Run(StackGroups groups)
    {
        var tallies = groups.Known.Select(g => new StackTally(g)).ToList();
        foreach (var tally in tallies)
        {
            Tell(tally);
        }

        foreach (var tally in tallies)
        {
            Settle(tally);
        }
    }

    private void Tell(StackTally tally)
    {
        foreach (var claim in tally.Group.Members)
        {
            if (claim.IsWatched && claim.IsOpen && tally.Group.Judges(claim))
            {
                observer.Stacked(claim, tally);
            }
        }
    }

    private static void Settle(StackTally tally)
    {
        foreach (var (claim, verdict) in tally.Verdicts.Where(v => tally.Group.Judges(v.Key)))
        {
            if (verdict.IsTied)
            {
                claim.After = null;
                claim.Settle(Outcome.Undecided, StackingReasons.Tied(claim, verdict));
            }
            else
            {
                claim.Settle(Outcome.Outstacked, StackingReasons.Outstacked(claim, verdict));
            }
        }

        foreach (var (claim, pending) in tally.Provisional.Where(p => tally.Group.Judges(p.Key) && !p.Key.IsPending))
        {
            claim.After ??= pending;
        }
    }
}
