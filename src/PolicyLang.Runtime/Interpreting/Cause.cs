using PolicyLang.Compiler.Plan;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>Why a value is not known.</summary>
internal abstract record Cause
{
    /// <summary>Only the authority can settle it.</summary>
    public virtual bool IsForAuthority => false;

    /// <summary>Other claims come first.</summary>
    public virtual bool IsOfOthers => false;
}

/// <summary>A fact that was not given, or was given as unknown.</summary>
internal sealed record MissingFact(PlanFact Fact) : Cause
{
    public override bool IsForAuthority => Fact.ByAuthority;
}

/// <summary>The day of filing was not given.</summary>
internal sealed record MissingFiledDate : Cause;

/// <summary>The policy itself says `unknown`.</summary>
internal sealed record WrittenUnknown(PlanExpression Expression) : Cause;

/// <summary>A table has no entry for what was looked up: not published, or before its first entry.</summary>
internal sealed record NotInTable(PlanLookup Lookup, string Key) : Cause;

/// <summary>An operator has no result for its operands: a division by 0, a day outside the calendar.</summary>
internal sealed record NoResult(PlanExpression Expression) : Cause;

/// <summary>The least or greatest of nothing.</summary>
internal sealed record NothingThere(PlanWindow Window) : Cause;

/// <summary>Other claims of the group are pending, or not all of their values are known.</summary>
internal sealed record WaitsFor(WindowGroup Group) : Cause
{
    public override bool IsForAuthority => Group.WaitsForAuthorityOnly;

    public override bool IsOfOthers => true;
}

/// <summary>What another benefit paid is not settled: claims of it are pending or provisional.</summary>
internal sealed record WaitsForPaid(PaidGroup Group) : Cause
{
    public override bool IsForAuthority => Group.Waiting.IsForAuthority;

    public override bool IsOfOthers => true;
}
