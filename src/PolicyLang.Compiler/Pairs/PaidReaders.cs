using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Pairs;

/// <summary>
/// The clauses of a benefit that read what another paid. One that fails as soon as the other paid anything blocks; any other lets it count.
/// </summary>
internal static class PaidReaders
{
    public static IEnumerable<PairClause> Of(PlanBenefit benefit, string other)
    {
        foreach (var requirement in benefit.Requirements)
        {
            if (Judge(requirement.Stated, other, wanted: true) is { } read)
            {
                yield return Clause(read.IsBlocking, read.Paid, requirement.Origin);
            }
        }

        foreach (var exclusion in benefit.Exclusions)
        {
            if (Judge(exclusion.Stated, other, wanted: false) is { } read)
            {
                yield return Clause(read.IsBlocking, read.Paid, exclusion.Origin);
            }
        }

        foreach (var (expression, origin) in Amounts(benefit))
        {
            if (Reads(expression, other).FirstOrDefault() is { } paid)
            {
                yield return Clause(isBlocking: false, paid, origin);
            }
        }

        PairClause Clause(bool isBlocking, PlanPaidValue paid, Origin origin) =>
            new(isBlocking ? PairSaying.Blocked : PairSaying.Counted, PairClauses.Signatures(paid.Paid.Keys), benefit.Policy, origin) { Reader = benefit };
    }

    private static IEnumerable<(PlanExpression Expression, Origin Origin)> Amounts(PlanBenefit benefit)
    {
        yield return (benefit.Amount.Value, benefit.Amount.Origin);
        if (benefit.Amount.DecidedBound is { } most)
        {
            yield return (most, benefit.Amount.Origin);
        }

        foreach (var cap in benefit.ClaimCaps)
        {
            yield return (cap.Bound, cap.Origin);
        }

        foreach (var cap in benefit.GroupCaps.Concat(benefit.Share is { } share ? [share] : []))
        {
            yield return (cap.Bound, cap.Origin);
        }
    }

    private static IEnumerable<PlanPaidValue> Reads(PlanExpression expression, string other) =>
        expression.All().OfType<PlanPaidValue>().Where(p => p.Paid.Benefit == other);

    /// <summary>How a condition reads what the other paid; null where it does not.</summary>
    private static (PlanPaidValue Paid, bool IsBlocking)? Judge(PlanExpression condition, string other, bool wanted)
    {
        var reads = Reads(condition, other).ToList();
        return reads.Find(p => Fails(condition, p, wanted)) is { } blocking ? (blocking, true) : reads.Count > 0 ? (reads[0], false) : null;
    }

    /// <summary>Whether a condition is not as <paramref name="wanted"/> whenever something was paid, whatever else is true.</summary>
    private static bool Fails(PlanExpression condition, PlanPaidValue paid, bool wanted) => condition switch
    {
        PlanLetValue let => Fails(let.Let.Value, paid, wanted),
        PlanApply { Operator.Id: "not" } not => Fails(not.Operands[0], paid, !wanted),
        PlanApply { Operator.Id: "and" } both when wanted => both.Operands.Any(o => Fails(o, paid, wanted)),
        PlanApply { Operator.Id: "or" } both when !wanted => both.Operands.Any(o => Fails(o, paid, wanted)),
        PlanApply { Operands: [var left, var right] } compare => AgainstNothing(compare.Operator.Id, left, right, paid) == !wanted,
        _ => false,
    };

    /// <summary>What a comparison of what was paid with 0 is once something was paid; null where it is none.</summary>
    private static bool? AgainstNothing(string comparison, PlanExpression left, PlanExpression right, PlanPaidValue paid)
    {
        bool isTurned = IsPaid(right, paid) && IsNothing(left);
        if (!isTurned && !(IsPaid(left, paid) && IsNothing(right)))
        {
            return null;
        }

        return (comparison, isTurned) switch
        {
            ("equal", _) or ("less_or_equal", false) or ("greater_or_equal", true) => false,
            ("not_equal", _) or ("greater", false) or ("less", true) => true,
            _ => null,
        };
    }

    private static bool IsPaid(PlanExpression expression, PlanPaidValue paid) =>
        ReferenceEquals(expression, paid) || (expression is PlanLetValue let && IsPaid(let.Let.Value, paid));

    private static bool IsNothing(PlanExpression expression) => expression is PlanConstant { Value: var value } && value == Value.Of((Exact)0);
}
