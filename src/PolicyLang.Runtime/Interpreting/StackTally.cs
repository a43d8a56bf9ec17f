using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// What a group of a stacking comes to, from the leaves up: `+` adds what is due, `highest of` keeps the branch that is due most. Nothing is
/// settled here, so that groups of several versions see the same claims.
/// </summary>
internal sealed class StackTally
{
    private readonly StackGroup group;
    private readonly ILookup<string, ClaimState> members;
    private readonly ILookup<string, ClaimState> perhaps;

    public StackTally(StackGroup group)
    {
        this.group = group;
        members = group.Members.Order(Comparer<ClaimState>.Create(ClaimState.InOrder)).ToLookup(c => c.Benefit, StringComparer.Ordinal);
        perhaps = group.PerhapsMembers.Order(Comparer<ClaimState>.Create(ClaimState.InOrder)).ToLookup(c => c.Benefit, StringComparer.Ordinal);
        Root = Of(group.Stacking.Root);
    }

    public StackGroup Group => group;

    public StackBranch Root { get; }

    /// <summary>The claims that are not kept, or of which it is not settled whether they are.</summary>
    public Dictionary<ClaimState, StackVerdict> Verdicts { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Claims that would fare otherwise through a pending claim, and that claim.</summary>
    public Dictionary<ClaimState, ClaimState> Provisional { get; } = new(ReferenceEqualityComparer.Instance);

    private StackBranch Of(PlanStack node) => node switch
    {
        PlanStackBenefit benefit => OfBenefit(benefit),
        PlanStackSum sum => OfSum(sum, [.. sum.Terms.Select(Of)]),
        PlanStackHighest highest => OfHighest(highest, [.. highest.Branches.Select(Of)]),
        _ => throw new InvalidOperationException($"no tally of {node.GetType().Name}"),
    };

    private StackBranch OfBenefit(PlanStackBenefit benefit)
    {
        var own = members[benefit.Benefit];
        ImmutableArray<ClaimState> open = [.. own.Where(c => c.IsOpen)];
        return new(benefit, open.Aggregate(Exact.Zero, (sum, c) => sum + (c.Gross ?? Exact.Zero)), [], open)
        {
            Rising = own.Select(Comer).Concat(perhaps[benefit.Benefit].Select(c => Comer(c) ?? c)).FirstOrDefault(c => c is not null),
            Falling = open.Select(c => c.After).FirstOrDefault(c => c is not null),
        };
    }

    /// <summary>The pending claim through which a claim could still become due; null where none could.</summary>
    private static ClaimState? Comer(ClaimState claim) => claim.IsPending ? claim : claim.IsOpen ? null : claim.After;

    private static StackBranch OfSum(PlanStackSum sum, ImmutableArray<StackBranch> parts) =>
        new(sum, parts.Aggregate(Exact.Zero, (total, p) => total + p.Due), parts, [.. parts.SelectMany(p => p.Kept)])
        {
            Rising = First(parts, p => p.Rising),
            Falling = First(parts, p => p.Falling),
        };

    private StackBranch OfHighest(PlanStackHighest highest, ImmutableArray<StackBranch> parts)
    {
        var most = parts.Aggregate(Exact.Zero, (best, p) => Exact.Max(best, p.Due));
        ImmutableArray<StackBranch> winners = most.IsZero ? [] : [.. parts.Where(p => p.Due == most)];
        winners = winners.Length > 1 && IsForTheOrder(winners) ? [winners[0]] : winners;
        var choice = new StackBranch(highest, most, parts, [.. winners.SelectMany(p => p.Kept)])
        {
            Rising = First(parts, p => p.Rising),
            Falling = First(winners, p => p.Falling),
            Winners = winners,
        };
        ImmutableArray<StackBranch> losers = [.. parts.Where(p => !choice.IsWonBy(p))];
        foreach (var part in winners.Length > 1 ? parts : losers)
        {
            foreach (var claim in part.Kept)
            {
                Verdicts[claim] = new StackVerdict(group, choice, part);
            }
        }

        foreach (var loser in losers)
        {
            Mark([.. choice.Kept, .. loser.Kept], loser.Rising);
        }

        if (winners.All(w => w.Falling is not null) && losers.Any(l => !l.Due.IsZero))
        {
            Mark(parts.SelectMany(p => p.Kept), choice.Falling);
        }

        return choice;
    }

    /// <summary>Equal branches of one claimant: the order they are written in decides. Claims that another version judges are in no order.</summary>
    private bool IsForTheOrder(ImmutableArray<StackBranch> branches)
    {
        var claims = branches.SelectMany(b => b.Kept).ToList();
        return claims.All(c => c.Claimant == claims[0].Claimant && group.Judges(c));
    }

    private void Mark(IEnumerable<ClaimState> claims, ClaimState? pending)
    {
        if (pending is null)
        {
            return;
        }

        foreach (var claim in claims)
        {
            Provisional.TryAdd(claim, pending);
        }
    }

    private static ClaimState? First(ImmutableArray<StackBranch> parts, Func<StackBranch, ClaimState?> of) =>
        parts.Select(of).FirstOrDefault(c => c is not null);
}
