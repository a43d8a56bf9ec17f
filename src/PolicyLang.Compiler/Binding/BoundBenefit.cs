using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.Compiler.Versions;

namespace PolicyLang.Compiler.Binding;

/// <summary>The clauses of one benefit, bound. An article's exclusion stands in every benefit it holds for.</summary>
public sealed record BoundBenefit(
    BenefitSymbol Symbol,
    VersionDays Valid,
    string? EventLabel,
    ImmutableArray<BoundLet> Lets,
    BoundIdentity? Identity,
    ImmutableArray<BoundRequirement> Requirements,
    ImmutableArray<BoundExclusion> Exclusions,
    BoundAmount Amount,
    ImmutableArray<BoundCap> Caps,
    ImmutableArray<BoundLimit> Limits)
{
    public BoundRank? Rank { get; init; }

    public ImmutableArray<BoundQuota> Quotas { get; init; } = [];

    /// <summary>The guards of all its clauses.</summary>
    public IEnumerable<BoundGuard> Guards =>
        new[] { Requirements.Select(r => r.Guard), Exclusions.Select(e => e.Guard), Caps.Select(c => c.Guard), Limits.Select(l => l.Guard), Quotas.Select(q => q.Guard) }
            .SelectMany(g => g)
            .OfType<BoundGuard>();

    /// <summary>The keys of all its clauses.</summary>
    public IEnumerable<BoundKey> Keys =>
    [
        .. Rank is { } rank ? rank.Subject.Concat(rank.Keys) : [],
        .. Caps.SelectMany(c => c.Keys),
        .. Limits.SelectMany(l => l.Keys),
        .. Quotas.SelectMany(q => q.Keys),
        .. Quotas.Select(q => q.Different).OfType<BoundKey>(),
    ];

    /// <summary>The fact by authority, read in a requirement, that says who is selected; null where there is none.</summary>
    public FactSymbol? SelectedBy { get; init; }

    /// <summary>Null where it stands in none.</summary>
    public BoundStacking? Stacking { get; init; }

    /// <summary>The benefits whose payments it reads.</summary>
    public ImmutableArray<string> Reads { get; init; } = [];

    /// <summary>How others ask what it paid.</summary>
    public ImmutableArray<BoundPaidGroup> PaidGroups { get; init; } = [];
}

/// <summary>What a benefit paid, in groups by keys another benefit reads it by.</summary>
public sealed record BoundPaidGroup(string Signature, ImmutableArray<BoundKey> Keys);

/// <summary><paramref name="HasWindow"/>: its value, or one it reads, looks at other claims.</summary>
public sealed record BoundLet(LetSymbol Symbol, BoundExpression Value, bool HasWindow);

public sealed record BoundIdentity(Location Location, ImmutableArray<BoundExpression> Values);

public sealed record BoundRequirement(Location Location, BoundExpression Condition, string? Label, bool HasWindow)
{
    public BoundGuard? Guard { get; init; }
}

public sealed record BoundExclusion(Location Location, BoundExpression Condition, string? Label, ArticleSymbol Article)
{
    public BoundGuard? Guard { get; init; }
}

/// <summary>The claims a clause is there for. <paramref name="Text"/> is one spelling of it: clauses of two versions are the same where it agrees too.</summary>
public sealed record BoundGuard(Location Location, BoundExpression Condition, string Text);

/// <summary><paramref name="DecidedBound"/>: the most the authority may decide, where it decides and a bound is written.</summary>
public sealed record BoundAmount(Location Location, BoundExpression Value, bool IsDecided, BoundExpression? DecidedBound);

/// <summary>A cap or a budget. No keys: the cap of one claim. <paramref name="Scope"/>: the names of the benefits it covers, in order.</summary>
public sealed record BoundCap(Location Location, BoundExpression Bound, ImmutableArray<BoundKey> Keys, ImmutableArray<string> Scope)
{
    /// <summary>The benefits of a scope of several, as people read them.</summary>
    public ImmutableArray<string> Covered { get; init; } = [];

    public BudgetOrder Order { get; init; }

    public BoundGuard? Guard { get; init; }
}

/// <summary>`once` is a limit of one that keeps the first.</summary>
public sealed record BoundLimit(Location Location, int Most, bool KeepsHighest, ImmutableArray<BoundKey> Keys)
{
    public BoundGuard? Guard { get; init; }
}

/// <summary><paramref name="Place"/>: the fact by which the authority settles ties; null where it is not declared rightly (reported).</summary>
public sealed record BoundRank(
    Location Location, BoundExpression By, ImmutableArray<BoundKey> Subject, ImmutableArray<BoundKey> Keys, int Top, FactSymbol? Place);

/// <summary><paramref name="Different"/>: what is counted once however often it is claimed; null where claims are counted.</summary>
public sealed record BoundQuota(Location Location, int Most, BoundKey? Different, ImmutableArray<BoundKey> Keys)
{
    public BoundGuard? Guard { get; init; }
}

public sealed record BoundTable(TableSymbol Symbol, PolicyType KeyType, PolicyType Type, ImmutableArray<BoundEntry> Entries, Value? Else, DateOnly? KnownUntil);

public sealed record BoundEntry(Location Location, Value Key, Value Value);
