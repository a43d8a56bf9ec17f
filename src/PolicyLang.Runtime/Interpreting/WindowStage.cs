using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stage 5: the windows. Every version's windows look at all claims of the benefit name that are sure or possible members, under whatever
/// version they are decided. A member whose key is not known is a possible member of every group it could belong to.
/// </summary>
internal static class WindowStage
{
    public static void Run(PlanTimeline timeline, List<ClaimState> claims, Evaluator evaluator, bool keepsMembers)
    {
        foreach (var version in timeline.Versions)
        {
            foreach (var claim in claims)
            {
                if (claim.Version == version && claim.IsOpen && claim.Membership != Membership.None)
                {
                    claim.Groups = new WindowGroup[version.Windows.Length];
                }
            }

            for (int i = 0; i < version.Windows.Length; i++)
            {
                Fill(version, i, claims, evaluator, keepsMembers);
            }
        }
    }

    private static void Fill(PlanBenefit version, int index, List<ClaimState> claims, Evaluator evaluator, bool keepsMembers)
    {
        var window = version.Windows[index];
        var table = new GroupTable<WindowGroup>((keys, _) => WindowGroup.Of(window, keys.Any(k => k.IsUnknown), keepsMembers));
        var keys = new Value[window.Keys.Length];
        foreach (var claim in claims)
        {
            if (claim.Membership == Membership.None)
            {
                continue;
            }

            evaluator.Begin(claim);
            var keyDoubt = evaluator.Keys(window.Keys, keys);
            var group = table.At(keys);
            if (index < claim.Groups.Length && ReferenceEquals(claim.Version, version))
            {
                claim.Groups[index] = keyDoubt is null ? group : new UnknownGroup(window, keyDoubt);
            }

            Contribute(window, claim, group, keyDoubt, evaluator);
        }

        foreach (var (own, group) in table.Groups)
        {
            foreach (var open in table.OpenBeside(own))
            {
                group.AddBeside(open);
            }
        }
    }

    private static void Contribute(PlanWindow window, ClaimState claim, WindowGroup group, Doubt? keyDoubt, Evaluator evaluator)
    {
        // Why the claim is only a possible member: its own requirements, its key, the window's own condition.
        var doubt = claim.Membership == Membership.Sure ? keyDoubt : Joined(claim.Doubt ?? new Doubt([]), keyDoubt);
        if (window.Where is { } where)
        {
            var narrowed = evaluator.See(where);
            if (narrowed.Value.IsFalse)
            {
                return;
            }

            doubt = narrowed.Doubt is { } why ? Doubt.Join(doubt, why) : doubt;
        }

        var value = window.Value is { } expression ? evaluator.See(expression) : Seen.Known(Value.Of((Exact)1));
        group.Add(claim, value, doubt);
    }

    private static Doubt Joined(Doubt first, Doubt? second) => second is null ? first : Doubt.Join(first, second);
}
