using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 5, rankings. As windows, every version's ranking looks at all claims of the benefit name that are sure or possible members, under
/// whatever version they are decided; each claim stands in the ranking of its own version. Whoever is ranked already is `duplicate`.
/// </summary>
internal static class RankStage
{
    public static void Run(PlanTimeline timeline, List<ClaimState> claims, Evaluator evaluator, DecisionObserver observer)
    {
        foreach (var version in timeline.Versions)
        {
            if (version.Rank is { } rank)
            {
                Run(version, rank, claims, evaluator, observer);
            }
        }
    }

    private static void Run(PlanBenefit version, PlanRank rank, List<ClaimState> claims, Evaluator evaluator, DecisionObserver observer)
    {
        var table = new GroupTable<RankGroup>((keys, _) => new RankGroup(rank, keys));
        var keys = new Value[rank.Keys.Length];
        foreach (var claim in claims.Where(c => c.Membership != Membership.None))
        {
            evaluator.Begin(claim);
            var doubt = claim.Membership == Membership.Sure ? null : claim.Doubt ?? new Doubt([]);
            var unknownKey = evaluator.Keys(rank.Keys, keys);
            var subject = new Value[rank.Subject.Length];
            var unknownSubject = evaluator.Keys(rank.Subject, subject);
            var value = evaluator.See(rank.By);
            table.At(keys).Members.Add(new(claim, subject, value, Joined(Joined(doubt, unknownKey), unknownSubject)));
            if (ReferenceEquals(claim.Version, version) && Joined(unknownKey, unknownSubject) is { } unknown)
            {
                claim.Standing = new Standing(null, null, Seen.Unknown(unknown)) { Unstated = Joined(unknown, value.Doubt) };
            }
        }

        foreach (var (own, group) in table.Groups)
        {
            group.Settle([.. table.OpenBeside(own)]);
            foreach (var subject in group.Subjects)
            {
                Stand(version, rank, group, subject, observer);
            }
        }
    }

    private static void Stand(PlanBenefit version, PlanRank rank, RankGroup group, Ranked subject, DecisionObserver observer)
    {
        foreach (var claim in subject.Carriers.Concat(subject.Possible).Where(c => ReferenceEquals(c.Version, version)))
        {
            claim.Standing ??= Of(claim, subject);
        }

        foreach (var claim in subject.Followers.Where(c => ReferenceEquals(c.Version, version)))
        {
            claim.Settle(Outcome.Duplicate, RankReasons.RankedAlready(rank, subject.Key, group.Keys, subject.Carriers));
            if (claim.IsWatched && subject.Standing is { } standing)
            {
                observer.Ranked(claim, rank, standing);
            }
        }
    }

    private static Standing? Of(ClaimState claim, Ranked subject)
    {
        bool isLate = subject.IsSure && !subject.Carriers.Contains(claim) && !subject.Unsettled.Contains(claim);
        var unstated = subject.Unstated.GetValueOrDefault(claim);
        return subject.Standing is { } standing && (isLate || unstated is not null) ? standing with { IsLate = isLate, Unstated = unstated } : subject.Standing;
    }

    private static Doubt? Joined(Doubt? first, Doubt? second) => second is null ? first : Doubt.Join(first, second);
}
