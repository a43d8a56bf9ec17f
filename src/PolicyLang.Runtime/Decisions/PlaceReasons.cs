using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>The reasons of stage 8: who has the places, and who settles what no order may.</summary>
internal static class PlaceReasons
{
    public static Reason Taken(PlanLimit limit, IReadOnlyList<Value> keys, IReadOnlyCollection<ClaimState> before)
    {
        var group = ExpressionText.Group(limit.Keys, keys);
        var holders = Ids(before, before.Count);
        return limit.Most == 1
            ? Make("place_taken", $"once only, and {holders.English} came first ({group.English})", $"只奖补一次，{holders.Chinese}在先（{group.Chinese}）")
            : Make(
                "place_taken",
                $"at most {limit.Most}, and {holders.English} came first ({group.English})",
                $"最多{limit.Most}项，{holders.Chinese}在先（{group.Chinese}）");
    }

    public static Reason TiedPlace(ClaimState claim, PlanLimit limit, IReadOnlyList<ClaimState> rivals)
    {
        var others = Others(claim, rivals);
        string fact = Settling(claim);
        string english = limit.Most == 1 ? "once only" : $"at most {limit.Most}";
        string chinese = limit.Most == 1 ? "只奖补一次" : $"最多{limit.Most}项";
        return Make(
            "tied_place",
            $"{english}, and {others.English} of another claimant is of the same day: the authority settles who is `{fact}`",
            $"{chinese}，{others.Chinese}为其他申报人同日事项，须由主管部门确定入选者（`{fact}`）");
    }

    public static Reason Outstacked(PlanLimit limit, IReadOnlyList<Value> keys, IReadOnlyCollection<ClaimState> before)
    {
        var group = ExpressionText.Group(limit.Keys, keys);
        var winners = Ids(before, before.Count);
        return limit.Most == 1
            ? Make(
                "not_highest",
                $"only the highest is kept, and that is {winners.English} ({group.English})",
                $"只取最高一项，即{winners.Chinese}（{group.Chinese}）")
            : Make(
                "not_highest",
                $"only the highest {limit.Most} are kept, and these are {winners.English} ({group.English})",
                $"只取最高{limit.Most}项，即{winners.Chinese}（{group.Chinese}）");
    }

    public static Reason TiedHighest(ClaimState claim, PlanLimit limit, IReadOnlyList<ClaimState> rivals)
    {
        var others = Others(claim, rivals);
        string fact = Settling(claim);
        return Make(
            "tied_highest",
            $"only the highest{(limit.Most == 1 ? " is" : $" {limit.Most} are")} kept, and {others.English} of another claimant is due as much: the authority settles who is `{fact}`",
            $"只取最高{(limit.Most == 1 ? "一" : $"{limit.Most}")}项，{others.Chinese}为其他申报人、金额相同，须由主管部门确定入选者（`{fact}`）");
    }

    public static Reason NoPlaceLeft(QuotaSeat seat)
    {
        var group = Group(seat);
        return Make("quota_full", $"the quota of {seat.Most} is full ({group.English})", $"名额{seat.Most}个，已满（{group.Chinese}）");
    }

    public static Reason Overfull(ClaimState claim, QuotaSeat seat)
    {
        var group = Group(seat);
        var candidates = seat.Group.Candidates;
        var others = Ids(candidates.Select(m => m.Claim).Where(c => !ReferenceEquals(c, claim)), candidates.Count - 1);
        var counted = seat.Quota?.Different is { } different
            ? Named(ExpressionText.Name(different.Value), seat.Group.Wanted)
            : new Localized($"{seat.Group.Wanted} candidates", $"候选{seat.Group.Wanted}项");
        string fact = Settling(claim);
        return Make(
            "quota_overfull",
            $"{counted.English} for a quota of {seat.Most} ({group.English}), with {others.English}: the authority settles who is `{fact}`",
            $"名额{seat.Most}个，{counted.Chinese}（{group.Chinese}），另有{others.Chinese}，须由主管部门确定入选者（`{fact}`）");
    }

    public static Localized Group(QuotaSeat seat) => ExpressionText.Group(seat.Quota?.Keys ?? [], seat.Group.Keys);

    private static Localized Named(Localized name, int count) => new($"{count} different values of {name.English}", $"{name.Chinese}{count}种");

    /// <summary>The fact by which the authority says who is selected, by its name.</summary>
    private static string Settling(ClaimState claim) => claim.RoutedVersion.SelectedBy?.Name ?? FactSymbol.Selected;

    private static Localized Others(ClaimState claim, IReadOnlyList<ClaimState> rivals) =>
        Ids(rivals.Where(c => !ReferenceEquals(c, claim)), rivals.Count - 1);

    private static Localized Ids(IEnumerable<ClaimState> claims, int count) => Sentence.Ids(claims.Select(c => c.Id), count);

    private static Reason Make(string code, string english, string chinese) => new(code, new(english, chinese));
}
