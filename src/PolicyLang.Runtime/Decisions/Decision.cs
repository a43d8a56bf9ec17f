using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Runtime.Decisions;

/// <summary>Why: a code machines read (`requirement_failed`) and a sentence in both languages.</summary>
public sealed record Reason(string Code, Localized Text);

/// <summary>
/// The decision of one claim. <paramref name="Version"/> is the benefit version that decided, null where none did (invalid, outside).
/// <paramref name="Gross"/> is the amount due before group caps, in yuan, null where none was computed; <paramref name="Paid"/> ≤ gross.
/// <paramref name="IsProvisional"/>: a pending claim may change it; the reason names that one.
/// </summary>
public sealed record Decision(
    ClaimRow Row,
    string ClaimId,
    string Benefit,
    string Claimant,
    PlanBenefit? Version,
    Outcome Outcome,
    Exact? Gross,
    Exact Paid,
    bool IsProvisional,
    Reason Reason)
{
    /// <summary>The name of the policy that decided, null where none did.</summary>
    public string? Policy => Version?.Policy.Name;

    /// <summary>The article that decided: digits, null where none did.</summary>
    public string? Article => Version?.Origin.Article?.Number;

    /// <summary>The day of the event; null where it could not be read.</summary>
    public DateOnly? EventDate { get; init; }

    /// <summary>The cell at fault, of an invalid claim.</summary>
    public ClaimPlace? Place { get; init; }
}
