using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Deciding;

/// <summary>What is kept of decisions to compare later ones with: the outcome and what was paid, claim by claim.</summary>
public sealed class DecisionMarks
{
    private readonly AttachedClaims claims;
    private readonly ImmutableArray<(Outcome Outcome, Exact Paid)> marks;

    private DecisionMarks(DecidedClaims decided)
    {
        claims = decided.Claims;
        marks = [.. decided.Run.Decisions.Select(d => (d.Outcome, d.Paid))];
        Total = decided.Run.Total;
    }

    public Exact Total { get; }

    public static DecisionMarks Of(DecidedClaims decided) => new(decided);

    /// <summary>What became otherwise; null where other claims were decided, which is no change of the rules.</summary>
    public DecisionChange? To(DecisionMarks later)
    {
        if (!ReferenceEquals(claims, later.claims))
        {
            return null;
        }

        int changed = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            changed += marks[i].Outcome != later.marks[i].Outcome || marks[i].Paid != later.marks[i].Paid ? 1 : 0;
        }

        return new DecisionChange(Total, later.Total, changed);
    }
}

/// <summary>Two totals, and how many claims were decided otherwise.</summary>
public sealed record DecisionChange(Exact From, Exact To, int Claims)
{
    /// <summary>`+5,000 yuan, 1 claim decided otherwise`.</summary>
    public Localized Text
    {
        get
        {
            var size = ValueText.Money(To >= From ? To - From : From - To);
            string count = Claims.ToString(CultureInfo.InvariantCulture);
            string claims = Claims == 1 ? "1 claim decided otherwise" : $"{count} claims decided otherwise";
            return (To - From).Sign switch
            {
                _ when Claims == 0 => new("unchanged", "没有变化"),
                > 0 => new($"+{size.English}, {claims}", $"增加{size.Chinese}，{count}件结果改变"),
                < 0 => new($"−{size.English}, {claims}", $"减少{size.Chinese}，{count}件结果改变"),
                _ => new($"the same total, {claims}", $"合计不变，{count}件结果改变"),
            };
        }
    }
}
