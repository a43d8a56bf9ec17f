using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Claims of one day between which the id alone would decide who gets the last money. Each claimant's claims come in the order of their ids;
/// where that leaves a claim less when the others come first than when they come last, it is tied. Taking the tied claims out may set free
/// money of their own accounts, so it is looked at again until it rests. What the authority decided for a tied claim is then all it wants.
/// </summary>
internal sealed class MoneyTies
{
    private static readonly Dictionary<ClaimState, List<ClaimState>> None = [];

    private readonly Dictionary<ClaimState, List<ClaimState>> tied = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ClaimState, Exact> wants = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<ClaimState>> byClaimant = new(StringComparer.Ordinal);
    private readonly Dictionary<Account, List<(ClaimState Claim, Charge Charge)>> shared = new(ReferenceEqualityComparer.Instance);

    private MoneyTies(List<ClaimState> day)
    {
        foreach (var claim in day.Where(c => c.IsOpen))
        {
            if (!byClaimant.TryGetValue(claim.Claimant, out var own))
            {
                byClaimant[claim.Claimant] = own = [];
            }

            own.Add(claim);
            foreach (var charge in claim.Charges.Where(c => !c.Account.IsOfOneClaimant))
            {
                if (!shared.TryGetValue(charge.Account, out var members))
                {
                    shared[charge.Account] = members = [];
                }

                members.Add((claim, charge));
            }
        }
    }

    /// <summary>The tied claims that nobody settled, each with all who want the money it wants, itself among them.</summary>
    public static Dictionary<ClaimState, List<ClaimState>> Of(List<ClaimState> day) =>
        day.Count < 2 || !day.Exists(c => c.IsOpen && c.Charges.Any(x => !x.Account.IsOfOneClaimant)) ? None : new MoneyTies(day).Find();

    private Dictionary<ClaimState, List<ClaimState>> Find()
    {
        while (true)
        {
            Search();
            var decided = tied.Keys.Where(c => c.Settled is null).Select(c => (Claim: c, Amount: DecidedFor(c))).Where(d => d.Amount is not null).ToList();
            if (decided.Count == 0)
            {
                return tied;
            }

            decided.ForEach(d => d.Claim.Settled = d.Amount);
            tied.Clear();
        }
    }

    private void Search()
    {
        IEnumerable<string> changed = byClaimant.Keys;
        IEnumerable<Account> suspects = shared.Keys;
        while (true)
        {
            foreach (string claimant in changed)
            {
                Want(byClaimant[claimant]);
            }

            var freed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (claim, rivals) in suspects.SelectMany(Short).ToList())
            {
                tied.TryAdd(claim, rivals);
                freed.Add(claim.Claimant);
            }

            if (freed.Count == 0)
            {
                return;
            }

            changed = freed;
            suspects = freed.SelectMany(f => byClaimant[f]).SelectMany(c => c.Charges).Select(c => c.Account).Where(shared.ContainsKey).Distinct().ToList();
        }
    }

    /// <summary>What the authority decided for a claim whose amount is computed, no more than it is due, in whole units; null where it did not.</summary>
    private static Exact? DecidedFor(ClaimState claim)
    {
        var version = claim.RoutedVersion;
        return version.Settling is { } fact && claim.Facts[fact.Slot] is { IsUnknown: false } amount
            ? Exact.Min(claim.Gross ?? Exact.Zero, amount.AsNumber().Round(version.Rounding.Unit, Rounding.Down))
            : null;
    }

    /// <summary>Those for whom an account does not hold what they want when all other claimants come first; each with all who want money of it.</summary>
    private IEnumerable<(ClaimState Claim, List<ClaimState> Rivals)> Short(Account account)
    {
        var rivals = shared[account].Where(m => !tied.ContainsKey(m.Claim) && !wants[m.Claim].IsZero).ToList();
        var claims = rivals.Select(r => r.Claim).Distinct().ToList();
        var all = Exact.Zero;
        var ofClaimant = new Dictionary<string, Exact>(StringComparer.Ordinal);
        foreach (var (claim, _) in rivals.Where(r => r.Charge.IsBooking))
        {
            all += wants[claim];
            ofClaimant[claim.Claimant] = ofClaimant.GetValueOrDefault(claim.Claimant) + wants[claim];
        }

        var before = ofClaimant.ToDictionary(c => c.Key, c => account.Used + all - c.Value, StringComparer.Ordinal);
        foreach (var (claim, charge) in rivals)
        {
            before[claim.Claimant] += charge.IsBooking ? wants[claim] : Exact.Zero;
            if (charge.Cap is not null && charge.Bound < before[claim.Claimant])
            {
                yield return (claim, claims);
            }
        }
    }

    /// <summary>What each claim of a claimant gets when the claimant comes before all others.</summary>
    private void Want(List<ClaimState> ofClaimant)
    {
        var used = new Dictionary<Account, Exact>(ReferenceEqualityComparer.Instance);
        foreach (var claim in ofClaimant.Where(c => !tied.ContainsKey(c)))
        {
            var gross = claim.Gross ?? Exact.Zero;
            var want = claim.Settled ?? gross;
            foreach (var charge in claim.Charges.Where(x => x.Cap is not null))
            {
                want = Exact.Min(want, charge.Left(charge.Account.Used + used.GetValueOrDefault(charge.Account), gross, claim.RoutedVersion.Rounding.Unit));
            }

            wants[claim] = want;
            foreach (var charge in claim.Charges.Where(x => x.IsBooking))
            {
                used[charge.Account] = used.GetValueOrDefault(charge.Account) + want;
            }
        }
    }
}
