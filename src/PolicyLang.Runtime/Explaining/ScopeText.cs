using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Whose money a group cap adds up: the group, and the benefits where it covers several.</summary>
internal static class ScopeText
{
    public static Localized Of(PlanGroupCap cap, IReadOnlyList<Value> keys)
    {
        var group = ExpressionText.Group(cap.Keys, keys);
        if (cap.Covered.Length < 2)
        {
            return group;
        }

        return new($"{string.Join(" and ", cap.Covered)}; {group.English}", $"{string.Join("与", cap.Covered)}；{group.Chinese}");
    }
}
