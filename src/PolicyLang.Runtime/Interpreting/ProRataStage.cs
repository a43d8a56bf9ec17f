using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 11: budgets shared pro rata, of what the caps left. Where all together are due more than is left, each is paid its part, rounded
/// down; the residue stays unpaid. There is no order in it: one pending claim of a group makes the others provisional.
/// </summary>
internal sealed class ProRataStage(DecisionObserver observer)
{
    public void Run(IReadOnlyList<ClaimState> claims)
    {
        var sharing = claims.Where(c => c.Shares.Length > 0).ToList();
        foreach (var pool in sharing.SelectMany(c => c.Shares).Select(s => s.Pool).Distinct())
        {
            var open = pool.Members.Where(m => m.Budget is not null && m.Claim.IsOpen).ToList();
            pool.Sharing = open.Count;
            pool.Total = open.Aggregate(Exact.Zero, (sum, m) => sum + m.Claim.Paid);
            Mark(pool, open);
        }

        // What a version pays is taken out of the budgets of those that came after it, as in the order of days.
        foreach (var ofOneTime in sharing.GroupBy(c => c.RoutedVersion.Valid.From).OrderBy(g => g.Key))
        {
            foreach (var claim in ofOneTime.Where(c => c.IsOpen))
            {
                Settle(claim);
            }

            foreach (var (claim, share) in ofOneTime.SelectMany(c => c.Shares.Select(s => (c, s))).Where(x => x.s.Budget is null))
            {
                share.Pool.Used += claim.Paid;
            }
        }
    }

    private static void Mark(Pool pool, List<Share> open)
    {
        var pending = pool.Members.Concat(pool.PerhapsMembers).Select(m => Comer(m.Claim)).OfType<ClaimState>().Order(ClaimOrder.InLine).FirstOrDefault();
        foreach (var member in open)
        {
            member.Claim.After ??= pending;
        }
    }

    /// <summary>The pending claim through which what a member takes may still change; null where there is none.</summary>
    private static ClaimState? Comer(ClaimState claim) => claim.IsPending ? claim : claim.After;

    private void Settle(ClaimState claim)
    {
        var share = claim.Shares[0];
        var portion = Of(claim, share.Budget ?? throw new InvalidOperationException($"claim {claim.Id} shares no budget"), share);
        if (claim.IsWatched)
        {
            observer.Shared(claim, portion);
        }

        claim.Paid = portion.Paid;
        claim.Settle(
            portion.Paid.IsZero ? Outcome.Exhausted : Outcome.Paid,
            portion.IsReduced ? MoneyReasons.Shared(portion) : claim.PaidReason ?? throw new InvalidOperationException($"claim {claim.Id} was not paid"));
    }

    private static Portion Of(ClaimState claim, PlanGroupCap budget, Share share)
    {
        var due = claim.Paid;
        var left = Exact.Max(0, share.Bound - share.Pool.Used);
        var total = share.Pool.Total;
        var paid = total <= left ? due : (due * left / total).Round(claim.RoutedVersion.Rounding.Unit, Rounding.Down);
        return new(budget, share, due, left, total, paid);
    }
}
