using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>What a rate is a share of: 按实际交易金额的10%, 按保费金额50%, 50% of the fee.</summary>
internal static class RateBasis
{
    private static readonly string[] Openings = ["按照", "按", "参照", "不超过", "以", "给予", "最高", "为"];
    private static readonly string[] Endings = [",", ".", ";", " of ", " as ", " and ", " up to", " at most", " per ", " for "];

    public static string Of(ArticleReading reading, WordPart part, QuantityPhrase rate)
    {
        string behind = reading.At(TextSpan.FromBounds(rate.Span.End, part.Span.End));
        string after = behind.TrimStart();
        if (after.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || after.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            string rest = after[(after.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            rest = rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
            int end = Endings.Select(e => rest.IndexOf(e, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(rest.Length).Min();
            return WordCleaning.Condition(rest[..end]);
        }

        if (reading.Text.All(c => c < '\u2E80'))
        {
            return "base";
        }

        string before = reading.At(TextSpan.FromBounds(part.Span.Start, rate.Words.Start));
        int start = Openings.Select(o => before.LastIndexOf(o, StringComparison.Ordinal) is >= 0 and var i ? i + o.Length : 0).Max();
        string words = WordCleaning.Condition(before[start..]);
        return words.Length > 1 ? words : "计算基数";
    }
}
