namespace PolicyLang.Runtime.Interpreting;

/// <summary>A claim that finds a place taken, at the seat where it does.</summary>
internal readonly record struct Loser(ClaimState Claim, Seat Seat, IReadOnlyCollection<ClaimState> Before);

/// <summary>A claim that may or may not come to a place, with all who want one there.</summary>
internal readonly record struct TiedClaim(ClaimState Claim, Seat Seat, IReadOnlyList<ClaimState> Rivals);

/// <summary>
/// Claims that come to their places at once: of one day, or of one amount. Those of one claimant come in order. Between claimants the order
/// is open: a claim that gets its places in every order takes them, one that gets them in some only is tied.
/// </summary>
internal sealed class Contest
{
    private readonly bool keepsHighest;
    private readonly Dictionary<(Place Place, string Claimant), List<ClaimState>> wanted = [];
    private readonly Dictionary<Place, List<ClaimState>> rivals = new(ReferenceEqualityComparer.Instance);

    private Contest(bool keepsHighest)
    {
        this.keepsHighest = keepsHighest;
    }

    public List<Loser> Losers { get; } = [];

    public List<TiedClaim> Tied { get; } = [];

    public List<ClaimState> Winners { get; } = [];

    /// <param name="inOrder">Open claims, in order.</param>
    /// <param name="keepsHighest">Which kind of places.</param>
    public static Contest Of(IEnumerable<ClaimState> inOrder, bool keepsHighest)
    {
        var contest = new Contest(keepsHighest);
        var contenders = new List<ClaimState>();
        foreach (var claim in inOrder)
        {
            if (contest.Taken(claim) is { } loser)
            {
                contest.Losers.Add(loser);
                continue;
            }

            contenders.Add(claim);
            foreach (var seat in claim.Seats.Where(s => s.Place.KeepsHighest == keepsHighest))
            {
                Listed(contest.wanted, (seat.Place, claim.Claimant)).Add(claim);
                Listed(contest.rivals, seat.Place).Add(claim);
            }
        }

        contest.Part(contenders);
        return contest;
    }

    private IEnumerable<Seat> Held(ClaimState claim) => claim.Seats.Where(s => s.Limit is not null && s.Place.KeepsHighest == keepsHighest);

    /// <summary>Its places are taken by those who came before, earlier claims of its own claimant among them.</summary>
    private Loser? Taken(ClaimState claim)
    {
        foreach (var seat in Held(claim))
        {
            var own = wanted.GetValueOrDefault((seat.Place, claim.Claimant));
            if (seat.Place.Holders.Count + (own?.Count ?? 0) >= seat.Limit?.Most)
            {
                return new(claim, seat, own is null ? seat.Place.Holders : [.. seat.Place.Holders, .. own]);
            }
        }

        return null;
    }

    private void Part(List<ClaimState> contenders)
    {
        var before = new Dictionary<(Place, string), int>();
        foreach (var claim in contenders)
        {
            TiedClaim? tied = null;
            foreach (var seat in claim.Seats.Where(s => s.Place.KeepsHighest == keepsHighest))
            {
                var key = (seat.Place, claim.Claimant);
                int own = before.GetValueOrDefault(key);
                before[key] = own + 1;
                int others = rivals[seat.Place].Count - wanted[key].Count;
                if (tied is null && seat.Place.Holders.Count + own + others >= seat.Limit?.Most)
                {
                    tied = new(claim, seat, rivals[seat.Place]);
                }
            }

            if (tied is { } uncertain)
            {
                Tied.Add(uncertain);
            }
            else
            {
                Winners.Add(claim);
            }
        }
    }

    private static List<ClaimState> Listed<TKey>(Dictionary<TKey, List<ClaimState>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
