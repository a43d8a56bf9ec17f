using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The group of an `ordinal`: each claim sees its own number in order of the day, first of all 1. Between claims of one claimant and day the
/// id decides; between those of different claimants it may not, and the number is a range, as it is while possible members stand before it.
/// </summary>
internal sealed class OrdinalGroup(PlanWindow window, bool isOpen, bool keepsMembers) : WindowGroup(window, isOpen, keepsMembers)
{
    private List<(ClaimState Claim, bool IsSure, bool IsForAuthority)> members = [];
    private Dictionary<ClaimState, Position>? positions;

    public override Seen ResultFor(ClaimState claim)
    {
        var position = PositionOf(claim);
        var causes = new List<Cause>();
        if (position.Possible > 0)
        {
            causes.Add(new WaitsFor(this, claim));
        }

        if (position.Even > 0)
        {
            causes.Add(new OfOneDay(position.OfDay));
        }

        return Seen.Between(
            Value.Of((Exact)(position.Before + 1)),
            Value.Of((Exact)(position.Before + position.Possible + position.Even + 1)),
            new Doubt([.. causes]));
    }

    public override (IEnumerable<ClaimState> Claims, int Count) WaitingFor(ClaimState claim) => (
        members.Where(m => !m.IsSure && MayPrecede(m.Claim, claim)).Select(m => m.Claim), PositionOf(claim).Possible);

    public override bool WaitsForAuthorityOnly(ClaimState? claim) => claim is not null && PositionOf(claim).Applicants == 0;

    public override void AddBeside(WindowGroup open)
    {
        if (open is OrdinalGroup group)
        {
            members = [.. members.Concat(group.members.Select(m => m with { IsSure = false })).OrderBy(m => m.Claim, Comparer<ClaimState>.Create(ClaimState.InOrder))];
            Members?.AddRange(group.Members ?? []);
        }
    }

    protected override void Add(ClaimState claim, Seen value, bool isSure, Doubt? why) =>
        members.Add((claim, isSure, isSure || (!claim.IsInvalid && why is { IsForAuthority: true })));

    private Position PositionOf(ClaimState claim) => (positions ??= Count())[claim];

    private static bool MayPrecede(ClaimState other, ClaimState claim) =>
        other.EventDate < claim.EventDate
        || (other.EventDate == claim.EventDate && (other.Claimant != claim.Claimant ? !ReferenceEquals(other, claim) : ClaimState.InOrder(other, claim) < 0));

    /// <summary>One pass over the days: what came before, then what the other claimants of the day have, then the claimant's own.</summary>
    private Dictionary<ClaimState, Position> Count()
    {
        var found = new Dictionary<ClaimState, Position>(ReferenceEqualityComparer.Instance);
        var before = default(Tally);
        foreach (var day in members.GroupBy(m => m.Claim.EventDate))
        {
            var all = default(Tally);
            var byClaimant = new Dictionary<string, Tally>(StringComparer.Ordinal);
            foreach (var member in day)
            {
                all = all.With(member.IsSure, member.IsForAuthority);
                byClaimant[member.Claim.Claimant] = byClaimant.GetValueOrDefault(member.Claim.Claimant).With(member.IsSure, member.IsForAuthority);
            }

            ClaimState[] ofDay = [.. day.Where(m => m.IsSure).Select(m => m.Claim)];
            var own = new Dictionary<string, Tally>(StringComparer.Ordinal);
            foreach (var member in day)
            {
                string claimant = member.Claim.Claimant;
                var mine = own.GetValueOrDefault(claimant);
                var others = all - byClaimant[claimant];
                var possible = before + mine + others;
                found[member.Claim] = new(before.Sure + mine.Sure, possible.Possible, possible.Applicants, others.Sure, ofDay);
                own[claimant] = mine.With(member.IsSure, member.IsForAuthority);
            }

            before += all;
        }

        return found;
    }

    /// <summary>
    /// How many sure claims stand before one, how many possible ones may, how many of these wait for an applicant, and how many sure ones of
    /// other claimants are of its day.
    /// </summary>
    private sealed record Position(int Before, int Possible, int Applicants, int Even, IReadOnlyList<ClaimState> OfDay);

    private readonly record struct Tally(int Sure, int Possible, int Applicants)
    {
        public static Tally operator +(Tally a, Tally b) => new(a.Sure + b.Sure, a.Possible + b.Possible, a.Applicants + b.Applicants);

        public static Tally operator -(Tally a, Tally b) => new(a.Sure - b.Sure, a.Possible - b.Possible, a.Applicants - b.Applicants);

        public Tally With(bool isSure, bool isForAuthority) =>
            this + new Tally(isSure ? 1 : 0, isSure ? 0 : 1, isSure || isForAuthority ? 0 : 1);
    }
}
