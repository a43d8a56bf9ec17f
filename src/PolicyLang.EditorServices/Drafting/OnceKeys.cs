using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>What is paid for once: 每件, 每个项目, 每人, 一次性.</summary>
internal static class OnceKeys
{
    /// <summary>What official texts pay for by the piece.</summary>
    private static readonly string[] Things =
        ["项目", "工作站", "商标", "产品", "标准", "专利", "作品", "合同", "保单", "贷款", "案例", "案件", "成果", "课题", "设备", "平台", "中心", "基地", "园区", "品牌", "技术", "奖项", "活动", "证书"];

    /// <param name="parts">The words of the benefit; its amount stands in the last.</param>
    /// <param name="isChosenYearly">Somebody chooses anew each year.</param>
    public static void Set(BenefitDraft draft, ArticleReading reading, ImmutableArray<WordPart> parts, bool isChosenYearly)
    {
        if (draft.Rank is not null || draft.Counted is not null)
        {
            return; // What a claim counts is paid for by the number, once for each claim.
        }

        var each = parts.Reverse().SelectMany(p => p.Of<KeyPhrase>().Where(k => k.Word is KeyWord.Thing or KeyWord.Person)).FirstOrDefault();
        if (each is not null && reading.At(each.Span).StartsWith("每次", StringComparison.Ordinal))
        {
            return; // Each time is each claim, whatever was paid before.
        }

        bool isOnce = parts.Any(p => p.Has(Mark.Once) || p.Has(Mark.First));
        if (each is not null)
        {
            string thing = each.Word == KeyWord.Person ? Of("人员", "person", reading) : Thing(reading, each, parts);
            draft.Once = $"per {draft.Fact(thing, "text")}{(isChosenYearly ? " per year" : "")}";
        }
        else if (isOnce || parts.Any(p => p.Has(Mark.New)))
        {
            draft.Once ??= "per claimant";
        }
    }

    private static string Of(string chinese, string english, ArticleReading reading) => reading.Text.Any(c => c > '\u2E80') ? chinese : english;

    /// <summary>每个项目 says what; 每件补助 does not: then it is what the condition speaks of.</summary>
    private static string Thing(ArticleReading reading, KeyPhrase each, ImmutableArray<WordPart> parts)
    {
        string own = reading.At(each.Span).TrimStart('每', '同', '一', '单', '个', '件', '项', '款', '/');
        if (char.IsAscii(reading.At(each.Span)[0]))
        {
            return reading.At(each.Span).Split(' ')[^1];
        }

        var around = parts.Where(p => p.Span.Start <= each.Span.Start).ToList();
        string behind = around.Count == 0 ? "" : reading.Text[each.Span.End..Math.Max(each.Span.End, around[^1].Span.End)];
        string before = around.Count == 0 ? "" : reading.Text[around[0].Span.Start..each.Span.Start];
        return own.Length > 1 ? own
            : Things.FirstOrDefault(t => behind.Contains(t, StringComparison.Ordinal))
            ?? Things.FirstOrDefault(t => before.Contains(t, StringComparison.Ordinal))
            ?? (WordCleaning.Noun(before) is { Length: > 1 } noun ? noun : "奖补对象");
    }
}
