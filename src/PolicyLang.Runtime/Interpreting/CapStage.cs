using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 10: all group caps and budgets in one pass in order. Each claim is paid the least that any leaves it, rounded down to the policy's
/// unit, and each account is used up by what was paid.
/// </summary>
internal sealed class CapStage(DecisionObserver observer)
{
    public void Run(IReadOnlyList<ClaimState> claims)
    {
        // A claim that is left out for now, and would be paid if a pending one came out otherwise, stands before others like that one.
        var inLine = claims.Where(c => c.IsOpen || ((c.IsPending || c.After is not null) && c.Charges.Length > 0)).Order(ClaimOrder.InLine);
        foreach (var day in Days.Of(inLine, ClaimOrder.InLine))
        {
            foreach (var (claim, rivals) in MoneyTies.Of(day))
            {
                claim.After = null;
                claim.Settle(Outcome.Undecided, MoneyReasons.TiedMoney(claim, rivals));
            }

            ProvisionalMarks.Set(
                day,
                c => c.Charges.Where(x => x.Cap is not null).SelectMany(x => x.Account.AllPending),
                c => c.Charges.Select(x => x.Account.Pending));
            foreach (var claim in day.Where(c => c.IsOpen))
            {
                Pay(claim);
            }
        }
    }

    private void Pay(ClaimState claim)
    {
        var gross = claim.Gross ?? throw new InvalidOperationException($"claim {claim.Id} has no amount");
        var unit = claim.RoutedVersion.Rounding.Unit;
        var paid = gross;
        Charge? deciding = null;
        foreach (var charge in claim.Charges)
        {
            if (charge.Cap is not null && charge.Left(charge.Account.Used, gross, unit) is var left && left < paid)
            {
                paid = left;
                deciding = charge;
            }
        }

        if (claim.IsWatched)
        {
            observer.Charged(claim, paid, deciding);
        }

        var reason = deciding is { Cap: { } cap } ? MoneyReasons.CapReduced(cap, deciding, gross, paid)
            : claim.OwnCap is { } own ? Reasons.OwnCapReduced(paid, own)
            : Reasons.Paid(paid);
        if (paid.IsZero || !Array.Exists(claim.Shares, s => s.Budget is not null))
        {
            claim.Settle(paid.IsZero ? Outcome.Exhausted : Outcome.Paid, reason);
        }

        claim.PaidReason = reason;
        claim.Paid = paid;
        foreach (var charge in claim.Charges)
        {
            if (charge.IsBooking && !paid.IsZero)
            {
                charge.Account.Used += paid;
                charge.Account.Payers.Add(claim);
            }
        }
    }
}
