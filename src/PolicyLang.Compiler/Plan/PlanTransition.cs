using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Plan;

/// <summary>
/// `transition`, for one benefit: events of these days are decided by <paramref name="Version"/>, whichever version is in force, and are filed
/// within <paramref name="Filed"/>. A transition of a document that was amended meanwhile is one of these for each of its versions.
/// </summary>
/// <param name="Policy">The document that says so.</param>
public sealed record PlanTransition(string Label, DateRange Events, DateRange Filed, PlanBenefit Version, PlanPolicy Policy, Origin Origin);
