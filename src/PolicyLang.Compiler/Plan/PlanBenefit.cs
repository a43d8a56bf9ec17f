using System.Collections.Immutable;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Plan;

/// <summary>
/// One version of a benefit: the stages of language.md §2 in their order. Node ids are unique within the benefit.
/// </summary>
public sealed record PlanBenefit(
    string Name,
    string? Label,
    PlanPolicy Policy,
    Origin Origin,
    DateRange Valid,
    string? EventLabel,
    ImmutableArray<PlanFact> Facts,
    ImmutableArray<PlanLet> Lets,
    ImmutableArray<PlanWindow> Windows,
    PlanIdentity? Identity,
    ImmutableArray<PlanRequirement> Requirements,
    ImmutableArray<PlanExclusion> Exclusions,
    PlanAmount Amount,
    ImmutableArray<PlanClaimCap> ClaimCaps,
    PlanRounding Rounding,
    ImmutableArray<PlanLimit> Limits,
    ImmutableArray<PlanGroupCap> GroupCaps)
{
    public string Display => Label ?? Name;

    /// <summary>The document it was written in first, or the amendment that added it: the article of its origin stands there.</summary>
    public required PlanPolicy Home { get; init; }

    /// <summary>The clause its first day comes from.</summary>
    public required PlanBoundary Start { get; init; }

    /// <summary>The clause its last day comes from; null where it is open.</summary>
    public PlanBoundary? End { get; init; }
}

/// <summary>
/// A fact a claim may carry. <paramref name="Default"/> is what it is when not given (unknown where none is declared).
/// Numbers are ≥ 0 unless <paramref name="IsSigned"/>. <paramref name="ByAuthority"/>: given by the office; unknown makes a claim undecided.
/// </summary>
public sealed record PlanFact(int Slot, string Name, string? Label, PolicyType Type, bool IsSigned, bool ByAuthority, Value Default, Origin Origin)
{
    public string Display => Label ?? Name;
}

/// <summary>A named intermediate value; evaluated at most once a claim.</summary>
public sealed record PlanLet(int Id, string Name, string? Label, PlanExpression Value, Origin Origin);

/// <summary>`same when`: two claims with equal, known values are one event; the later by (event date, claim id) is `duplicate`.</summary>
public sealed record PlanIdentity(int Id, ImmutableArray<PlanExpression> Values, Origin Origin);

/// <summary>
/// A condition for the benefit. Own requirements (no window in them) fix who is in the windows; the others are judged after the windows.
/// </summary>
public sealed record PlanRequirement(int Id, PlanExpression Condition, string? Label, bool IsOwn, Origin Origin);

/// <summary>`exclude when`: a condition that blocks the whole benefit.</summary>
public sealed record PlanExclusion(int Id, PlanExpression Condition, string? Label, Origin Origin);

/// <summary>
/// The amount. A decided one reads the fact by authority `decided_amount`; <paramref name="DecidedBound"/> is the most the authority may
/// give (above: invalid), null where there is no bound or the amount is computed.
/// </summary>
public sealed record PlanAmount(int Id, PlanExpression Value, bool IsDecided, PlanExpression? DecidedBound, Origin Origin);

/// <summary>`cap 2万元`, no keys: the bound of one claim, applied before the one rounding.</summary>
public sealed record PlanClaimCap(int Id, PlanExpression Bound, Origin Origin);

/// <summary>The one rounding: of the amount by <paramref name="Mode"/>, down where a cap decided; <paramref name="Unit"/> in yuan.</summary>
public sealed record PlanRounding(Rounding Mode, Exact Unit, Origin Origin);

/// <summary>`once per …`: the first claim in order takes the place, the others are `duplicate`.</summary>
public sealed record PlanLimit(int Id, ImmutableArray<PlanKey> Keys, Origin Origin)
{
    /// <summary>Claims of one benefit name share a place when kind, key names and key values agree, under whatever version.</summary>
    public string Signature => string.Join('|', Keys.Select(k => k.Signature));
}

/// <summary>
/// `cap 30万元 per claimant per year`: all claims of a group together are paid at most the bound of each claim's own version.
/// <paramref name="Scope"/>: the names of the benefits it covers, in order; one alone but for `over`.
/// </summary>
public sealed record PlanGroupCap(int Id, PlanExpression Bound, ImmutableArray<PlanKey> Keys, ImmutableArray<string> Scope, Origin Origin)
{
    /// <summary>Claims share an account when scope, key names and key values agree, under whatever version.</summary>
    public string Signature => string.Join('+', Scope) + ":" + string.Join('|', Keys.Select(k => k.Signature));

    /// <summary>The benefits it covers, as people read them.</summary>
    public ImmutableArray<string> Covered { get; init; } = [];
}

/// <summary>One `per …`. <paramref name="Signature"/> is the same for the same key in another version (`claimant`, `year of drawn_on`).</summary>
public sealed record PlanKey(string Signature, PlanExpression Value)
{
    /// <summary>The key is the claimant: within the group the claim id may decide.</summary>
    public bool IsClaimant => Value is PlanBaseField { Field: BaseField.Claimant };
}
