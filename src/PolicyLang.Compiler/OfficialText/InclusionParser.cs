using System.Collections.Immutable;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// Words that say of numbers elsewhere in the sentence whether they are included: 20万元以上的企业（含20万元）, 以上不含20万元, （均含本数）.
/// </summary>
internal static class InclusionParser
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    /// <summary>本数, or the number again; 含20万元以上 is a bound of its own.</summary>
    private static readonly TextParser<Amount?> Number =
        Words.Any("本数|本级|此数|the number|the figure|both").Select(_ => (Amount?)null)
            .Or(from amount in AmountParser.One from bound in Parse.Not(BoundWords.Behind) where amount.Unit is not null && amount.Fault is null select (Amount?)amount);

    public static readonly TextParser<OfficialPhrase[]> Inclusions =
        (from start in Position
         from open in Character.In('（', '(').OptionalOrDefault()
         from context in Words.Any("以上|以下|以上以下|以上、以下").OptionalOrDefault()
         from all in Words.Ahead(Words.Any("均|都")).Select(_ => true).Try().OptionalOrDefault()
         from included in BoundWords.Included
         from blanks in Words.Blanks
         from number in Number
         from close in open == default ? Parse.Return('）') : Character.In('）', ')')
         from end in Position
         select new OfficialPhrase[] { Phrase(Place.FromBounds(start, end), included, all, number) }).Try();

    public static IEnumerable<char> Starts => "（(含包均都不";

    /// <summary>含 or 包括 stands within the next few characters; English ones are in brackets.</summary>
    public static bool MayStart(string words, int at) =>
        words.AsSpan(at, Math.Min(7, words.Length - at)).IndexOfAny("含包ie") >= 0 && !char.IsAsciiLetterOrDigit(words[at]);

    /// <summary>Lets each inclusion settle the bounds it speaks of; one that speaks of none is the number it names.</summary>
    public static ImmutableArray<OfficialPhrase> Settle(string words, ImmutableArray<OfficialPhrase> phrases)
    {
        if (!phrases.Any(p => p is InclusionPhrase))
        {
            return phrases;
        }

        var settled = phrases.ToBuilder();
        for (int i = 0; i < settled.Count; i++)
        {
            if (settled[i] is InclusionPhrase inclusion)
            {
                Settle(words, settled, i, inclusion);
            }
        }

        return [.. settled.Select(p => p is InclusionPhrase { Value: { } number } ? number : p).Where(p => p is not InclusionPhrase)];
    }

    private static void Settle(string words, ImmutableArray<OfficialPhrase>.Builder phrases, int at, InclusionPhrase inclusion)
    {
        bool isFound = false;
        for (int i = at - 1; i >= 0 && !EndsSentence(words, phrases[i].Span.End, inclusion.Span.Start); i--)
        {
            if (phrases[i] is QuantityPhrase { Bound: not (QuantityBound.None or QuantityBound.First) } bounded && (inclusion.Value is not { } value || (value.Kind, value.Value) == (bounded.Kind, bounded.Value)))
            {
                var bound = BoundWords.With(bounded.Bound, inclusion.IsIncluded);
                phrases[i] = bounded with { Bound = bound, IsContradictory = bounded.IsContradictory || bound != bounded.Bound };
                isFound = true;
                if (!inclusion.IsOfAll)
                {
                    break;
                }
            }
        }

        if (isFound)
        {
            phrases[at] = inclusion with { Value = null };
        }
    }

    private static bool EndsSentence(string words, int from, int to) => words.AsSpan(from, to - from).IndexOfAny("。；！？\n") >= 0;

    private static InclusionPhrase Phrase(Place span, bool included, bool isOfAll, Amount? number) =>
        new(span, included, isOfAll, number is { Unit: { } unit }
            ? new QuantityPhrase(number.Span, unit.Kind, Units.ValueOf(number.Number.Total, unit), unit.Classifier, number.Span) { IsInWords = number.Number.InWords, IsScaled = number.Number.IsScaled }
            : null);
}
