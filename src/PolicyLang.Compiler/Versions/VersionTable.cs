using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Versions;

/// <summary>The clause that starts or ends the days of a version, and the document it stands in.</summary>
public sealed record Boundary(BoundaryKind Kind, PolicySymbol Policy, Location Location);

/// <summary>The days a policy or a benefit is in force, and the clauses they come from; an open end has none.</summary>
public sealed record VersionDays(DateRange Days, Boundary Start, Boundary? End)
{
    public bool IsEmpty => Days.To < Days.From;
}

/// <summary>The days each policy and each benefit is in force. What is broken is missing.</summary>
internal sealed record VersionTable(IReadOnlyDictionary<PolicySymbol, VersionDays> Policies, IReadOnlyDictionary<BenefitSymbol, VersionDays> Benefits)
{
    /// <summary>Without ends where the days are not known (reported).</summary>
    public VersionDays DaysOf(BenefitSymbol benefit) =>
        Benefits.GetValueOrDefault(benefit) ?? new(default, new(BoundaryKind.Effective, benefit.Policy, benefit.Location), null);
}
