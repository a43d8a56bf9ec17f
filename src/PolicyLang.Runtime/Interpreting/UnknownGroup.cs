using PolicyLang.Compiler.Plan;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The group of a claim whose key is not known.</summary>
internal sealed class UnknownGroup(PlanWindow window, Doubt doubt) : WindowGroup(window, isOpen: true, keepsMembers: false)
{
    public override Seen ResultFor(ClaimState claim) => Seen.Unknown(doubt);

    public override (IEnumerable<ClaimState> Claims, int Count) WaitingFor(ClaimState claim) => ([], 0);

    public override bool WaitsForAuthorityOnly(ClaimState? claim) => doubt.IsForAuthority;

    public override void AddBeside(WindowGroup open)
    {
    }

    protected override void Add(ClaimState claim, Seen value, bool isSure, Doubt? why)
    {
    }
}
