using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>The first steps of an explanation, which version decides and why, and the last, what came of it.</summary>
internal static class OpeningSteps
{
    public static ExplanationStep Route(ClaimState claim)
    {
        if (claim.Version is not { } version)
        {
            return new("route", new("no version of a benefit decides this claim", "没有适用的奖补版本"), StepResult.Fails, []);
        }

        var day = ValueText.Date(claim.EventDate);
        var (from, to) = (End(version.Valid.From), End(version.Valid.To));
        string number = version.Policy.Number ?? version.Policy.Name;
        string article = version.Origin.Article?.Number is { } n ? n : "";
        string word = version.EventLabel ?? "";
        return new(
            "route",
            new(
                $"{version.Display}, {version.Policy.Title} ({number}){(article.Length > 0 ? $", article {article}" : "")}: the event of {day.English} is within {from.English} to {to.English}",
                $"{version.Display}，{version.Policy.Title}（{number}）{(article.Length > 0 ? $"第{article}条" : "")}：{(word.Length > 0 ? word : "发生日期")}{day.Chinese}在有效期{from.Chinese}至{to.Chinese}内"),
            StepResult.Holds,
            [])
        {
            Words = version.Origin.Article?.Title,
            Origin = version.Origin,
        };
    }

    public static IEnumerable<ExplanationStep> Problems(ClaimState claim) =>
        (claim.Problems ?? []).Select(p => new ExplanationStep("read", Repeated.Text(p), StepResult.Fails, []));

    public static ExplanationStep Outcome(Decision decision)
    {
        var word = decision.Outcome.Text();
        var result = decision.Outcome switch
        {
            Decisions.Outcome.Paid => StepResult.Holds,
            Decisions.Outcome.Incomplete or Decisions.Outcome.Undecided => StepResult.Unknown,
            Decisions.Outcome.Exhausted or Decisions.Outcome.Duplicate or Decisions.Outcome.Outstacked or Decisions.Outcome.NotSelected => StepResult.Reduces,
            _ => StepResult.Fails,
        };
        return new(
            "outcome",
            new($"{word.English}: {decision.Reason.Text.English}", $"{word.Chinese}：{decision.Reason.Text.Chinese}"),
            result,
            []);
    }

    private static Localized End(DateOnly? day) => day is { } date ? ValueText.Date(date) : new("open", "不限");
}
