using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Claims of one day between which the id alone would decide who gets the last money. In an account that several claimants share the order
/// of the day does not matter where nothing is left, or where enough is left for all that each could get elsewhere; otherwise those who
/// still could get something are tied. Taking them out may set free money of their own accounts, so it is looked at again until it rests.
/// </summary>
internal static class MoneyTies
{
    private static readonly Dictionary<ClaimState, List<ClaimState>> None = [];

    public static Dictionary<ClaimState, List<ClaimState>> Of(List<ClaimState> day)
    {
        if (day.Count < 2 || !day.Exists(c => c.IsOpen && c.Charges.Any(x => !x.IsOfOneClaimant)))
        {
            return None;
        }

        var tied = new Dictionary<ClaimState, List<ClaimState>>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var open = day.Where(c => c.IsOpen && !tied.ContainsKey(c)).ToList();
            var wants = Wants(open);
            var found = open
                .SelectMany(c => c.Charges.Where(x => !x.IsOfOneClaimant && !wants[c].IsZero).Select(x => (Claim: c, Charge: x)))
                .GroupBy(x => x.Charge.Account)
                .Where(account => account.Select(x => x.Claim.Claimant).Distinct().Skip(1).Any() && IsShort(account, wants))
                .Select(account => account.Select(x => x.Claim).ToList())
                .ToList();
            if (found.Count == 0)
            {
                return tied;
            }

            foreach (var claims in found)
            {
                claims.ForEach(c => tied.TryAdd(c, claims));
            }
        }
    }

    private static bool IsShort(IEnumerable<(ClaimState Claim, Charge Charge)> account, Dictionary<ClaimState, Exact> wants)
    {
        var all = account.Aggregate(Exact.Zero, (sum, x) => sum + wants[x.Claim]);
        return account.Any(x => x.Charge.Bound < x.Charge.Account.Used + all);
    }

    /// <summary>What each claim could get were it alone in the accounts it shares with other claimants.</summary>
    private static Dictionary<ClaimState, Exact> Wants(List<ClaimState> open)
    {
        var used = new Dictionary<Account, Exact>(ReferenceEqualityComparer.Instance);
        var wants = new Dictionary<ClaimState, Exact>(ReferenceEqualityComparer.Instance);
        foreach (var claim in open)
        {
            var gross = claim.Gross ?? Exact.Zero;
            var want = gross;
            foreach (var charge in claim.Charges.Where(x => x.Cap is not null))
            {
                var before = charge.Account.Used + (charge.IsOfOneClaimant ? used.GetValueOrDefault(charge.Account) : Exact.Zero);
                want = Exact.Min(want, charge.Left(before, gross, claim.RoutedVersion.Rounding.Unit));
            }

            wants[claim] = want;
            foreach (var charge in claim.Charges)
            {
                used[charge.Account] = used.GetValueOrDefault(charge.Account) + want;
            }
        }

        return wants;
    }
}
