using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Claims that are not settled for good and that some group holds to a sum together. <paramref name="bound"/> gives it for those of them that are asked for;
/// null where it holds them to none.
/// </summary>
internal sealed class Bundle(IReadOnlyList<ClaimState> claims, Func<IReadOnlyList<ClaimState>, Exact?> bound)
{
    public IReadOnlyList<ClaimState> Claims { get; } = claims;

    public Exact? BoundOf(IReadOnlyList<ClaimState> some) => bound(some);

    /// <summary>What the claims could be paid without the group; null where nothing bounds one of them.</summary>
    public static Exact? Apart(IEnumerable<ClaimState> claims)
    {
        var sum = Exact.Zero;
        foreach (var claim in claims)
        {
            if (claim.Most is not { } most)
            {
                return null;
            }

            sum += most;
        }

        return sum;
    }
}
