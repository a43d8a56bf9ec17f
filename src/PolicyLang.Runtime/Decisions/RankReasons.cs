using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>The reasons of rankings: which place a claim has, and who else would have it.</summary>
internal static class RankReasons
{
    public static Reason RankedAlready(PlanRank rank, Value[] subject, Value[] group, IReadOnlyList<ClaimState> carriers)
    {
        var who = ExpressionText.Group([.. rank.Subject, .. rank.Keys], [.. subject, .. group]);
        var first = Sentence.Ids(carriers.Select(c => c.Id), carriers.Count);
        return Make("ranked_already", $"ranked once, and {first.English} came first ({who.English})", $"只排一次，{first.Chinese}在先（{who.Chinese}）");
    }

    public static Reason Behind(PlanRank rank, Standing standing)
    {
        var place = Place(standing.Best, standing.Worst);
        var (group, count) = Ranking(rank, standing);
        return Make(
            "behind_the_top",
            $"{place.English} of {count} ({group.English}); selected are the first {rank.Top}",
            $"{place.Chinese}，共{count}名（{group.Chinese}）；只取前{rank.Top}名");
    }

    public static Reason Contradicted(ClaimState claim, PlanRank rank, Standing standing)
    {
        var given = ValueText.Of(claim.Facts[rank.Place.Slot], rank.Place.Type);
        var place = Place(standing.Best, standing.Worst);
        string name = rank.Place.Name;
        return standing.IsTied
            ? Make(
                "place_contradicts",
                $"`{name}` is given as {given.English}; the tied share {place.English}, each of them once",
                $"`{name}`填报为{given.Chinese}；并列者分占{place.Chinese}，各用一次")
            : Make(
                "place_contradicts",
                $"`{name}` is given as {given.English}, and the ranking comes to {place.English}",
                $"`{name}`填报为{given.Chinese}，排名结果为{place.Chinese}");
    }

    public static Reason Tied(IReadOnlyList<Localized> parts) => new("tied_rank", Sentence.Clauses(parts));

    /// <summary>Who ranks even, and what settles it.</summary>
    public static Localized Even(ClaimState claim, RankTie tie)
    {
        var standing = tie.Open[0].Standing ?? throw new InvalidOperationException("a tie was not settled");
        var place = Place(standing.Best, standing.Worst);
        string name = tie.Group.Rank.Place.Name;
        var others = Sentence.Ids(tie.Open.Where(s => !s.Carriers.Contains(claim)).Select(s => s.Carriers[0].Id), tie.Open.Count - 1);
        return new(
            $"even with {others.English}, sharing {place.English}: the authority gives each its `{name}`",
            $"与{others.Chinese}并列，分占{place.Chinese}，须由主管部门确定各自的`{name}`");
    }

    /// <summary>Claims that may still rank before this one.</summary>
    public static Localized? Waits(ClaimState claim, RankGroup group, Ranked subject)
    {
        var (claims, count) = group.Waiting(subject);
        int others = count - (subject.Unsettled.Contains(claim) ? 1 : 0);
        var named = Sentence.Ids(claims.Where(c => !ReferenceEquals(c, claim)).Select(c => c.Id), others);
        return others == 0 ? null : new(
            $"its place in the ranking waits for other claims: {named.English}", $"名次有待其他申报：{named.Chinese}");
    }

    /// <summary>`place 3`, `places 3 to 5`.</summary>
    public static Localized Place(int best, int worst) => best == worst
        ? new($"place {best}", $"第{best}名")
        : worst == int.MaxValue ? new("a place not known", "名次未知")
        : new($"places {best} to {worst}", $"第{best}至{worst}名");

    public static (Localized Group, int Count) Ranking(PlanRank rank, Standing standing) => standing.Group is { } group
        ? (ExpressionText.Group(rank.Keys, group.Keys), group.Subjects.Count)
        : (new("a group not known", "所在组未知"), 0);

    private static Reason Make(string code, string english, string chinese) => new(code, new(english, chinese));
}
