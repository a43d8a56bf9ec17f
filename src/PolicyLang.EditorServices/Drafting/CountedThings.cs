using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>
/// 每个展位补助1万元: an amount for each of the things that one claim counts. <paramref name="Label"/> is what the number of them is called;
/// <paramref name="Most"/> how many count (最多3个).
/// </summary>
internal sealed record CountedThings(string Label, QuantityPhrase? Most)
{
    private const int Longest = 8;

    /// <summary>Classifiers of what is bought or built by the number, and measures.</summary>
    private static readonly string[] Measures = ["台", "套", "辆", "张", "吨", "亩", "平方米", "千瓦", "人次", "场次"];

    /// <summary>Things of which one event has several; 单位 and 职位 are none.</summary>
    private static readonly string[] Units = ["展位", "摊位", "床位", "车位", "泊位", "工位", "座位", "席位", "机位", "铺位", "舱位", "充电桩", "充电枪", "标准箱", "集装箱", "机柜", "机架"];

    private static readonly string[] PayWords = ["补助", "补贴", "奖励", "资助", "给予", "按", "一次性", "最高", "最多", "不超过", "可", "再", "另"];

    /// <summary>Null where the amount is for one thing, which is paid for once, or where the words leave it open.</summary>
    public static CountedThings? Of(ArticleReading reading, WordSentence sentence, WordPart part, QuantityPhrase amount)
    {
        if (amount.Kind == QuantityKind.Rate || part.Has(Mark.Once) || Each(part, amount) is not { } each)
        {
            return null;
        }

        string written = reading.At(each.Span);
        if (char.IsAscii(written[^1]) || written.EndsWith('次'))
        {
            return null; // Each time is each claim, whatever was paid before.
        }

        string classifier = written.TrimStart('每', '一', '/', '／');
        string thing = each.Span.Start < amount.Span.Start ? Thing(reading.At(TextSpan.FromBounds(each.Span.End, amount.Words.Start))) : "";
        var most = MostOf(reading, sentence, part, classifier, thing);
        return most is null && !IsCounted(classifier, thing) ? null : new CountedThings(Name(classifier, thing), most);
    }

    private static KeyPhrase? Each(WordPart part, QuantityPhrase amount) => part.Of<KeyPhrase>()
        .LastOrDefault(k => k.Word is KeyWord.Thing or KeyWord.Person && (k.Span.End <= amount.Span.Start || k.Span.Start == amount.Span.End));

    /// <summary>每个标准展位补助 → 标准展位; 每个创新引领型、风险防御型项目 names kinds, and is no thing of one claim.</summary>
    private static string Thing(string behind)
    {
        int end = PayWords.Select(w => behind.IndexOf(w, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(behind.Length).Min();
        string thing = WordCleaning.Condition(behind[..end]);
        return thing.Length > Longest || thing.Contains('、', StringComparison.Ordinal) ? "" : thing;
    }

    private static bool IsCounted(string classifier, string thing) =>
        Measures.Contains(classifier) || Units.Any(u => thing.EndsWith(u, StringComparison.Ordinal));

    /// <summary>最多不超过3个, in the words behind; 每年评选不超过5个 chooses, and counts nothing of a claim.</summary>
    private static QuantityPhrase? MostOf(ArticleReading reading, WordSentence sentence, WordPart part, string classifier, string thing) => sentence.Parts
        .Where(p => p.Span.Start >= part.Span.Start)
        .SelectMany(p => p.Of<QuantityPhrase>().Where(q => IsMost(reading, p, q, classifier, thing)))
        .FirstOrDefault();

    private static bool IsMost(ArticleReading reading, WordPart part, QuantityPhrase count, string classifier, string thing)
    {
        if (count.Kind != QuantityKind.Count || count.Bound != QuantityBound.AtMost)
        {
            return false;
        }

        string rest = reading.At(TextSpan.FromBounds(count.Span.End, part.Span.End)).TrimEnd('。', '；', '）');
        bool isThing = thing.Length > 0 ? rest.Length == 0 || rest.StartsWith(thing, StringComparison.Ordinal) : rest.Length == 0;
        return count.Classifier == classifier && isThing && !part.Of<MarkPhrase>().Any(m => m.Mark == Mark.Selection && reading.At(m.Span).Contains('选', StringComparison.Ordinal));
    }

    private static string Name(string classifier, string thing) =>
        thing.Length == 0 ? classifier + "数" : Measures.Contains(classifier) ? $"{thing}{classifier}数" : thing + "数";
}
