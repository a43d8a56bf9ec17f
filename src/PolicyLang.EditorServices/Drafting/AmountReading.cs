using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>What a stretch of words pays: amounts, or shares of something; the bounds of what is paid; how many may be chosen.</summary>
internal sealed record AmountReading(ImmutableArray<QuantityPhrase> Amounts, ImmutableArray<QuantityPhrase> Bounds, QuantityPhrase? Floor, QuantityPhrase? Chosen, QuantityPhrase? Ranked)
{
    private static readonly string[] Shares = ["的", "给予", "按", "of"];

    public bool PaysNothing => Amounts.IsEmpty && Bounds.IsEmpty;

    public static AmountReading Of(WordSentence sentence, WordPart part)
    {
        bool grants = sentence.Has(Mark.Grant);
        var figures = part.Of<QuantityPhrase>().ToList();
        return new AmountReading(
            [.. figures.Where(q => grants && q.Bound == QuantityBound.None && ((IsMoney(q) && IsPaid(part, q)) || (q.Kind == QuantityKind.Rate && IsShare(sentence, part, q))))],
            [.. figures.Where(q => grants && q.Bound is QuantityBound.AtMost or QuantityBound.LessThan && q.Kind is QuantityKind.Money or QuantityKind.Rate && IsOfPay(part, q))],
            figures.Find(q => grants && q is { Kind: QuantityKind.Money, Bound: QuantityBound.AtLeast }),
            figures.Find(q => q.Kind == QuantityKind.Count && q.End != RangeEnd.Low && (q.Bound == QuantityBound.AtMost || q.End == RangeEnd.High) && part.Has(Mark.Selection)),
            figures.Find(q => q.Bound == QuantityBound.First));
    }

    /// <summary>给予补助30万元, 每件30万元; not 投资1000万元的项目.</summary>
    private static bool IsPaid(WordPart part, QuantityPhrase money) =>
        part.Has(Mark.Grant) || part.Has(Mark.Once) || part.Of<KeyPhrase>().Any(k => k.Word is KeyWord.Thing or KeyWord.Person && k.Span.End <= money.Span.Start);

    private static bool IsMoney(QuantityPhrase q) => q.Kind == QuantityKind.Money || q is { Kind: QuantityKind.Number, IsScaled: true };

    /// <summary>按保费金额50%补助; not 占比30%.</summary>
    private static bool IsShare(WordSentence sentence, WordPart part, QuantityPhrase rate)
    {
        string before = sentence.Words[(part.Span.Start - sentence.Span.Start)..(rate.Span.Start - sentence.Span.Start)];
        string behind = sentence.Words[(rate.Span.End - sentence.Span.Start)..];
        return before.Contains('按', StringComparison.Ordinal) || before.Contains("参照", StringComparison.Ordinal) || before.Contains('以', StringComparison.Ordinal)
            || part.Has(Mark.Grant) || behind.StartsWith(" of", StringComparison.OrdinalIgnoreCase) || Shares.Any(s => before.EndsWith(s, StringComparison.Ordinal));
    }

    /// <summary>每家企业每年最高补助30万元, 最高30万元; not 年收入2000万元以下的企业.</summary>
    private static bool IsOfPay(WordPart part, QuantityPhrase bound)
    {
        int behind = bound.Words.End - part.Span.Start;
        string rest = behind < part.Words.Length ? part.Words[behind..] : "";
        return !rest.StartsWith('的') || part.Of<MarkPhrase>().Any(m => m.Mark == Mark.Grant && m.Span.Start >= bound.Words.Start);
    }
}
