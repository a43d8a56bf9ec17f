using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>The members of a window, with what each brought.</summary>
internal static class WindowSteps
{
    private const int MostMembers = 20;

    public static IEnumerable<ExplanationStep> Members(WindowGroup group, PolicyType type)
    {
        var members = group.Members ?? [];
        foreach (var member in members.Take(MostMembers))
        {
            var value = ValueText.Of(member.Value, type);
            bool isCount = group.Window.Kind is WindowKind.Count or WindowKind.Ordinal;
            var brought = isCount ? Localized.Same($"`{member.Claim.Id}`") : new Localized($"`{member.Claim.Id}`: {value.English}", $"`{member.Claim.Id}`：{value.Chinese}");
            yield return member.Why is null
                ? new("member", brought, StepResult.Neutral, [])
                : new("member", new($"{brought.English} (possible: {Why(member).English})", $"{brought.Chinese}（或有：{Why(member).Chinese}）"), StepResult.Unknown, []);
        }

        if (members.Count > MostMembers)
        {
            yield return new("member", new($"and {members.Count - MostMembers} more claims", $"另有{members.Count - MostMembers}件"), StepResult.Neutral, []);
        }
    }

    private static Localized Why(Contribution member) => member.Claim.IsInvalid
        ? new("the claim is invalid", "该申报无效")
        : Sentence.Clauses(Decisions.PendingText.Parts(member.Claim, member.Why ?? new Doubt([])));
}
