using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Claims of one day between which the id alone would decide who gets the last money. In an account that several claimants share the order
/// of the day does not matter where nothing is left, or where enough is left for all that each could get elsewhere; otherwise those who
/// still could get something are tied. Taking them out may set free money of their own accounts, so it is looked at again until it rests.
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

    /// <summary>The tied claims, each with all who want the money it wants, itself among them.</summary>
    public static Dictionary<ClaimState, List<ClaimState>> Of(List<ClaimState> day) =>
        day.Count < 2 || !day.Exists(c => c.IsOpen && c.Charges.Any(x => !x.Account.IsOfOneClaimant)) ? None : new MoneyTies(day).Find();

    private Dictionary<ClaimState, List<ClaimState>> Find()
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
            foreach (var rivals in suspects.Select(Rivals).Where(r => r.Count > 0).ToList())
            {
                var claims = rivals.Select(r => r.Claim).Distinct().ToList();
                foreach (var (claim, _) in rivals.Where(r => r.Charge.Cap is not null && tied.TryAdd(r.Claim, claims)))
                {
                    freed.Add(claim.Claimant);
                }
            }

            if (freed.Count == 0)
            {
                return tied;
            }

            changed = freed;
            suspects = freed.SelectMany(f => byClaimant[f]).SelectMany(c => c.Charges).Select(c => c.Account).Where(shared.ContainsKey).Distinct().ToList();
        }
    }

    /// <summary>Those who want money of an account where it does not suffice for all of them, whoever comes first; none where it does.</summary>
    private List<(ClaimState Claim, Charge Charge)> Rivals(Account account)
    {
        var rivals = shared[account].Where(m => !tied.ContainsKey(m.Claim) && !wants[m.Claim].IsZero).ToList();
        var all = rivals.Where(r => r.Charge.IsBooking).Aggregate(Exact.Zero, (sum, r) => sum + wants[r.Claim]);
        bool isShort = rivals.Exists(r => r.Charge.Cap is not null && r.Charge.Bound < account.Used + all)
            && rivals.Exists(r => r.Claim.Claimant != rivals[0].Claim.Claimant);
        return isShort ? rivals : [];
    }

    /// <summary>What each claim of a claimant could get were the claimant alone in the accounts shared with others.</summary>
    private void Want(List<ClaimState> ofClaimant)
    {
        var used = new Dictionary<Account, Exact>(ReferenceEqualityComparer.Instance);
        foreach (var claim in ofClaimant.Where(c => !tied.ContainsKey(c)))
        {
            var gross = claim.Gross ?? Exact.Zero;
            var want = gross;
            foreach (var charge in claim.Charges.Where(x => x.Cap is not null))
            {
                var before = charge.Account.Used + (charge.Account.IsOfOneClaimant ? used.GetValueOrDefault(charge.Account) : Exact.Zero);
                want = Exact.Min(want, charge.Left(before, gross, claim.RoutedVersion.Rounding.Unit));
            }

            wants[claim] = want;
            foreach (var charge in claim.Charges.Where(x => x.IsBooking && x.Account.IsOfOneClaimant))
            {
                used[charge.Account] = used.GetValueOrDefault(charge.Account) + want;
            }
        }
    }
}
