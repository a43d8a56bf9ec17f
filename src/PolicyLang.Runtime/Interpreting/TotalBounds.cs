using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// What a run comes to at least and at most, whatever becomes of what pends. What is settled for good stays; any other claim gets between nothing and
/// the most it can be due, and the groups it stands in hold it to less. Each claim is counted in one group, the one that binds most.
/// </summary>
internal sealed class TotalBounds
{
    private readonly List<ClaimState> unbounded = [];
    private Exact least;
    private Exact most;

    public TotalRange Range => new(least, most, [.. unbounded.OrderBy(c => c.Index).Select(c => c.Id)]);

    /// <summary>Adds the claims of a component; all of them are settled.</summary>
    public void Add(IReadOnlyList<ClaimState> claims, StackGroups stacks, Evaluator evaluator)
    {
        var open = new List<ClaimState>();
        foreach (var claim in claims)
        {
            if (claim.IsPending || claim.After is not null)
            {
                claim.Most = MostPayable.Of(claim, evaluator);
                open.Add(claim);
            }
            else
            {
                claim.Most = claim.Paid;
                least += claim.Paid;
                most += claim.Paid;
            }
        }

        if (open.Count > 0)
        {
            Count(open, new Bundles(evaluator).Of(open, stacks));
        }
    }

    private void Count(List<ClaimState> open, IEnumerable<Bundle> bundles)
    {
        var remaining = new HashSet<ClaimState>(open, ReferenceEqualityComparer.Instance);
        foreach (var bundle in ByWhatTheySave(bundles))
        {
            var claims = bundle.Claims.Where(remaining.Contains).ToList();
            if (claims.Count > 0 && bundle.BoundOf(claims) is { } bound && !(Bundle.Apart(claims) <= bound))
            {
                most += bound;
                remaining.ExceptWith(claims);
            }
        }

        foreach (var claim in remaining)
        {
            most += claim.Most ?? Exact.Zero;
        }

        unbounded.AddRange(remaining.Where(c => c.Most is null));
    }

    /// <summary>First those that bound what nothing else does, the tightest before others; then those that save most.</summary>
    private static IEnumerable<Bundle> ByWhatTheySave(IEnumerable<Bundle> bundles)
    {
        var judged = bundles.Select(b => (Bundle: b, Bound: b.BoundOf(b.Claims), Apart: Bundle.Apart(b.Claims))).ToList();
        return judged.Where(b => b.Bound is not null && b.Apart is null).OrderBy(b => b.Bound)
            .Concat(judged.Where(b => b.Bound < b.Apart).OrderByDescending(b => b.Apart - b.Bound))
            .Concat(judged.Where(b => b.Bound is null))
            .Select(b => b.Bundle);
    }
}
