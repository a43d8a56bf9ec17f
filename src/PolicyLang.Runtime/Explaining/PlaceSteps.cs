using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Limits and quotas at work: who holds the places, and who else would like one.</summary>
internal static class PlaceSteps
{
    private const int MostClaims = 20;

    /// <summary>The limits of one kind; only the one that was lost, where one was.</summary>
    public static IEnumerable<ExplanationStep> Limits(ClaimState claim, bool keepsHighest, PlaceLost? lost)
    {
        foreach (var seat in claim.Seats)
        {
            if (seat.Limit is { } limit && limit.KeepsHighest == keepsHighest && (lost is null || ReferenceEquals(lost.Seat, seat)))
            {
                yield return Of(claim, limit, seat.Place, lost);
            }
        }
    }

    public static IEnumerable<ExplanationStep> Quotas(ClaimState claim)
    {
        foreach (var seat in claim.QuotaSeats)
        {
            if (seat.Quota is { } quota)
            {
                var group = PlaceReasons.Group(seat);
                int wanted = seat.Group.Wanted;
                bool fits = wanted <= quota.Most;
                var members = seat.Group.Candidates.Take(MostClaims).Select(Candidate).ToList();
                if (seat.Group.Candidates.Count > MostClaims)
                {
                    members.Add(More(seat.Group.Candidates.Count - MostClaims));
                }

                yield return new(
                    "quota",
                    new(
                        $"a quota of {quota.Most} ({group.English}): {wanted} wanted",
                        $"名额{quota.Most}个（{group.Chinese}）：候选{wanted}个"),
                    fits ? StepResult.Holds : claim.IsPending ? StepResult.Unknown : StepResult.Reduces,
                    [.. members])
                {
                    Words = OfficialWords.For(quota.Origin, OfficialWords.OfQuota),
                    Origin = quota.Origin,
                };
            }
        }
    }

    private static ExplanationStep Of(ClaimState claim, PlanLimit limit, Place place, PlaceLost? lost)
    {
        var group = ExpressionText.Group(limit.Keys, place.Keys);
        var holders = lost?.Before ?? place.Holders;
        var (head, came) = Words(limit, lost is not null, !claim.IsPending, place.Holders.IndexOf(claim) + 1);
        var steps = limit.Most == 1 && !limit.KeepsHighest ? [] : holders.Take(MostClaims).Select(h => Holder(h, limit)).ToList();
        if (steps.Count > 0 && holders.Count > MostClaims)
        {
            steps.Add(More(holders.Count - MostClaims));
        }

        var before = lost is null || limit.Most > 1 ? Localized.Empty : Sentence.Ids(holders.Select(h => h.Id), holders.Count);
        return new(
            limit.Most == 1 && !limit.KeepsHighest ? "once" : "limit",
            new($"{head.English} ({group.English}): {before.English}{came.English}", $"{head.Chinese}（{group.Chinese}）：{before.Chinese}{came.Chinese}"),
            lost is not null ? StepResult.Reduces : claim.IsPending ? StepResult.Unknown : StepResult.Holds,
            [.. steps])
        {
            Words = OfficialWords.For(
                limit.Origin, limit.KeepsHighest ? OfficialWords.OfHighest : limit.Most == 1 ? OfficialWords.OfOnce : OfficialWords.OfLimit),
            Origin = limit.Origin,
        };
    }

    /// <summary>What the limit is, and how it came out.</summary>
    private static (Localized Head, Localized Came) Words(PlanLimit limit, bool isLost, bool isMine, int index) => (limit.KeepsHighest, limit.Most) switch
    {
        (false, 1) => (
            new("once only", "只奖补一次"),
            isLost ? new(" came first", "在先") : isMine ? new("the first", "首件") : new("several claimants on one day", "同日有多个申报人")),
        (false, var most) => (
            new($"at most {most}", $"最多{most}项"),
            isLost ? new("all taken", "已满") : isMine ? new($"number {index}", $"第{index}项") : new("several claimants on one day", "同日有多个申报人")),
        (true, 1) => (
            new("only the highest", "只取最高一项"),
            isLost ? new(" is due more, or as much and came first", "金额更高，或相同而在先") : isMine ? new("this one", "本项") : new("several claimants are due the same", "多个申报人金额相同")),
        (true, var most) => (
            new($"only the highest {most}", $"只取最高{most}项"),
            isLost ? new("all taken", "已满") : isMine ? new($"number {index}", $"第{index}项") : new("several claimants are due the same", "多个申报人金额相同")),
    };

    private static ExplanationStep Holder(ClaimState holder, PlanLimit limit)
    {
        var day = ValueText.Date(holder.EventDate);
        if (!limit.KeepsHighest || holder.Gross is not { } gross)
        {
            return Claim(new($"`{holder.Id}` of {day.English}", $"`{holder.Id}`（{day.Chinese}）"));
        }

        var due = ValueText.Money(gross);
        return Claim(new($"`{holder.Id}` of {day.English}: {due.English}", $"`{holder.Id}`（{day.Chinese}）：{due.Chinese}"));
    }

    private static ExplanationStep Candidate(QuotaMember member)
    {
        string id = member.Claim.Id;
        string who = member.Claim.Claimant;
        if (member.Seat.Quota?.Different is not { } different)
        {
            return Claim(new($"`{id}`, {who}", $"`{id}`，{who}"));
        }

        var value = ValueText.Of(member.Seat.Value, different.Value.Type);
        return Claim(new($"`{id}`, {who}: {value.English}", $"`{id}`，{who}：{value.Chinese}"));
    }

    private static ExplanationStep Claim(Localized text) => new("member", text, StepResult.Neutral, []);

    private static ExplanationStep More(int count) => Claim(new($"and {count} more claims", $"另有{count}件"));
}
