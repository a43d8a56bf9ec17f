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
    /// <summary>Null where it stands in none.</summary>
    public PlanStacking? Stacking { get; init; }

    /// <summary>The readings that bear on it, whether or not they changed anything.</summary>
    public ImmutableArray<PlanReading> Readings { get; init; } = [];

    public string Display => Label ?? Name;

    public ImmutableArray<PlanQuota> Quotas { get; init; } = [];

    /// <summary>The fact by authority that says who is selected, where a requirement reads one.</summary>
    public PlanFact? SelectedBy { get; init; }

    /// <summary>
    /// A budget of its component is given out by the day of filing: in stage 10 its claims stand in order of (filed date, event date, id).
    /// </summary>
    public bool IsInFilingOrder { get; init; }

    /// <summary>How other benefits ask what this one paid.</summary>
    public ImmutableArray<PlanPaidGroup> PaidGroups { get; init; } = [];

    /// <summary>`budget … shared pro rata` (stage 11); null where there is none.</summary>
    public PlanGroupCap? Share { get; init; }

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
/// Guarded, the condition is `not guard or stated`.
/// </summary>
public sealed record PlanRequirement(int Id, PlanExpression Condition, string? Label, bool IsOwn, Origin Origin)
{
    /// <summary>What is written before the guard.</summary>
    public PlanExpression Stated { get; init; } = Condition;

    public PlanGuard? Guard { get; init; }
}

/// <summary>`exclude when`: a condition that blocks the whole benefit. Guarded, it is `guard and stated`.</summary>
public sealed record PlanExclusion(int Id, PlanExpression Condition, string? Label, Origin Origin)
{
    /// <summary>What is written before the guard.</summary>
    public PlanExpression Stated { get; init; } = Condition;

    public PlanGuard? Guard { get; init; }
}

/// <summary>
/// `when …` behind a clause: the clause is there for the claims of which the condition holds. Others take no place and no money under it; unknown makes
/// a claim pending. <paramref name="Text"/> is one spelling of the condition: clauses with another guard are other clauses.
/// </summary>
public sealed record PlanGuard(PlanExpression Condition, string Text)
{
    /// <summary>What a guard adds to the signature of its clause.</summary>
    public static string SignatureOf(PlanGuard? guard) => guard is null ? "" : "?" + guard.Text;
}

/// <summary>
/// The amount. A decided one reads the fact by authority `decided_amount`; <paramref name="DecidedBound"/> is the most the authority may
/// give (above: invalid), null where there is no bound or the amount is computed.
/// </summary>
public sealed record PlanAmount(int Id, PlanExpression Value, bool IsDecided, PlanExpression? DecidedBound, Origin Origin);

/// <summary>`cap 2万元`, no keys: the bound of one claim, applied before the one rounding.</summary>
public sealed record PlanClaimCap(int Id, PlanExpression Bound, Origin Origin)
{
    public PlanGuard? Guard { get; init; }
}

/// <summary>The one rounding: of the amount by <paramref name="Mode"/>, down where a cap decided; <paramref name="Unit"/> in yuan.</summary>
public sealed record PlanRounding(Rounding Mode, Exact Unit, Origin Origin);

/// <summary>
/// So many places in each group: the first claims in order take them and the others are `duplicate` (`once per …` has one place), or those
/// due most take them and the others are `outstacked`.
/// </summary>
public sealed record PlanLimit(int Id, int Most, bool KeepsHighest, ImmutableArray<PlanKey> Keys, Origin Origin)
{
    public PlanGuard? Guard { get; init; }

    /// <summary>Claims of one benefit name share a place when kind, guard, key names and key values agree, under whatever version.</summary>
    public string Signature => (KeepsHighest ? "highest:" : "") + string.Join('|', Keys.Select(k => k.Signature)) + PlanGuard.SignatureOf(Guard);
}

/// <summary>
/// `quota 5 per year`, `quota 3 different industry per year`: how many claims, or how many different values of <paramref name="Different"/>,
/// may be selected in each group. No order decides among them; the authority does.
/// </summary>
public sealed record PlanQuota(int Id, int Most, PlanKey? Different, ImmutableArray<PlanKey> Keys, Origin Origin)
{
    public PlanGuard? Guard { get; init; }

    /// <summary>As that of a limit.</summary>
    public string Signature => $"{Different?.Signature}:{string.Join('|', Keys.Select(k => k.Signature))}{PlanGuard.SignatureOf(Guard)}";
}

/// <summary>What a clause of shared money is: a cap, or a budget, which says how it is given out.</summary>
public enum BudgetOrder
{
    /// <summary>A cap: it goes along in whatever order the component has.</summary>
    None,
    ByEvent,
    ByFiling,
    ProRata,
}

/// <summary>
/// `cap 30万元 per claimant per year`: all claims of a group together are paid at most the bound of each claim's own version.
/// <paramref name="Scope"/>: the names of the benefits it covers, in order; one alone but for `over`.
/// </summary>
public sealed record PlanGroupCap(int Id, PlanExpression Bound, ImmutableArray<PlanKey> Keys, ImmutableArray<string> Scope, Origin Origin)
{
    public PlanGuard? Guard { get; init; }

    /// <summary>Claims share an account when scope, guard, key names and key values agree, under whatever version.</summary>
    public string Signature => string.Join('+', Scope) + ":" + string.Join('|', Keys.Select(k => k.Signature)) + PlanGuard.SignatureOf(Guard);

    /// <summary>The benefits it covers, as people read them.</summary>
    public ImmutableArray<string> Covered { get; init; } = [];

    public BudgetOrder Order { get; init; }
}

/// <summary>One `per …`. <paramref name="Signature"/> is the same for the same key in another version (`claimant`, `year of drawn_on`).</summary>
public sealed record PlanKey(string Signature, PlanExpression Value)
{
    /// <summary>The key is the claimant: within the group the claim id may decide.</summary>
    public bool IsClaimant => Value is PlanBaseField { Field: BaseField.Claimant };
}
