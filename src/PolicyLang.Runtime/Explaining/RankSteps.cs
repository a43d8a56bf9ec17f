using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>A ranking at work: the place of a claim, and the table around it.</summary>
internal static class RankSteps
{
    /// <summary>How many rows are shown before and behind the claim's own.</summary>
    private const int Around = 4;

    public static ExplanationStep Of(ClaimState claim, PlanRank rank, Standing standing)
    {
        var place = RankReasons.Place(standing.Best, standing.Worst);
        var (group, count) = RankReasons.Ranking(rank, standing);
        bool isKnown = !standing.Place.IsUnknown;
        return new(
            "rank",
            new(
                $"ranked by {By(rank).English} ({group.English}): {place.English} of {count}, selected are the first {rank.Top}",
                $"按{By(rank).Chinese}排名（{group.Chinese}）：{place.Chinese}，共{count}名，取前{rank.Top}名"),
            standing.IsContradicted ? StepResult.Fails
                : standing.Best > rank.Top || claim.Outcome is Outcome.Duplicate ? StepResult.Reduces
                : isKnown || (standing.Worst <= rank.Top && !rank.IsPriced) ? StepResult.Holds
                : StepResult.Unknown,
            [.. Rows(claim, rank, standing)])
        {
            Words = OfficialWords.For(rank.Origin, OfficialWords.OfRanking),
            Origin = rank.Origin,
        };
    }

    private static Localized By(PlanRank rank) => ExpressionText.Name(rank.By);

    private static IEnumerable<ExplanationStep> Rows(ClaimState claim, PlanRank rank, Standing standing)
    {
        if (standing is not { Group: { } group, Subject: { } subject })
        {
            yield break;
        }

        int at = IndexOf(group.Table, subject);
        int from = Math.Max(0, at - Around);
        int to = Math.Min(group.Table.Count, at + Around + 1);
        if (from > 0)
        {
            yield return Row(new($"{from} before", $"之前{from}名"), StepResult.Neutral);
        }

        for (int i = from; i < to; i++)
        {
            yield return Row(rank, group.Table[i], claim);
        }

        if (to < group.Table.Count)
        {
            int behind = group.Table.Count - to;
            yield return Row(new($"{behind} behind", $"之后{behind}名"), StepResult.Neutral);
        }
    }

    private static ExplanationStep Row(PlanRank rank, Ranked row, ClaimState claim)
    {
        var standing = row.Standing;
        var place = standing is null ? Localized.Empty : RankReasons.Place(standing.Best, standing.Worst);
        var subject = ExpressionText.Group(rank.Subject, row.Key);
        var value = row.Low == row.High && row.Low.Side == 0 ? ValueText.Of(Compiler.Values.Value.Of(row.Low.Value), rank.By.Type) : ValueText.Unknown;
        var claims = row.Carriers.Count > 0 ? row.Carriers : row.Possible;
        var ids = Sentence.Ids(claims.Select(c => c.Id), claims.Count);
        bool isOwn = claims.Contains(claim);
        return Row(
            new(
                $"{place.English}: {subject.English}, {value.English} ({ids.English}){(row.IsSure ? "" : ", possible")}",
                $"{place.Chinese}：{subject.Chinese}，{value.Chinese}（{ids.Chinese}）{(row.IsSure ? "" : "，或有")}"),
            !row.IsSettled || (isOwn && standing is { Place.IsUnknown: true }) ? StepResult.Unknown : isOwn ? StepResult.Holds : StepResult.Neutral);
    }

    private static ExplanationStep Row(Localized text, StepResult result) => new("member", text, result, []);

    private static int IndexOf(IReadOnlyList<Ranked> table, Ranked subject)
    {
        for (int i = 0; i < table.Count; i++)
        {
            if (ReferenceEquals(table[i], subject))
            {
                return i;
            }
        }

        return 0;
    }
}
