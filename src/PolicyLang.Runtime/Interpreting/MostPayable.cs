using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>What a claim that is not settled for good can be paid at most, groups apart.</summary>
internal static class MostPayable
{
    /// <summary>Null where nothing bounds it.</summary>
    public static Exact? Of(ClaimState claim, Evaluator evaluator)
    {
        if (claim.Gross is { } due)
        {
            return due;
        }

        if (!claim.IsPending)
        {
            return claim.Paid;
        }

        evaluator.Begin(claim);
        var version = claim.RoutedVersion;
        var extents = new ExtentFinder(evaluator);
        var bounds = version.ClaimCaps.Where(c => evaluator.Guard(c.Guard).Value.IsTrue).Select(c => c.Bound)
            .Append(version.Amount.Value)
            .Concat(version.Amount.DecidedBound is { } most ? [most] : Array.Empty<PlanExpression>())
            .Select(e => extents.Of(e).High)
            .Where(h => !h.IsUnknown)
            .Select(h => h.AsNumber())
            .ToList();
        return bounds.Count == 0 ? null : Exact.Max(0, bounds.Aggregate(Exact.Min).Round(version.Rounding.Unit, Rounding.Up));
    }
}
