using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>Why a claim is pending: the facts, entries and claims it waits for.</summary>
internal static class PendingText
{
    public static Reason Reason(ClaimState claim, Doubt doubt)
    {
        var parts = Parts(claim, doubt);
        return doubt.IsForAuthority ? Reasons.AwaitsAuthority(parts)
            : WithOwn(claim, doubt).All(c => c.IsOfOthers) ? Reasons.WaitsForClaims(parts)
            : Reasons.Incomplete(parts);
    }

    /// <summary>Each cause in words; the claim itself is not among those it waits for.</summary>
    public static IReadOnlyList<Localized> Parts(ClaimState claim, Doubt doubt)
    {
        var causes = WithOwn(claim, doubt);
        var parts = new List<Localized>();
        Facts(causes.OfType<MissingFact>().Where(c => !c.Fact.ByAuthority), new("not given: ", "未填报："), parts);
        Facts(causes.OfType<MissingFact>().Where(c => c.Fact.ByAuthority), new("to be given by the authority: ", "待主管部门认定："), parts);
        foreach (var cause in causes)
        {
            if (Text(cause, claim) is { } text)
            {
                parts.Add(text);
            }
        }

        return parts;
    }

    /// <summary>A claim that waits for its own group waits for its own facts too.</summary>
    private static List<Cause> WithOwn(ClaimState claim, Doubt doubt)
    {
        var causes = doubt.Causes.ToList();
        foreach (var group in doubt.Causes.OfType<WaitsFor>().Select(c => c.Group))
        {
            if (claim.PendingIn?.TryGetValue(group, out var own) is true)
            {
                causes.AddRange(own.Causes.Where(c => !causes.Contains(c)));
            }
        }

        return causes;
    }

    private static void Facts(IEnumerable<MissingFact> causes, Localized lead, List<Localized> parts)
    {
        var facts = causes.Select(c => c.Fact).DistinctBy(f => f.Slot).ToList();
        if (facts.Count > 0)
        {
            var names = Sentence.List(facts.Select(Named));
            parts.Add(new(lead.English + names.English, lead.Chinese + names.Chinese));
        }
    }

    private static Localized Named(PlanFact fact) => new(fact.Label is null ? $"`{fact.Name}`" : $"`{fact.Label}` ({fact.Name})", $"`{fact.Display}`");

    private static Localized? Text(Cause cause, ClaimState claim)
    {
        switch (cause)
        {
            case MissingFiledDate:
                return new("not given: `filed_date`", "未填报：`申报日期`");
            case WrittenUnknown { Expression: var expression }:
                return new($"the policy leaves it unknown ({expression.Location})", $"政策写明未知（{expression.Location}）");
            case NotInTable { Lookup: var lookup, Key: var key }:
                return lookup.Mode == LookupMode.PublishedIn
                    ? new(
                        $"`{lookup.Table.Display}` has no entry published in month {lookup.Month} of the year of {key}",
                        $"`{lookup.Table.Display}`没有{key[..Math.Min(4, key.Length)]}年{lookup.Month}月公布的数值")
                    : new($"`{lookup.Table.Display}` has no entry for {key}", $"`{lookup.Table.Display}`没有{key}的数值");
            case NoResult { Expression: var expression }:
                return new(
                    $"{ExpressionText.Source(expression.Location)} has no result (a division by 0, or a day outside the calendar)",
                    $"{ExpressionText.Source(expression.Location)}没有结果（除数为零，或日期超出历法）");
            case NothingThere { Window: var window }:
                return new($"{ExpressionText.Source(window.Origin.Location)} is of no claim", $"{ExpressionText.Source(window.Origin.Location)}没有可计的申报");
            case WaitsFor { Group: var group }:
                int count = group.WaitingCount - (claim.PendingIn?.ContainsKey(group) is true ? 1 : 0);
                var named = Sentence.Ids(group.Waiting.Where(c => !ReferenceEquals(c, claim)).Select(c => c.Id), count);
                return count == 0 ? null : new($"waits for other claims: {named.English}", $"有待其他申报：{named.Chinese}");
            case WaitsForPaid { Group: var group }:
                var ids = Sentence.Ids(group.Waiting.First.Select(c => c.Id), group.Waiting.Count);
                string benefit = group.Waiting.First[0].RoutedVersion.Display;
                return new($"waits for what {benefit} pays: {ids.English}", $"有待{benefit}兑现：{ids.Chinese}");
            default:
                return null;
        }
    }
}
