using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// A claim in a ranking, with the value it would be ranked by. <paramref name="Doubt"/>: why it is only a possible member, null for a sure
/// one; a subject that is not known (`unknown` among its keys) may be any.
/// </summary>
internal sealed record RankMember(ClaimState Claim, Value[] Subject, Seen Value, Doubt? Doubt)
{
    public bool IsStranger => Subject.Any(k => k.IsUnknown);
}

/// <summary>One end of a range of values; without a value it is open.</summary>
internal readonly record struct RankEnd(int Side, Exact Value) : IComparable<RankEnd>
{
    public static RankEnd Lowest => new(-1, 0);

    public static RankEnd Highest => new(1, 0);

    public int CompareTo(RankEnd other) => Side != other.Side ? Side.CompareTo(other.Side) : Value.CompareTo(other.Value);
}

/// <summary>
/// One that is ranked in a group. Its first sure claim carries its place; on one day, the first of each claimant may. What it is ranked by is
/// known as a range while claims that would come first are only possible, or do not say their value.
/// </summary>
/// <param name="key">The subject.</param>
/// <param name="bounds">Between which values a claim that does not say its own must lie; null: anywhere.</param>
internal sealed class Ranked(Value[] key, (Value Low, Value High)? bounds)
{
    private bool hasValue;

    public Value[] Key { get; } = key;

    /// <summary>Empty where all its claims are only possible.</summary>
    public List<ClaimState> Carriers { get; } = [];

    /// <summary>Sure claims behind the first.</summary>
    public List<ClaimState> Followers { get; } = [];

    /// <summary>Claims of which it is not known whether they take part.</summary>
    public List<ClaimState> Possible { get; } = [];

    /// <summary>Claims through which its value, or that it is ranked at all, is not settled.</summary>
    public List<ClaimState> Unsettled { get; } = [];

    /// <summary>Claims that do not say by what they would be ranked, and why.</summary>
    public Dictionary<ClaimState, Doubt> Unstated { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whoever is unsettled waits for the authority, and nobody for an applicant.</summary>
    public bool WaitsForAuthorityOnly { get; private set; } = true;

    /// <summary>A possible claim that may carry the place in the stead of the first sure one.</summary>
    public ClaimState? Before { get; private set; }

    public RankEnd Low { get; private set; }

    public RankEnd High { get; private set; }

    public Standing? Standing { get; set; }

    public bool IsSure => Carriers.Count > 0;

    /// <summary>It is ranked, and by one value.</summary>
    public bool IsSettled => Unsettled.Count == 0 && Low == High;

    /// <summary>Members come in order.</summary>
    public void Add(RankMember member, bool isSure)
    {
        if (member.Value.Doubt is { } unstated)
        {
            Unstated[member.Claim] = unstated;
        }

        if (!isSure)
        {
            Possible.Add(member.Claim);
            if (!IsSure || IsRival(member.Claim))
            {
                Before ??= member.Claim;
                Note(member);
                Widen(member);
            }
        }
        else if (!IsSure || IsRival(member.Claim))
        {
            Carriers.Add(member.Claim);
            Widen(member);
            if (member.Value.IsUnknown)
            {
                Note(member);
            }
        }
        else
        {
            Followers.Add(member.Claim);
        }
    }

    /// <summary>Another claimant's first claim of the same day: only the id would say who carries the place.</summary>
    private bool IsRival(ClaimState claim) =>
        claim.EventDate == Carriers[0].EventDate && Carriers.TrueForAll(c => c.Claimant != claim.Claimant);

    private void Note(RankMember member)
    {
        Unsettled.Add(member.Claim);
        WaitsForAuthorityOnly &= !member.Claim.IsInvalid
            && (member.Doubt?.IsForAuthority ?? true)
            && (member.Value.Doubt?.IsForAuthority ?? true);
    }

    private void Widen(RankMember member)
    {
        var (low, high) = Ends(member);
        Low = hasValue && Low.CompareTo(low) <= 0 ? Low : low;
        High = hasValue && High.CompareTo(high) >= 0 ? High : high;
        hasValue = true;
    }

    private (RankEnd Low, RankEnd High) Ends(RankMember member)
    {
        var (low, high) = member.Value.IsUnknown ? bounds ?? default : (member.Value.Value, member.Value.Value);
        return low.IsUnknown ? (RankEnd.Lowest, RankEnd.Highest) : (new(0, low.AsNumber()), new(0, high.AsNumber()));
    }
}
