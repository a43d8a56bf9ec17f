using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>A stacking at work: its branches with what each is due and the claims behind it, and which is kept.</summary>
internal static class StackingSteps
{
    private const int MostClaims = 20;

    public static ExplanationStep Of(ClaimState claim, StackTally tally)
    {
        var stacking = claim.RoutedVersion.Stacking ?? tally.Group.Stacking;
        var group = ExpressionText.Group(stacking.Keys, tally.Group.Keys);
        var kept = ValueText.Money(tally.Root.Due);
        var result = !tally.Verdicts.TryGetValue(claim, out var verdict) ? StepResult.Holds : verdict.IsTied ? StepResult.Unknown : StepResult.Reduces;
        return new(
            "stacking",
            new(
                $"stacking `{stacking.Display}` ({group.English}): {kept.English} of it kept",
                $"叠加`{stacking.Display}`（{group.Chinese}）：取{kept.Chinese}"),
            result,
            [.. Inside(tally.Root)])
        {
            Words = OfficialWords.For(stacking.Origin, stacking.Label) ?? OfficialWords.For(stacking.Origin, OfficialWords.OfStacking),
            Origin = stacking.Origin,
        };
    }

    private static IEnumerable<ExplanationStep> Inside(StackBranch branch) => branch.Node switch
    {
        PlanStackBenefit => Claims(branch),
        PlanStackHighest => branch.Parts.Select(p => Part(p, Result(p, branch))),
        _ => branch.Parts.Select(p => Part(p, StepResult.Neutral)),
    };

    private static StepResult Result(StackBranch part, StackBranch choice) =>
        part.Due.IsZero ? StepResult.Neutral
        : !choice.IsWonBy(part) ? StepResult.Reduces
        : choice.Winners.Length > 1 ? StepResult.Unknown : StepResult.Holds;

    private static ExplanationStep Part(StackBranch part, StepResult result)
    {
        var name = Name(part.Node);
        var due = ValueText.Money(part.Due);
        return new("branch", new($"{name.English}: {due.English}", $"{name.Chinese}：{due.Chinese}"), result, [.. Inside(part)]);
    }

    private static IEnumerable<ExplanationStep> Claims(StackBranch branch)
    {
        foreach (var claim in branch.Kept.Take(MostClaims))
        {
            var due = ValueText.Money(claim.Gross ?? Exact.Zero);
            yield return new("claim", new($"`{claim.Id}`: {due.English}", $"`{claim.Id}`：{due.Chinese}"), StepResult.Neutral, []);
        }

        if (branch.Kept.Length > MostClaims)
        {
            int more = branch.Kept.Length - MostClaims;
            yield return new("claim", new($"and {more} more claims", $"另有{more}件"), StepResult.Neutral, []);
        }

        if (branch.Rising is { } pending)
        {
            yield return new("claim", new($"`{pending.Id}` is pending and may add to it", $"`{pending.Id}`尚未定，可能增加"), StepResult.Unknown, []);
        }
    }

    private static Localized Name(PlanStack node) => node switch
    {
        PlanStackBenefit benefit => Localized.Same(benefit.Display),
        PlanStackSum sum => new(
            string.Join(" + ", sum.Terms.Select(t => Name(t).English)), string.Join(" + ", sum.Terms.Select(t => Name(t).Chinese))),
        PlanStackHighest highest => new(
            $"the highest of {string.Join(", ", highest.Branches.Select(b => Name(b).English))}",
            $"{string.Join('、', highest.Branches.Select(b => Name(b).Chinese))}就高"),
        _ => throw new InvalidOperationException($"no name for {node.GetType().Name}"),
    };
}
