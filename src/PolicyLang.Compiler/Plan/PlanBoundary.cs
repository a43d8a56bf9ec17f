namespace PolicyLang.Compiler.Plan;

/// <summary>Which kind of clause starts or ends the days of a version.</summary>
public enum BoundaryKind
{
    /// <summary>`effective`: of its own document, or of an amendment that lengthens it.</summary>
    Effective,

    /// <summary>The benefit's own `valid`.</summary>
    Valid,

    /// <summary>`repeals`: a later document took its place.</summary>
    Repeals,

    /// <summary>`amends`: a later document changed it.</summary>
    Amends,
}

/// <summary>The clause that starts or ends the days of a version, and the document it stands in.</summary>
public sealed record PlanBoundary(BoundaryKind Kind, PlanPolicy Policy, Origin Origin);
