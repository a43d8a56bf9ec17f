using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Pairs;

/// <summary>
/// Every pair of benefits that can be held in one year, and what the rules say of it. Benefits come as the documents have them. A pair stands more
/// than once where the rules change in the course of the years.
/// </summary>
public sealed record PairMatrix(ImmutableArray<PlanBenefit> Benefits, ImmutableArray<BenefitPair> Pairs)
{
    /// <summary>How many pairs of benefits there are; one that stands twice counts once.</summary>
    public int Count => Pairs.Select(p => (p.First.Name, p.Second.Name)).Distinct().Count();

    /// <param name="during">A day or a year; null for all time.</param>
    public static PairMatrix Of(Rulebook rulebook, DateRange? during = null)
    {
        var within = during ?? new DateRange(null, null);
        ImmutableArray<ImmutableArray<PlanBenefit>> timelines =
        [
            .. rulebook.Timelines.Select(t => t.Versions.Where(v => v.Valid.Overlaps(within)).ToImmutableArray()).Where(v => !v.IsEmpty)
                .OrderBy(v => rulebook.Policies.IndexOf(v[^1].Policy)).ThenBy(v => v[^1].Origin.Location.Span.Start),
        ];
        return new PairMatrix(
            [.. timelines.Select(v => v[^1])],
            [.. timelines.SelectMany((first, i) => timelines.Skip(i + 1).SelectMany(second => Rows(first, second, within)))]);
    }

    /// <summary>One pair of benefits, once for each time in which the rules say the same.</summary>
    private static IEnumerable<BenefitPair> Rows(ImmutableArray<PlanBenefit> first, ImmutableArray<PlanBenefit> second, DateRange within)
    {
        var together = first.SelectMany(a => second.Select(b => (A: a, B: b))).Where(p => ShareAYear(p.A, p.B, within)).ToList();
        var sameDay = together.Where(p => p.A.Valid.Overlaps(p.B.Valid)).ToList();
        BenefitPair? last = null;
        foreach (var (a, b) in sameDay.Count > 0 ? sameDay : together)
        {
            var next = new BenefitPair(a, b, Later(a, b, within), Sooner(a, b, within), Shared(a, b), PairClauses.Of(a, b));
            if (last is not null && IsAlike(last, next))
            {
                last = next with { FromYear = last.FromYear };
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = next;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    private static bool ShareAYear(PlanBenefit a, PlanBenefit b, DateRange within) =>
        !(Later(a, b, within) > Sooner(a, b, within)) && (within.From is null || within.From != within.To || a.Valid.Overlaps(b.Valid));

    private static int? Later(PlanBenefit a, PlanBenefit b, DateRange within) =>
        new[] { a.Valid.From?.Year, b.Valid.From?.Year, within.From?.Year }.Max();

    private static int? Sooner(PlanBenefit a, PlanBenefit b, DateRange within) =>
        new[] { a.Valid.To?.Year, b.Valid.To?.Year, within.To?.Year }.Min();

    private static ImmutableArray<string> Shared(PlanBenefit a, PlanBenefit b) =>
        [.. Texts(a).Intersect(Texts(b), StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(PlanBenefit benefit) => benefit.Facts.Where(f => f.Type.Kind == TypeKind.Text).Select(f => f.Name);

    private static bool IsAlike(BenefitPair a, BenefitPair b) =>
        a.Shared.SequenceEqual(b.Shared) && a.Clauses.Select(c => (c.Says, c.Origin.Location)).SequenceEqual(b.Clauses.Select(c => (c.Says, c.Origin.Location)));
}
