using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 8: who gets a place. First those that the first claims in order take, then those that the highest amounts take, then quotas. When
/// all is settled, whoever a pending claim could still displace or let in is marked as provisional.
/// </summary>
internal sealed class PlaceStage(DecisionObserver observer)
{
    public void Run(IReadOnlyList<ClaimState> claims)
    {
        if (!claims.Any(c => c.Seats.Length + c.QuotaSeats.Length > 0))
        {
            return;
        }

        new LimitStage(observer).Run(claims);
        var highest = new HighestStage(observer);
        highest.Run(claims);
        var quotas = new QuotaStage(observer);
        quotas.Run(claims);

        // A mark of one kind may bring one of another; each round marks at least one claim more.
        while (LimitStage.Mark(claims) | highest.Mark(claims) | quotas.Mark())
        {
        }
    }
}
