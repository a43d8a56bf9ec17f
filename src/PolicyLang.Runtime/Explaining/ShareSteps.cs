using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>A budget shared pro rata at work: what there was, what all were due together, and the share as arithmetic.</summary>
internal static class ShareSteps
{
    public static ExplanationStep Of(Portion portion)
    {
        var group = ScopeText.Of(portion.Budget, portion.Share.Pool.Keys);
        var bound = ValueText.Money(portion.Share.Bound);
        var steps = new List<ExplanationStep>();
        if (portion.Left < portion.Share.Bound)
        {
            var left = ValueText.Money(portion.Left);
            steps.Add(Step(new($"paid before under an earlier version; left: {left.English}", $"此前版本已兑现一部分，余{left.Chinese}")));
        }

        steps.Add(Step(Total(portion)));
        if (portion.IsReduced)
        {
            steps.Add(Step(Arithmetic(portion)));
        }

        return new(
            "pro_rata",
            new($"a budget of {bound.English}, shared pro rata ({group.English})", $"预算{bound.Chinese}，按比例分配（{group.Chinese}）"),
            portion.IsReduced ? StepResult.Reduces : StepResult.Holds,
            [.. steps])
        {
            Words = OfficialWords.For(portion.Budget.Origin, OfficialWords.OfBudget),
            Origin = portion.Budget.Origin,
        };
    }

    private static Localized Total(Portion portion)
    {
        int claims = portion.Share.Pool.Sharing;
        var total = ValueText.Money(portion.Total);
        return new($"{claims} claims, due {total.English} together", $"{claims}件申报，应得合计{total.Chinese}");
    }

    private static Localized Arithmetic(Portion portion)
    {
        var (due, left, total, paid) =
            (ValueText.Money(portion.Due), ValueText.Money(portion.Left), ValueText.Money(portion.Total), ValueText.Money(portion.Paid));
        return new(
            $"{due.English} × {left.English} / {total.English} = {paid.English}, rounded down",
            $"{due.Chinese} × {left.Chinese} ÷ {total.Chinese} = {paid.Chinese}（舍去尾数）");
    }

    private static ExplanationStep Step(Localized text) => new("share", text, StepResult.Neutral, []);
}
