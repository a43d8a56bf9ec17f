using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>What one claim brings into a window. <paramref name="Why"/> is null for a sure member with a known value.</summary>
internal readonly record struct Contribution(ClaimState Claim, Value Value, Doubt? Why);

/// <summary>
/// A window's group, with what its claims see of it. A group with an open key (<paramref name="isOpen"/>) has possible members only.
/// </summary>
internal abstract class WindowGroup(PlanWindow window, bool isOpen, bool keepsMembers)
{
    public PlanWindow Window { get; } = window;

    /// <summary>The members with what they brought; kept for explanations only.</summary>
    public List<Contribution>? Members { get; } = keepsMembers ? [] : null;

    protected bool IsOpen { get; } = isOpen;

    public static WindowGroup Of(PlanWindow window, bool isOpen, bool keepsMembers) => window.Kind == WindowKind.Ordinal
        ? new OrdinalGroup(window, isOpen, keepsMembers)
        : new AggregateGroup(window, isOpen, keepsMembers);

    /// <summary>Adds a member, in order; <paramref name="doubt"/>: why it is only a possible one, null for a sure one.</summary>
    public void Add(ClaimState claim, Seen value, Doubt? doubt)
    {
        var why = value.Doubt is null ? doubt : Doubt.Join(doubt, value.Doubt);
        Members?.Add(new(claim, value.Value, why));
        Add(claim, value, isSure: doubt is null && !IsOpen, why);
    }

    /// <summary>Adds the members of a group with open keys, all as possible ones.</summary>
    public abstract void AddBeside(WindowGroup open);

    public abstract Seen ResultFor(ClaimState claim);

    /// <summary>The pending claims a claim's result waits for, the claim itself aside, and how many they are.</summary>
    public abstract (IEnumerable<ClaimState> Claims, int Count) WaitingFor(ClaimState claim);

    /// <summary>Whoever is waited for waits for the authority, and nobody for an applicant.</summary>
    public abstract bool WaitsForAuthorityOnly(ClaimState? claim);

    protected abstract void Add(ClaimState claim, Seen value, bool isSure, Doubt? why);
}
