using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The account of a group cap: one group, and what was paid in it, by whichever of the benefits it covers.</summary>
internal sealed class Account(Value[] keys, GroupTable<Account> table, bool isOfOneClaimant)
{
    public Value[] Keys { get; } = keys;

    /// <summary>The claimant is one of its keys: within the group the claim id may decide.</summary>
    public bool IsOfOneClaimant { get; } = isOfOneClaimant;

    /// <summary>Paid so far, in yuan.</summary>
    public Exact Used { get; set; }

    public List<ClaimState> Payers { get; } = [];

    public PendingQueue Pending { get; } = new(ClaimOrder.InLine);

    /// <summary>Also of groups with open keys that may be this one.</summary>
    public IEnumerable<PendingQueue> AllPending => table.HasOpen ? table.OpenBeside(Keys).Select(a => a.Pending).Prepend(Pending) : [Pending];
}

/// <summary>A claim at an account with the bound of its own version; <paramref name="Cap"/> is null as a seat's limit is.</summary>
internal sealed record Charge(PlanGroupCap? Cap, Account Account, Exact Bound)
{
    /// <summary>Of the charges a claim has to one account, the one that books what is paid: two caps of equal keys share an account.</summary>
    public bool IsBooking { get; init; } = true;

    /// <summary>What the account leaves, rounded down to a unit; 0 where it is used up.</summary>
    public Exact Left(Exact used, Exact wanted, Exact unit)
    {
        if (Bound >= used + wanted)
        {
            return wanted;
        }

        // The digits a bound has beyond every unit go first: what is used is a multiple of a unit.
        var left = Bound.Round(Finest, Rounding.Down) - used;
        return left.Sign <= 0 ? Exact.Zero : left.Round(unit, Rounding.Down);
    }

    /// <summary>Finer than any unit a policy rounds to.</summary>
    private static Exact Finest => Exact.Decimal(1, 6);
}
